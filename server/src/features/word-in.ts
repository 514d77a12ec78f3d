import type { GreenScalar } from "../syntax/green-node.ts";
import type { Range } from "../text/range.ts";

/** A value on one line, without its quotes. */
export interface Word {
  readonly text: string;
  readonly range: Range;
}

/** What stands between the quotes; nothing for what has several lines, or is written with escapes. */
export function wordIn({ source, style, value }: GreenScalar, { start }: Range): Word | undefined {
  if (style === "block" || /[\r\n]/.test(source)) return undefined;
  const quote = style === "plain" ? 0 : 1;
  const text = source.slice(quote, source.length - quote);
  if (typeof value === "string" && value !== text) return undefined;
  return { text, range: { start: start + quote, end: start + source.length - quote } };
}
