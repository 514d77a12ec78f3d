import { expect, test } from "vitest";
import { engagementWords, kindWords } from "../../../server/src/checklist/wording/engagement-words.ts";

test("a piece of work is called by its area, else by its kind", () => {
  expect(engagementWords({ area: "networking", kind: "deep-dive" })).toBe('"networking"');
  expect(engagementWords({ kind: "security-review" })).toBe("the security review");
  expect(engagementWords({ kind: "deep-dive" })).toBe("the deep-dive");
  expect(engagementWords({})).toBe("the piece of work");
});

test("a kind is spoken without hyphens, but for the one that has one", () => {
  expect(kindWords("design-session")).toBe("design session");
  expect(kindWords("deep-dive")).toBe("deep-dive");
});
