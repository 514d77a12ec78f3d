import { describe, expect, test } from "vitest";
import { analysisOf, slaOf } from "../../support/analysis-of.ts";

/** Figures that were worked out by hand, to twelve digits. */
describe("worked examples", () => {
  test("E01: things in series multiply", () => {
    const analysis = analysisOf(E01);
    const availability = analysis.availabilityOf(slaOf(analysis, "main"));
    expect(availability?.core.low).toBeCloseTo(0.99840064995, 12);
    expect(availability?.core).toEqual(availability?.full);
    expect(availability?.verdict).toBe("missed");
  });

  test("E01: an external without a figure must offer at least the target divided by the rest", () => {
    const analysis = analysisOf(E01.replace("availability: 99.9% }", "availability: none }"));
    const sla = slaOf(analysis, "main");
    const core = analysis.availabilityOf(sla)?.core;
    expect(core?.low).toBe(0);
    expect(core?.high).toBeCloseTo(0.9995 * 0.9999, 12);
    expect(analysis.availabilityOf(sla)?.verdict).toBe("open");
    const [unknown, ...others] = analysis.explanationOf(sla)?.unknown ?? [];
    expect(others).toEqual([]);
    expect(unknown?.id).toBe("payment");
    expect(unknown?.needsAtLeast).toBeCloseTo(0.999599709846, 12);
  });

  test("E02: of two servers one suffices", () => {
    const analysis = analysisOf(E02);
    expect(analysis.availabilityOf(slaOf(analysis, "main"))?.core.low).toBeCloseTo(0.9997990102, 12);
  });

  test("E04: a database behind both paths is one", () => {
    const analysis = analysisOf(E04);
    expect(analysis.availabilityOf(slaOf(analysis, "main"))?.core.high).toBeCloseTo(0.99979976005, 12);
  });

  test("E09: soft dependencies count in the full figure only", () => {
    const analysis = analysisOf(E09);
    const availability = analysis.availabilityOf(slaOf(analysis, "main"));
    expect(availability?.core.low).toBeCloseTo(0.99940005, 12);
    expect(availability?.full.low).toBeCloseTo(0.9894060495, 12);
  });

  test("E12: the standby serves after the switch", () => {
    const analysis = analysisOf(E12);
    expect(analysis.availabilityOf(slaOf(analysis, "main"))?.core.low).toBeCloseTo(0.9999365625, 12);
  });
});

describe("the explanation of a figure", () => {
  test("the weakest element is the one that gains most by being there twice", () => {
    const analysis = analysisOf(E01);
    const explanation = analysis.explanationOf(slaOf(analysis, "main"));
    expect(explanation?.weakest.map(({ id }) => id)).toEqual(["payment", "web", "db"]);
    expect(explanation?.weakest[0]?.gain).toBeCloseTo(0.9995 * 0.9999 * (0.999999 - 0.999), 12);
    expect(explanation?.weakest[0]?.gainIfPerfect).toBeCloseTo(0.9995 * 0.9999 * 0.001, 12);
    expect(explanation?.weakest[0]?.importance).toBeCloseTo(0.9995 * 0.9999, 12);
    expect(explanation?.downtime.per30Days.low).toBeCloseTo((1 - 0.99840064995) * 43200, 8);
    expect(explanation?.derivation).toMatchObject({ op: "all", omitted: 0, of: [{ op: "event" }, {}, {}] });
  });

  test("commitments of the catalogue are shown with their source", () => {
    const analysis = analysisOf(`
components:
  web: { kind: web-app, hosting: { service: azure-app-service, tier: P1v3 } }
slas:
  main: { entry: web }`);
    const [source] = analysis.explanationOf(slaOf(analysis, "main"))?.sources ?? [];
    expect(source?.id).toBe("web");
    expect(source?.figure).toMatchObject({ value: 0.9995, scope: "group", origin: "commitment", assumed: false });
    expect(source?.figure.commitment?.confidence).toBe("vendor-sample");
  });

  test("what a provider commits to depends on what is stated of tier, zones, instances and regions", () => {
    const analysis = analysisOf(`
components:
  open: { hosting: azure-app-service }
  spread: { hosting: { service: azure-app-service, tier: P1v3 }, zones: redundant, scaling: { instances: 2 } }
  free: { hosting: { service: azure-app-service, tier: Free } }
  aks: { kind: cluster, hosting: { service: azure-aks, tier: Standard } }
  pod: { hosting: { service: azure-aks, tier: Standard } }
  own: { hosting: our-platform }`);
    const commitments = analysis.architecture.components.map((component) => {
      const { fitting, assumed } = analysis.commitmentsOf(component) ?? {};
      return [fitting?.availability, assumed, analysis.figureOf(component).value];
    });
    expect(commitments).toEqual([
      [0.9995, true, 0.9995],
      [0.9999, false, 0.9999],
      ["none", false, undefined],
      [0.999, true, 1],
      [0.999, true, undefined],
      [undefined, undefined, undefined],
    ]);
  });

  test("a cancelled computation gives no answer, and a later one does", () => {
    const analysis = analysisOf(E04);
    const sla = slaOf(analysis, "main");
    expect(analysis.explanationOf(sla, () => true)).toBeUndefined();
    expect(analysis.explanationOf(sla)).toBeDefined();
  });

  test("a promise that starts nowhere has no figure", () => {
    const analysis = analysisOf("slas: { main: { entry: gone }, nothing: { needs: [] } }");
    expect(analysis.availabilityOf(slaOf(analysis, "main"))).toBeUndefined();
    expect(analysis.availabilityOf(slaOf(analysis, "nothing"))?.core).toEqual({ low: 1, high: 1, error: 0 });
  });
});

const E01 = `
clients:
  browser: { kind: browser, connects: [web] }
externals:
  payment: { provider: Any, availability: 99.9% }
components:
  web: { kind: web-app, availability: 99.95%, connects: [db, payment] }
databases:
  db: { kind: relational, availability: 99.99% }
slas:
  main: { entry: browser, availability: 99.9% }`;

const E02 = `
clients:
  browser: { kind: browser, connects: [lb] }
networking:
  ingress:
    lb: { kind: load-balancer, availability: 99.99%, connects: [web] }
components:
  web:
    kind: web-app
    scaling: { instances: 2, required: 1 }
    availability: { value: 99.9%, scope: instance }
    connects: [db]
databases:
  db: { kind: relational, engine: mysql, availability: 99.99% }
slas:
  main: { entry: browser }`;

const E04 = `
clients:
  browser: { kind: browser, connects: [router] }
networking:
  ingress:
    router:
      kind: load-balancer
      availability: 99.99%
      connects: [{ to: one, oneOf: front }, { to: two, oneOf: front }]
components:
  one: { kind: web-app, availability: 99.95%, connects: [db] }
  two: { kind: web-app, availability: 99.95%, connects: [db] }
databases:
  db: { kind: relational, availability: 99.99% }
slas:
  main: { entry: browser }`;

const E09 = `
clients:
  browser: { kind: browser, connects: [web] }
components:
  web: { kind: web-app, availability: 99.95%, connects: [db, { to: recommender, required: false }] }
  recommender: { kind: api, availability: 99% }
databases:
  db: { kind: relational, availability: 99.99% }
slas:
  main: { entry: browser }`;

const E12 = `
clients:
  browser: { kind: browser, connects: [web] }
components:
  web:
    kind: web-app
    regions: [westeurope, northeurope]
    availability: { value: 99.9%, scope: group }
    failover: { mode: active-passive, time: 15m, repairTime: 4h }
slas:
  main: { entry: browser }`;
