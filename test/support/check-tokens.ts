import { expect } from "vitest";
import { semanticTokens } from "../../server/src/features/semantic-tokens.ts";
import type { Snapshot } from "../../server/src/workspace/snapshot.ts";

/** A text without its marks. */
export function withoutTokens(marked: string): string {
  return marked.replaceAll(/<([^<> ]+) [^<>]+>/g, "$1");
}

/** Checks the tokens of a text that has them written into it: `<web class.declaration>: { kind: <api enumMember> }`. */
export function checkTokens(marked: string, snapshotOf: (text: string) => Snapshot): void {
  expect(marksOf(snapshotOf(withoutTokens(marked)))).toBe(marked);
}

function marksOf(snapshot: Snapshot): string {
  return semanticTokens(snapshot).reduceRight((all, { range: { start, end }, type, modifiers }) => {
    return `${all.slice(0, start)}<${all.slice(start, end)} ${[type, ...modifiers].join(".")}>${all.slice(end)}`;
  }, snapshot.text);
}
