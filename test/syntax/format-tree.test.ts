import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { FormatOptions } from "../../server/src/syntax/format-options.ts";
import { formatTree } from "../../server/src/syntax/format-tree.ts";
import { plainValue } from "../../server/src/syntax/plain-value.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import { arbitraryArchitecture } from "../support/arbitrary-architecture.ts";
import { arbitraryEdit, REALISTIC, withEdit } from "../support/arbitrary-edits.ts";
import { arbitraryText } from "../support/random-layout.ts";

const arbitraryOptions: fc.Arbitrary<FormatOptions> = fc.record(
  {
    tabSize: fc.constantFrom(2, 2, 3, 4, 8),
    trimTrailingWhitespace: fc.boolean(),
    insertFinalNewline: fc.boolean(),
    trimFinalNewlines: fc.boolean(),
  },
  { requiredKeys: ["tabSize"] },
);

/** Properties read many documents, on machines that may be busy. */
const PATIENCE_MS = 120_000;

function format(text: string, options: FormatOptions): string {
  return applyEdits(text, formatTree(SyntaxTree.read(text), options));
}

function stated(text: string): string {
  return JSON.stringify(plainValue(SyntaxTree.read(text).root?.green).value);
}

function words(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

describe("of any layout", () => {
  test(
    "the document says the same, in the same words, and is laid out for good",
    () => {
      fc.assert(
        fc.property(arbitraryText, arbitraryOptions, (text, options) => {
          expect(SyntaxTree.read(text).faults).toEqual([]);
          const formatted = format(text, options);
          expect(stated(formatted)).toBe(stated(text));
          expect(words(formatted)).toBe(words(text));
          expect(formatted.split("\n").filter((line) => line.trim() !== "").length).toBe(
            text.split("\n").filter((line) => line.trim() !== "").length,
          );
          expect(formatted).not.toMatch(/[{,](?![ \n}])|\[ |: {2,}[^\s#]/);
          expect(format(formatted, options)).toBe(formatted);
        }),
        { numRuns: 40, endOnFailure: true },
      );
    },
    PATIENCE_MS,
  );

  test(
    "however it was indented, it is the same afterwards",
    () => {
      fc.assert(
        fc.property(arbitraryArchitecture, fc.constantFrom(2, 4), (architecture, tabSize) => {
          const usual = stringify(architecture, { indent: tabSize });
          const other = stringify(architecture, { indent: 5, indentSeq: false });
          expect(format(other, { tabSize })).toBe(format(usual, { tabSize }));
          expect(format(usual, { tabSize: 2 })).toBe(stringify(architecture, { indent: 2 }));
        }),
        { numRuns: 40, endOnFailure: true },
      );
    },
    PATIENCE_MS,
  );

  test(
    "a part of it says the same, and nothing outside is touched",
    () => {
      fc.assert(
        fc.property(arbitraryText, fc.nat(1000), fc.nat(1000), arbitraryOptions, (text, a, b, options) => {
          const [from, to] = [a, b].map((part) => Math.floor((part / 1000) * text.length)).sort((x, y) => x - y);
          const range = { start: from ?? 0, end: to ?? 0 };
          const tree = SyntaxTree.read(text);
          const edits = formatTree(tree, options, range);
          const first = tree.lines.startOf(tree.lines.lineColumn(range.start).line);
          const last = tree.lines.startOf(tree.lines.lineColumn(range.end).line + 1);
          expect(edits.filter((one) => one.range.start < first || one.range.end > last)).toEqual([]);
          expect(stated(applyEdits(text, edits))).toBe(stated(text));
          expect(formatTree(tree, options, { start: 0, end: text.length })).toEqual(formatTree(tree, options));
        }),
        { numRuns: 40, endOnFailure: true },
      );
    },
    PATIENCE_MS,
  );
});

describe("of what is broken", () => {
  test(
    "nothing that can be read is lost, and a second time changes nothing",
    () => {
      fc.assert(
        fc.property(fc.array(arbitraryEdit, { minLength: 1, maxLength: 4 }), arbitraryOptions, (edits, options) => {
          const text = edits.reduce(withEdit, REALISTIC);
          const formatted = format(text, options);
          expect(stated(formatted)).toBe(stated(text));
          expect(words(formatted)).toBe(words(text));
          expect(format(formatted, options)).toBe(formatted);
        }),
        { numRuns: 100, endOnFailure: true },
      );
    },
    PATIENCE_MS,
  );
});
