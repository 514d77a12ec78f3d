import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileCatalogue } from "../../scripts/compile-catalogue.mjs";
import { regionWithin } from "../../server/src/catalogue/area.ts";
import { CATALOGUE } from "../../server/src/catalogue/catalogue.ts";
import { cloudOfKey } from "../../server/src/catalogue/cloud.ts";

const folder = new URL("../../server/src/catalogue/", import.meta.url);

describe("the catalogue", () => {
  test("is compiled from its source", () => {
    const compiled = compileCatalogue(readFileSync(new URL("services.yaml", folder), "utf8"));
    expect(readFileSync(new URL("services.generated.ts", folder), "utf8")).toBe(compiled);
  });

  test("refuses what it does not know", () => {
    expect(() => compileCatalogue("services: { azure-x: { colour: blue } }\nregions: {}")).toThrow(
      '"azure-x" states "colour", which the catalogue does not know.',
    );
  });

  test("reads percentages as the nearest fraction", () => {
    const figures = CATALOGUE.keys.flatMap((key) => CATALOGUE.service(key)?.commitments ?? []);
    expect(figures.length).toBeGreaterThan(150);
    for (const { availability } of figures) {
      if (availability === "none") continue;
      expect(availability).toBeGreaterThan(0.9);
      expect(availability).toBeLessThanOrEqual(1);
      expect(String(availability).length).toBeLessThanOrEqual(9);
    }
    expect(CATALOGUE.service("azure-app-service")?.commitments[0]?.availability).toBe(0.9995);
  });

  test("says of every commitment where it comes from, how sure it is and of when", () => {
    for (const key of CATALOGUE.keys) {
      for (const { source, confidence, asOf } of CATALOGUE.service(key)?.commitments ?? []) {
        expect([source, confidence, asOf].every((text) => text.length > 0)).toBe(true);
      }
    }
  });

  test("knows each service by its key and by its aliases, and no word twice", () => {
    const words = CATALOGUE.keys.flatMap((key) => [key, ...(CATALOGUE.service(key)?.aliases ?? [])]);
    expect(new Set(words).size).toBe(words.length);
    expect(new Set(CATALOGUE.words)).toEqual(new Set(words));
    expect(CATALOGUE.service("aks")).toBe(CATALOGUE.service("azure-aks"));
    expect(CATALOGUE.service("azure-akss")).toBeUndefined();
    expect(CATALOGUE.service(undefined)).toBeUndefined();
  });

  test("gives every service the cloud that its key says", () => {
    for (const key of CATALOGUE.keys) expect(CATALOGUE.service(key)?.cloud).toBe(cloudOfKey(key));
    expect(cloudOfKey("entra-external-id")).toBe("azure");
    expect(cloudOfKey("own-cloud")).toBeUndefined();
    expect(cloudOfKey("azure")).toBeUndefined();
  });

  test.each([
    ["westeurope", ["EU"], true],
    ["westeurope", ["EEA"], true],
    ["norwayeast", ["EU"], false],
    ["norwayeast", ["eea"], true],
    ["switzerlandnorth", ["EU", "CH"], true],
    ["uksouth", ["UK"], true],
    ["uksouth", ["GB"], true],
    ["uksouth", ["EU"], false],
    ["germanywestcentral", ["DE"], true],
    ["westeurope", ["DE"], false],
    ["westeurope", ["northeurope"], false],
    ["westeurope", ["westeurope"], true],
    ["our-cellar", ["our-cellar"], true],
    ["our-cellar", ["EU"], undefined],
    ["westeurope", ["Benelux"], undefined],
    ["eastus", [], false],
  ])("%s lies within %j: %s", (region, allowed, expected) => {
    expect(regionWithin(CATALOGUE, region, allowed)).toBe(expected);
  });
});
