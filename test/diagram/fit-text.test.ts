import fc from "fast-check";
import { expect, test } from "vitest";
import { fitText, shown, textWidth } from "../../server/src/diagram/fit-text.ts";

const FONT = { size: 13, weight: "semibold" } as const;

test("measures as the font does", () => {
  expect(textWidth("m", { size: 1000, weight: "regular" })).toBeGreaterThan(
    textWidth("i", { size: 1000, weight: "regular" }),
  );
  expect(textWidth("abc", FONT)).toBeGreaterThan(textWidth("abc", { size: 13, weight: "regular" }));
  expect(textWidth("", FONT)).toBe(0);
});

test("breaks at spaces, and ends by an ellipsis", () => {
  expect(fitText("Web shop", FONT, 200)).toEqual({ lines: ["Web shop"], cut: false });
  expect(fitText("Order management service", FONT, 90, 3).lines).toEqual(["Order", "management", "service"]);
  const cut = fitText("Order management and much more of it", FONT, 90, 2);
  expect(cut.cut).toBe(true);
  expect(cut.lines).toHaveLength(2);
  expect(cut.lines[1]).toMatch(/…$/);
});

test("takes out what would turn or hide other text", () => {
  expect(shown("a\u202eb\u0000c\n\n d\u2066")).toBe("abc d");
  expect(shown("\ud800x")).toBe("\ufffdx");
});

test("whatever the text, every line fits and there are no more than asked for", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.integer({ min: 30, max: 300 }),
      fc.integer({ min: 1, max: 3 }),
      (text, width, lines) => {
        const fitted = fitText(text, FONT, width, lines);
        expect(fitted.lines.length).toBeLessThanOrEqual(lines);
        for (const line of fitted.lines) expect(textWidth(line, FONT)).toBeLessThanOrEqual(width + 20);
      },
    ),
  );
});
