import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analysis.ts";
import { CATALOGUE } from "../../../server/src/catalogue/catalogue.ts";
import { lower } from "../../../server/src/model/lower.ts";
import { arbitraryArchitecture } from "../../support/arbitrary-architecture.ts";
import { bruteForce } from "../../support/brute-force.ts";

const EXACT = 1e-12;

describe("the figure of a journey", () => {
  test("is what counting all states gives, for thousands of random documents", { timeout: 120_000 }, () => {
    expect(compare(2000, 13)).toBeGreaterThan(2500);
  });

  test("also for those with up to 18 events", { timeout: 120_000 }, () => {
    expect(compare(120, 18)).toBeGreaterThan(180);
  });

  test("is lost without each element that is on every path, and only without those", { timeout: 60_000 }, () => {
    let vital = 0;
    const property = fc.property(arbitraryArchitecture, (document) => {
      const architecture = lower(document);
      const [sla] = architecture.slas;
      const expected = sla && bruteForce(architecture, sla, "core", 11).vital;
      if (sla === undefined || expected === undefined) return;
      const analysis = analyse(architecture, CATALOGUE);
      const withEvents = new Set(analysis.explanationOf(sla)?.sources.map(({ id }) => id));
      const found = [...withEvents].filter((id) => architecture.entities.has(id) && analysis.isOnEveryPath(sla, id));
      expect(new Set(found)).toEqual(expected);
      vital += found.length;
    });
    fc.assert(property, { numRuns: 500 });
    expect(vital).toBeGreaterThan(100);
  });
});

/** How many figures were compared, and agreed. */
function compare(numRuns: number, mostEvents: number): number {
  let compared = 0;
  const property = fc.property(arbitraryArchitecture, (document) => {
    const architecture = lower(document);
    const [sla] = architecture.slas;
    if (sla === undefined) return;
    const availability = analyse(architecture, CATALOGUE).availabilityOf(sla);
    for (const depth of ["core", "full"] as const) {
      const expected = bruteForce(architecture, sla, depth, mostEvents);
      if (availability === undefined || expected.low === undefined || expected.high === undefined) continue;
      compared += 1;
      expect(Math.abs(availability[depth].low - expected.low)).toBeLessThan(EXACT);
      expect(Math.abs(availability[depth].high - expected.high)).toBeLessThan(EXACT);
      expect(availability[depth].error).toBe(0);
    }
  });
  fc.assert(property, { numRuns });
  return compared;
}
