import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMaintenanceWindow, plannedMinutes, WEEKDAYS } from "../../server/src/model/maintenance-window.ts";

describe("a maintenance window", () => {
  test.each([
    ["Sun 02:00-04:00 UTC", ["Sun"], "week", 120, 120, "UTC"],
    ["Sat,Sun 02:00-04:00 UTC", ["Sat", "Sun"], "week", 120, 120, "UTC"],
    ["Sat, Sun 02:00 - 04:00 UTC", ["Sat", "Sun"], "week", 120, 120, "UTC"],
    ["Mon-Fri 22:00-23:30 CET", ["Mon", "Tue", "Wed", "Thu", "Fri"], "week", 1320, 90, "CET"],
    ["Sat-Mon 00:00-01:00 UTC", ["Sat", "Sun", "Mon"], "week", 0, 60, "UTC"],
    ["daily 03:15-03:45 Europe/Berlin", "daily", "week", 195, 30, "Europe/Berlin"],
    ["first Sun 02:00-06:00 +02:00", ["Sun"], "month", 120, 240, "+02:00"],
    ["Sat 22:00-02:00 UTC", ["Sat"], "week", 1320, 240, "UTC"],
    ["Sun 20:00-24:00 UTC", ["Sun"], "week", 1200, 240, "UTC"],
    ["Sun 00:00-00:00 UTC", ["Sun"], "week", 0, 1440, "UTC"],
  ])("%s is read", (text, days, every, start, minutes, zone) => {
    expect(parseMaintenanceWindow(text)).toEqual({ days, every, start, minutes, zone });
  });

  test.each([
    "Sunday night",
    "Sun 02:00-04:00",
    "Sun 2:00-4:00 UTC",
    "Sun 02:00-25:00 UTC",
    "Sun 24:00-02:00 UTC",
    "Sun 02:60-04:00 UTC",
    "Sonntag 02:00-04:00 UTC",
    "first 02:00-04:00 UTC",
    "first Sat,Sun 02:00-04:00 UTC",
    "Mon-Freitag 02:00-04:00 UTC",
    "",
  ])("%s cannot be read", (text) => {
    expect(parseMaintenanceWindow(text)).toBeUndefined();
  });

  test("days, hours and zones of every form can be read, and last a day at most", () => {
    const day = fc.constantFrom(...WEEKDAYS);
    const days = fc.oneof(
      fc.constant("daily"),
      fc.array(day, { minLength: 1, maxLength: 4 }).map((list) => list.join(",")),
      fc.tuple(day, day).map(([from, to]) => `${from}-${to}`),
      fc.tuple(fc.constantFrom("first", "second", "third", "fourth", "last"), day).map((words) => words.join(" ")),
    );
    const two = (number: number) => String(number).padStart(2, "0");
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
    const zone = fc.constantFrom("UTC", "Europe/Berlin", "+01:00", "CET");
    fc.assert(
      fc.property(days, time, time, zone, (on, from, to, at) => {
        const window = parseMaintenanceWindow(`${on} ${from}-${to} ${at}`);
        expect(window).toBeDefined();
        expect(window?.minutes).toBeGreaterThan(0);
        expect(window?.minutes).toBeLessThanOrEqual(1440);
      }),
    );
  });
});

test.each([
  ["Sun 02:00-04:00 UTC", 480],
  ["Sat,Sun 02:00-04:00 UTC", 960],
  ["Sun,Sun 02:00-04:00 UTC", 480],
  ["Mon-Fri 02:00-03:00 UTC", 1200],
  ["daily 02:00-02:30 UTC", 900],
  ["first Sun 02:00-06:00 UTC", 240],
  ["Sat 22:00-02:00 UTC", 960],
  ["daily 00:00-24:00 UTC", 43_200],
])("in 30 days %s is %d minutes", (text, minutes) => {
  const window = parseMaintenanceWindow(text);
  expect(window && plannedMinutes(window)).toBe(minutes);
});
