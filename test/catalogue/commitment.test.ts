import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../server/src/catalogue/catalogue.ts";
import { commitmentsFor, matchesTier, type ServiceFacts } from "../../server/src/catalogue/commitment.ts";
import type { Commitment, CommitmentCondition, Service } from "../../server/src/catalogue/service.ts";

describe("the commitment that fits", () => {
  test("is the row with most conditions of those whose conditions all hold", () => {
    const service = serviceOf([
      [{ tier: ["P*"] }, 0.9995],
      [{ tier: ["P*"], zones: "redundant" }, 0.9999],
    ]);
    expect(figure(service, { tier: "P1v3", zones: "redundant" })).toEqual([0.9999, "stated"]);
    expect(figure(service, { tier: "P1v3", zones: "none" })).toEqual([0.9995, "stated"]);
    expect(figure(service, { tier: "P1v3" })).toEqual([0.9995, "stated"]);
    expect(figure(service, { tier: "Free" })).toEqual([undefined, "stated"]);
  });

  test("is the lower one of two that are equally narrow", () => {
    const service = serviceOf([
      [{ tier: ["A"] }, 0.999],
      [{ zones: "none" }, 0.99],
    ]);
    expect(figure(service, { tier: "A", zones: "none" })).toEqual([0.99, "stated"]);
  });

  test("is the lowest of those that nothing contradicts, if no conditions all hold", () => {
    const service = serviceOf([
      [{ tier: ["A"] }, 0.999],
      [{ tier: ["B"] }, 0.99],
      [{ tier: ["C"], zones: "redundant" }, 0.9],
    ]);
    expect(figure(service, { zones: "none" })).toEqual([0.99, "assumed"]);
    expect(figure(service, {})).toEqual([0.9, "assumed"]);
  });

  test("is a row without a commitment only if it holds, or nothing else can", () => {
    const service = serviceOf([
      [{ tier: ["Standard"] }, 0.999],
      [{ tier: ["Free"] }, "none"],
    ]);
    expect(figure(service, {})).toEqual([0.999, "assumed"]);
    expect(figure(service, { tier: "free" })).toEqual(["none", "stated"]);
    expect(figure(serviceOf([[{ tier: ["Free"] }, "none"]]), {})).toEqual(["none", "assumed"]);
  });

  test("compares counts with least and most", () => {
    const service = serviceOf([
      [{ maxInstances: 1 }, 0.9],
      [{ instances: 2 }, 0.99],
      [{ regions: 2, writeRegions: 2 }, 0.9999],
    ]);
    expect(figure(service, { instances: 1, regions: 1 })).toEqual([0.9, "stated"]);
    expect(figure(service, { instances: 5, regions: 1 })).toEqual([0.99, "stated"]);
    expect(figure(service, { instances: 5, regions: 3, writeRegions: 3 })).toEqual([0.9999, "stated"]);
  });

  test("never takes what no field of the language can state as given", () => {
    const service = serviceOf([
      [{ operation: "read" }, 0.9999],
      [{ operation: "write" }, 0.999],
    ]);
    expect(figure(service, { regions: 2 })).toEqual([0.999, "assumed"]);
  });

  test("takes the default tier of a service, as an assumption", () => {
    const s3 = CATALOGUE.service("aws-s3");
    expect(s3 && figure(s3, {})).toEqual([0.999, "assumed"]);
    expect(s3 && figure(s3, { tier: "Standard-IA" })).toEqual([0.99, "stated"]);
  });

  test("leaves out rows about recovery", () => {
    const sql = CATALOGUE.service("azure-sql-database");
    const facts = { tier: "Business Critical", zones: "redundant", regions: 2 } as const;
    expect(sql && figure(sql, facts)).toEqual([0.99995, "stated"]);
  });
});

describe("the pattern of a tier", () => {
  test.each([
    ["P*", "P1v3", true],
    ["P*", "premium", true],
    ["VpnGw*AZ", "VpnGw2AZ", true],
    ["VpnGw*AZ", "VpnGw2", false],
    ["A*A", "A", false],
    ["Standard", " standard ", true],
    ["Standard", "Standard-IA", false],
  ])("%s and the tier %s: %s", (pattern, tier, expected) => {
    expect(matchesTier(pattern, tier)).toBe(expected);
  });
});

function figure(service: Service, facts: ServiceFacts) {
  const { fitting, assumed } = commitmentsFor(service, facts);
  return [fitting?.availability, assumed ? "assumed" : "stated"];
}

function serviceOf(rows: readonly (readonly [CommitmentCondition, Commitment["availability"]])[]): Service {
  const [sample] = CATALOGUE.keys.flatMap((key) => CATALOGUE.service(key) ?? []);
  if (sample === undefined) throw new Error("The catalogue is empty.");
  const common = { scope: "group", source: "a test", confidence: "memory", asOf: "2026" } as const;
  return { ...sample, commitments: rows.map(([when, availability]) => ({ ...common, when, availability })) };
}
