import fc from "fast-check";
import { expect, test } from "vitest";
import json from "../../schemas/architecture.schema.json" with { type: "json" };
import {
  readBandwidth,
  readDate,
  readDuration,
  readFraction,
  readRate,
  readShare,
  readSize,
} from "../../server/src/schema/read-quantity.ts";

/** The readers by what they read; of a window the model keeps the words. */
const READERS = {
  percentage: readFraction,
  share: readShare,
  duration: readDuration,
  rate: readRate,
  size: readSize,
  bandwidth: readBandwidth,
  date: readDate,
} as const;
type Kind = keyof typeof READERS;

test.each<[Kind, unknown, number | string]>([
  ["percentage", "99.95%", 0.9995],
  ["percentage", "99.9 %", 0.999],
  ["percentage", "100%", 1],
  ["percentage", 0.9995, 0.9995],
  ["percentage", "0.9995", 0.9995],
  ["percentage", ".5", 0.5],
  ["share", "-10%", -0.1],
  ["share", "140%", 1.4],
  ["share", 1.4, 1.4],
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
  ["duration", "P1Y1M", 34_128_000_000],
  ["duration", "PT0.5S", 500],
  ["duration", 0, 0],
  ["duration", "0", 0],
  ["rate", "900/s", 900],
  ["rate", "3000/min", 50],
  ["rate", "86400/d", 1],
  ["rate", "3600/h", 1],
  ["rate", "5 / s", 5],
  ["rate", 900, 900],
  ["size", "500GB", 500_000_000_000],
  ["size", "12TiB", 13_194_139_533_312],
  ["size", "1B", 1],
  ["bandwidth", "1Gbps", 125_000_000],
  ["bandwidth", "100MB/s", 100_000_000],
  ["bandwidth", "1 KiB/s", 1024],
  ["date", "2026-05-01", "2026-05-01"],
  ["date", "2028-02-29", "2028-02-29"],
  ["date", "0050-01-31", "0050-01-31"],
])("%s %j is %j", (kind, value, expected) => {
  expect(READERS[kind](value)).toBe(expected);
});

test.each<[Kind, unknown]>([
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
  ["date", "2027-02-29"],
  ["date", "2100-02-29"],
  ["date", "2027-13-01"],
  ["date", "2027-04-31"],
  ["percentage", "101%"],
  ["percentage", "-1%"],
  ["percentage", Number.NaN],
  ["rate", -1],
  ["rate", Number.POSITIVE_INFINITY],
  ["size", "1iB"],
])("%s %j cannot be read", (kind, value) => {
  expect(READERS[kind](value)).toBeUndefined();
});

// A quantity in the schema is one of these; `growth` is the share that may leave 0…1, and a window is kept in its words.
const KIND_OF: { readonly [definition: string]: Kind | "window" } = {
  fraction: "percentage",
  fractionOrNone: "percentage",
  growth: "share",
  duration: "duration",
  durationOrNone: "duration",
  rate: "rate",
  perSecond: "rate",
  size: "size",
  bandwidth: "bandwidth",
  date: "date",
  window: "window",
};

test("every quantity of the schema has a reader", () => {
  const quantities = Object.entries<object>(json.$defs).filter(([, definition]) => "x-unit" in definition);
  expect(quantities.map(([name]) => name).sort()).toEqual(Object.keys(KIND_OF).sort());
});

test("whatever the schema accepts as a quantity can be read", () => {
  for (const [name, definition] of Object.entries<object>(json.$defs)) {
    const kind = KIND_OF[name];
    if (kind === undefined || kind === "window" || !("pattern" in definition)) continue;
    const pattern = String(definition.pattern);
    const accepted = new RegExp(pattern, "u");
    // Text cannot be made from a pattern that looks ahead; it is made without, and filtered.
    const roughly = new RegExp(pattern.replaceAll(/\(\?=[^)]*\)/g, ""), "u");
    fc.assert(
      fc.property(fc.stringMatching(roughly, { size: "small" }), (text) => {
        fc.pre(accepted.test(text) && text !== "unknown" && text !== "none");
        expect(READERS[kind](text), `${name}: ${text}`).not.toBeUndefined();
      }),
    );
  }
});

test("a day is accepted if the calendar has it", () => {
  const accepted = new RegExp(json.$defs.date.pattern, "u");
  const number = (max: number, digits: number) =>
    fc.integer({ min: 0, max }).map((value) => String(value).padStart(digits, "0"));
  fc.assert(
    fc.property(number(9999, 4), number(14, 2), number(33, 2), (year, month, day) => {
      const date = `${year}-${month}-${day}`;
      expect(readDate(date) !== undefined, date).toBe(accepted.test(date));
    }),
  );
  for (const year of ["1900", "2000", "2024", "2027", "2100", "2400"]) {
    const date = `${year}-02-29`;
    expect(accepted.test(date), date).toBe(readDate(date) !== undefined);
  }
});
