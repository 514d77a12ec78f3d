import fc from "fast-check";
import { expect, test } from "vitest";
import json from "../../schemas/architecture.schema.json" with { type: "json" };
import { readQuantity } from "../../server/src/schema/read-quantity.ts";
import { UNITS, type Unit } from "../../server/src/schema/schema-node.ts";

test.each<[Unit, unknown, number | string]>([
  ["percentage", "99.95%", 0.9995],
  ["percentage", "99.9 %", 0.999],
  ["percentage", "100%", 1],
  ["percentage", 0.9995, 0.9995],
  ["percentage", "0.9995", 0.9995],
  ["percentage", "-10%", -0.1],
  ["duration", "300ms", 300],
  ["duration", "30s", 30_000],
  ["duration", "5m", 300_000],
  ["duration", "4h", 14_400_000],
  ["duration", "35d", 3_024_000_000],
  ["duration", "12w", 7_257_600_000],
  ["duration", "1.5h", 5_400_000],
  ["duration", "PT4H", 14_400_000],
  ["duration", "P1DT30M", 88_200_000],
  ["duration", "P2W", 1_209_600_000],
  ["duration", 0, 0],
  ["duration", "0", 0],
  ["rate", "900/s", 900],
  ["rate", "3000/min", 50],
  ["rate", "86400/d", 1],
  ["rate", 900, 900],
  ["size", "500GB", 500_000_000_000],
  ["size", "12TiB", 13_194_139_533_312],
  ["size", "1B", 1],
  ["bandwidth", "1Gbps", 125_000_000],
  ["bandwidth", "100MB/s", 100_000_000],
  ["bandwidth", "1 KiB/s", 1024],
  ["date", "2026-05-01", "2026-05-01"],
  ["window", "Sun 02:00-04:00 UTC", "Sun 02:00-04:00 UTC"],
])("%s %j is %j", (unit, value, expected) => {
  expect(readQuantity(unit, value)).toBe(expected);
});

test.each<[Unit, unknown]>([
  ["percentage", "99,9%"],
  ["percentage", "unknown"],
  ["percentage", true],
  ["duration", 60],
  ["duration", "none"],
  ["duration", "4 hours"],
  ["duration", "P"],
  ["duration", "PT"],
  ["rate", "900/x"],
  ["size", "500"],
  ["bandwidth", "fast"],
  ["date", "01.05.2026"],
  ["window", "Sunday night"],
])("%s %j cannot be read", (unit, value) => {
  expect(readQuantity(unit, value)).toBeUndefined();
});

test("whatever the schema accepts as a quantity can be read", () => {
  let quantities = 0;
  for (const definition of Object.values<object>(json.$defs)) {
    const unit = "x-unit" in definition && UNITS.find((known) => known === definition["x-unit"]);
    if (!unit || !("pattern" in definition)) continue;
    quantities++;
    const pattern = String(definition.pattern);
    const accepted = new RegExp(pattern, "u");
    // Text cannot be made from a pattern that looks ahead; it is made without, and filtered.
    const roughly = new RegExp(pattern.replaceAll(/\(\?=[^)]*\)/g, ""), "u");
    fc.assert(
      fc.property(fc.stringMatching(roughly, { size: "small" }), (text) => {
        fc.pre(accepted.test(text));
        if (text === "unknown" || text === "none") return;
        expect(readQuantity(unit, text), text).not.toBeUndefined();
      }),
    );
  }
  expect(quantities).toBeGreaterThanOrEqual(UNITS.length);
});
