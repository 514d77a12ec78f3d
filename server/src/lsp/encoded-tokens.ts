import type { SemanticTokensEdit } from "vscode-languageserver";
import { type SemanticToken, TOKEN_MODIFIERS, TOKEN_TYPES } from "../features/semantic-token.ts";
import type { LineIndex } from "../text/line-index.ts";

/** Tokens in the numbers of the protocol: five each, its place counted from the token before. */
export function encodeTokens(tokens: readonly SemanticToken[], lines: LineIndex): readonly number[] {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { range, type, modifiers } of tokens) {
    const at = lines.lineColumn(range.start);
    const line = at.line - last.line;
    const character = line === 0 ? at.character - last.character : at.character;
    data.push(line, character, range.end - range.start, TOKEN_TYPES.indexOf(type), bitsOf(modifiers));
    last = at;
  }
  return data;
}

function bitsOf(modifiers: SemanticToken["modifiers"]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
}

/** What makes the one of the other: the part between what they begin with and what they end with alike. */
export function tokenEdits(before: readonly number[], after: readonly number[]): readonly SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [{ start, deleteCount: before.length - start - end, data: after.slice(start, after.length - end) }];
}
