import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inlineAlias } from "../../server/src/features/inline-alias.ts";
import { rewriteForm } from "../../server/src/features/rewrite-form.ts";
import { rewriteStyle } from "../../server/src/features/rewrite-style.ts";
import { writingActions } from "../../server/src/features/writing-actions.ts";
import type { Architecture } from "../../server/src/model/architecture.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";
import { applyEdits, sortEdits } from "../../server/src/text/edit.ts";
import type { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { arbitraryEdit, REALISTIC, withEdit } from "../support/arbitrary-edits.ts";
import { arbitraryText } from "../support/random-layout.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

const DOCUMENTS = ["complete", "kubernetes", "lamp"].map((name) =>
  readFileSync(new URL(`../schema/fixtures/${name}.architecture.yaml`, import.meta.url), "utf8"),
);

/** Every change of mere form that is offered at an offset. */
function changesOfForm(snapshot: Snapshot, offset: number) {
  return [...rewriteForm(snapshot, offset), ...rewriteStyle(snapshot, offset), ...inlineAlias(snapshot, offset)];
}

/** What is stated, but for the places that it is stated at. */
function facts({ unsettled, ...architecture }: Architecture): unknown {
  return { ...architecture, unsettled: unsettled.size };
}

test("every change of form of every part of a document states the same facts, and keeps all comments", () => {
  const seen = new Set<string>();
  for (const text of DOCUMENTS) {
    const snapshot = readSnapshot(text);
    for (const { index } of text.matchAll(/[\w.-]+/g)) {
      for (const { title, edits } of changesOfForm(snapshot, index)) {
        const key = `${text.length} ${title} ${edits.map(({ range }) => `${range.start}-${range.end}`)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const after = applyEdits(text, edits);
        expect(facts(readSnapshot(after, {}, snapshot).architecture), after).toEqual(facts(snapshot.architecture));
        expect(after.match(/#.*$/gm)?.sort()).toEqual(text.match(/#.*$/gm)?.sort());
      }
    }
  }
  expect(seen.size).toBeGreaterThan(150);
}, 240_000);

const arbitraryBroken = fc
  .array(arbitraryEdit, { minLength: 1, maxLength: 3 })
  .map((edits) => edits.reduce(withEdit, REALISTIC));

test("whatever is offered anywhere breaks nothing, overlaps nowhere, and keeps the comments", () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryText, arbitraryBroken), fc.nat(1000), fc.nat(1000), (text, a, b) => {
      const [start = 0, end = 0] = [a, b].map((part) => Math.floor((part / 1000) * text.length)).sort((x, y) => x - y);
      const snapshot = readSnapshot(text);
      const ranges = [
        { start, end: start },
        { start, end },
      ];
      for (const { edits, newFile } of ranges.flatMap((range) => writingActions(snapshot, range, ["refactor"]))) {
        const sorted = sortEdits(edits);
        for (const [index, one] of sorted.entries()) {
          expect(one.range.start).toBeGreaterThanOrEqual(sorted[index - 1]?.range.end ?? 0);
        }
        const after = applyEdits(text, edits);
        expect(SyntaxTree.read(after).faults.length).toBeLessThanOrEqual(snapshot.tree.faults.length);
        const comments = (all: string) => all.match(/# (?:note|behind|aligned|in|works|the).*$/gm)?.length ?? 0;
        expect(comments(`${after}\n${newFile?.text ?? ""}`)).toBe(comments(text));
      }
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 240_000);
