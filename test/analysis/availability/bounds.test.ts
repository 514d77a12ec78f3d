import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analysis.ts";
import { figureOf, solve } from "../../../server/src/analysis/availability/figure.ts";
import { journeyStructure } from "../../../server/src/analysis/availability/journey-structure.ts";
import { CATALOGUE } from "../../../server/src/catalogue/catalogue.ts";
import { lower } from "../../../server/src/model/lower.ts";
import { arbitraryArchitecture } from "../../support/arbitrary-architecture.ts";
import { bruteForce } from "../../support/brute-force.ts";

const never = () => false;

describe("where an exact figure would take too long", () => {
  test("the bounds contain it, and their error says how far they may be off", { timeout: 60_000 }, () => {
    let bounded = 0;
    fc.assert(
      fc.property(arbitraryArchitecture, (document) => {
        const architecture = lower(document);
        const [sla] = architecture.slas;
        const structure = sla && journeyStructure(sla, "core", analyse(architecture, CATALOGUE));
        const exact = sla && bruteForce(architecture, sla, "core", 12);
        if (structure === undefined || exact?.low === undefined || exact.high === undefined) return;
        const figure = figureOf(solve(structure, { nodes: 3, isCancelled: never }));
        if (figure.error > 0) bounded += 1;
        expect(figure.low).toBeLessThanOrEqual(exact.low + 1e-12);
        expect(figure.high).toBeGreaterThanOrEqual(exact.high - 1e-12);
        expect(exact.low - figure.low).toBeLessThanOrEqual(figure.error + 1e-12);
        expect(figure.high - exact.high).toBeLessThanOrEqual(figure.error + 1e-12);
      }),
      { numRuns: 600 },
    );
    expect(bounded).toBeGreaterThan(0);
  });

  test("a journey of hundreds of tangled alternatives still answers", () => {
    const databases = Array.from({ length: 90 }, (_, n) => [`d${n}`, { availability: "99.9%" }] as const);
    const components = Array.from({ length: 300 }, (_, n) => {
      const choice = [17, 5, 71].map((step) => ({ to: `d${(n * step + n * n) % 90}`, oneOf: "store" }));
      return [`c${n}`, { availability: "99.99%", connects: [`c${n + 1}`, ...choice] }] as const;
    });
    const architecture = lower({
      databases: Object.fromEntries(databases),
      components: Object.fromEntries(components),
      slas: { main: { entry: "c0" } },
    });
    const [sla] = architecture.slas;
    const core = sla && analyse(architecture, CATALOGUE).availabilityOf(sla)?.core;
    expect(core?.low).toBeGreaterThan(0.96);
    expect(core?.high).toBeLessThan(0.975);
    expect(core?.error).toBeCloseTo((core?.high ?? 0) - (core?.low ?? 0), 15);
  });
});
