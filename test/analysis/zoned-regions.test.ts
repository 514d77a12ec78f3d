import { expect, test } from "vitest";
import { analysisOf } from "../support/analysis-of.ts";

test("the regions in which something is spread over zones", () => {
  const analysis = analysisOf(`
    networking: { regions: [westeurope] }
    components:
      web: { zones: [1, 2] }
      jobs: { regions: [northeurope], zones: [1] }
      reports: { regions: [uksouth], zones: none }
    databases:
      orders: { regions: [norwayeast, swedencentral], zones: redundant }
      files: { regions: [francecentral] }`);
  expect([...analysis.zonedRegions()]).toEqual(["westeurope", "norwayeast", "swedencentral"]);
});
