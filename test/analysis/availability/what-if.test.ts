import { describe, expect, test } from "vitest";
import { parseDown } from "../../../server/src/analysis/availability/what-if.ts";
import { analysisOf } from "../../support/analysis-of.ts";

describe("what is left while something is down", () => {
  test("a zone takes its instances, and the rest carries the load or does not", () => {
    const [shop] = whenDown("westeurope/zone:1", SHOP);
    expect(shop?.survives).toBe(true);
    expect(shop?.capacity).toEqual([{ id: "web", region: "westeurope", left: 2, of: 4, required: 2 }]);
    expect(shop?.core.low).toBeCloseTo(0.99 * 0.99, 12);
    const [starved] = whenDown("zone:1", SHOP.replace("required: 2", "required: 3"));
    expect(starved?.survives).toBe(false);
    expect(starved?.core).toEqual({ low: 0, high: 0, error: 0 });
  });

  test("a zone of another region takes nothing", () => {
    const [shop] = whenDown("northeurope/zone:1", SHOP);
    expect(shop).toMatchObject({ survives: true, capacity: [], unjudged: [] });
  });

  test("what does not say where its instances are is named, and taken to go on", () => {
    const [shop] = whenDown("zone:1", SHOP.replace("zones: [1, 2]", ""));
    expect(shop).toMatchObject({ survives: true, capacity: [], unjudged: ["web"] });
  });

  test("a region takes what stands in it, whatever the scope of its figure", () => {
    const [one] = whenDown("westeurope", SHOP);
    expect(one?.survives).toBe(false);
    const [two] = whenDown("westeurope", TWO_REGIONS);
    expect(two?.survives).toBe(true);
    expect(two?.capacity).toEqual([{ id: "web", region: "westeurope", left: 0, of: 1, required: 1 }]);
  });

  test("an element takes what needs it, and an alternative does not", () => {
    expect(whenDown("session", SESSIONS).map(({ survives }) => survives)).toEqual([true]);
    expect(whenDown("web", SESSIONS).map(({ survives }) => survives)).toEqual([false]);
  });

  test("what is in the journey and cannot be done without is on every path", () => {
    const analysis = analysisOf(SESSIONS);
    const [sla] = analysis.architecture.slas;
    if (sla === undefined) throw new Error("The text states a promise.");
    const ids = ["web", "session", "orders", "gone"];
    expect(ids.filter((id) => analysis.isOnEveryPath(sla, id))).toEqual(["web"]);
  });
});

function whenDown(place: string, text: string) {
  const analysis = analysisOf(text);
  const down = parseDown(place, analysis);
  if (down === undefined) throw new Error(`"${place}" is no place of the text.`);
  return analysis.availabilityWhenDown([down]) ?? [];
}

const SHOP = `
networking:
  regions: [westeurope]
clients:
  browser: { connects: [web] }
components:
  web:
    zones: [1, 2]
    scaling: { instances: 4, required: 2 }
    availability: { value: 99%, scope: instance }
slas:
  shop: { entry: browser }`;

const TWO_REGIONS = `
clients:
  browser: { connects: [web] }
components:
  web: { regions: [westeurope, northeurope], availability: 99% }
slas:
  shop: { entry: browser }`;

const SESSIONS = `
clients:
  browser: { connects: [web] }
components:
  web: { availability: 99%, connects: [{ to: session, oneOf: store }, { to: orders, oneOf: store }] }
databases:
  session: { kind: cache, availability: 99% }
  orders: { kind: relational, availability: 99% }
slas:
  shop: { entry: browser }`;
