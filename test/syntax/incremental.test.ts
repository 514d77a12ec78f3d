import fc from "fast-check";
import { expect, test } from "vitest";
import type { GreenNode } from "../../server/src/syntax/green-node.ts";
import { plainValue } from "../../server/src/syntax/plain-value.ts";
import { entriesOf, itemsOf, type SyntaxNode } from "../../server/src/syntax/syntax-node.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";
import { arbitraryEdit, REALISTIC, withEdit } from "../support/arbitrary-edits.ts";

test("the tree reached by edits is the one of the final text alone", () => {
  fc.assert(
    fc.property(fc.array(arbitraryEdit, { minLength: 1, maxLength: 6 }), (edits) => {
      let text = REALISTIC;
      let tree = SyntaxTree.read(text);
      for (const edit of edits) {
        text = withEdit(text, edit);
        tree = SyntaxTree.read(text, tree);
      }
      const fresh = SyntaxTree.read(text);
      expect(tree.document.root).toEqual(fresh.document.root);
      expect(tree.faults).toEqual(fresh.faults);
    }),
    { numRuns: 120 },
  );
}, 60_000);

test("what no edit touched is the same object", () => {
  const before = SyntaxTree.read(REALISTIC);
  const after = SyntaxTree.read(REALISTIC.replace("tier: P1v3", "tier: P2v3"), before);
  const same = (...path: string[]) => before.find(path)?.green === after.find(path)?.green;
  expect(same("components", "web")).toBe(false);
  expect(same("components", "worker")).toBe(true);
  expect(same("databases", "orders-db")).toBe(true);
  expect(same("databases", "queue")).toBe(true);
  expect(same("usage", "users")).toBe(true);
  expect(same("slas", "checkout")).toBe(true);
});

test("what only moved is the same object at a new place", () => {
  const before = SyntaxTree.read(REALISTIC);
  const after = SyntaxTree.read(`# One more line.\n${REALISTIC}`, before);
  const place = ["databases", "queue"];
  expect(after.find(place)?.green).toBe(before.find(place)?.green);
  expect(after.find(place)?.range.start).toBe((before.find(place)?.range.start ?? 0) + "# One more line.\n".length);
});

const ANY_PIECE = fc.constantFrom(..."aZ09 \n\r\t:-#[]{},&*!|>'\"%@`?<~=\0\u0007\uFEFF\uD800\uDC00é😀".split(""));
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: ANY_PIECE, maxLength: 60 }),
  arbitraryEdit.map((edit) => withEdit(REALISTIC, edit)),
);

test("any text gives a tree whose places lie in the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tree = SyntaxTree.read(text);
      for (const { range, related } of tree.faults) {
        for (const one of [range, ...(related ?? []).map((other) => other.range)]) {
          expect(0 <= one.start && one.start <= one.end && one.end <= text.length, JSON.stringify(one)).toBe(true);
        }
      }
      if (tree.root !== undefined) expectInside(tree.root, { start: 0, end: text.length }, text);
      plainValue(tree.root?.green);
      for (let offset = 0; offset <= text.length; offset++) tree.placeAt(offset);
    }),
    { numRuns: 400 },
  );
}, 60_000);

test("a scalar's text stands where the tree says", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tree = SyntaxTree.read(text);
      // A line that is passed over to read the rest is blank in the text of a scalar around it.
      fc.pre(tree.faults.length === 0);
      if (tree.root !== undefined) expectText(tree.root, text);
    }),
    { numRuns: 200 },
  );
}, 60_000);

/** Checks that each node lies in its parent, and members in their order. */
function expectInside(node: SyntaxNode, parent: { readonly start: number; readonly end: number }, text: string): void {
  const { range, green } = node;
  expect(range.start >= parent.start && range.end <= parent.end, `${JSON.stringify(node.path)} in ${text}`).toBe(true);
  if (green.kind === "alias" || green.kind === "scalar") return;
  const members =
    green.kind === "map"
      ? entriesOf(node).flatMap(({ value }) => value ?? [])
      : itemsOf(node).flatMap((item) => item ?? []);
  let done = range.start;
  for (const member of members) {
    expect(member.range.start).toBeGreaterThanOrEqual(done);
    done = member.range.end;
    expectInside(member, range, text);
  }
}

function expectText(node: SyntaxNode, text: string): void {
  const { green, range } = node;
  if (green.kind === "scalar") expect(text.slice(range.start, range.end)).toBe(sourceOf(green));
  if (green.kind === "map") for (const { value } of entriesOf(node)) if (value !== undefined) expectText(value, text);
  if (green.kind === "list") for (const item of itemsOf(node)) if (item !== undefined) expectText(item, text);
}

function sourceOf(green: GreenNode): string {
  return green.kind === "scalar" ? green.source : "";
}
