import type { LayoutToken } from "./layout-tokens.ts";

/** What belongs between two tokens on one line; `undefined` where that is left to whoever wrote it. */
export function spaceBetween(before: LayoutToken, token: LayoutToken): string | undefined {
  // Comments are often aligned by hand.
  if (token.kind === "comment") return undefined;
  if (token.kind === "colon" || token.kind === "comma") return tight(before) ? "" : undefined;
  if (before.kind === "open" && token.kind === "close") return "";
  if (before.kind === "open") return isBrace(before) ? " " : "";
  if (token.kind === "close") return isBrace(token) ? " " : before.kind === "colon" ? undefined : "";
  return " ";
}

/** Whether a mark may stand right behind it: `*a:` and `&a,` would be other names, and `:,` is hard to read. */
function tight({ kind, node }: LayoutToken): boolean {
  return kind !== "property" && kind !== "colon" && node?.kind !== "alias";
}

/** The node of a bracket is its collection: a map stands in braces. */
function isBrace({ node }: LayoutToken): boolean {
  return node?.kind === "map";
}
