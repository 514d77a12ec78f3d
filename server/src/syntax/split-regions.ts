import type { Range } from "../text/range.ts";

/**
 * A document cut where one part cannot reach into another: into its sections, and these into their entries. Each region is read
 * alone, so that a fault in one harms no other, and an edit in one costs no more in a large document than in a small one.
 */
export interface SectionRegion {
  /** From the section's key to the start of the next section. */
  readonly range: Range;
  /** The entries, where the section is a block map of them; they fill the range from behind the first line. */
  readonly entries?: readonly Range[];
}

/**
 * The regions of a text. A line that is no key yet begins a region too: it is half-typed, and must not spoil its neighbours.
 * The result is `undefined` where its parts hang together (anchors and aliases, tags, several documents, flow
 * collections or anything but keys at the top), so that only the whole can be read.
 */
export function splitRegions(text: string): readonly SectionRegion[] | undefined {
  if (HANGS_TOGETHER.test(text)) return undefined;
  const lines = significantLines(text);
  const [first] = lines;
  if (first === undefined) return [];
  if (first.indent > 0 || !lines.some((line) => line.indent === 0 && isKeyLine(text, line.start))) return undefined;
  const starts = lines.filter((line) => line.indent === 0 && !continues(text, line));
  if (starts[0] !== first) return undefined;
  return rangesFrom(starts, text.length).map((range) => section(text, range, lines));
}

/** Anchors, aliases, tags and document markers, wherever they could stand. Seeing one too many only costs time. */
const HANGS_TOGETHER = /(?:^|[\s,[{:-])[&*!][^\s,\]}]|^(?:---|\.\.\.|%)|^[ ]*\t|^[ ]*\? /m;

interface Line {
  readonly start: number;
  readonly indent: number;
}

/** The lines that hold more than white space and a comment. */
function significantLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start < text.length) {
    let at = start;
    while (text.charCodeAt(at) === 32) at++;
    const first = text.charCodeAt(at);
    if (at < text.length && first !== 35 && first !== 10 && first !== 13) lines.push({ start, indent: at - start });
    const end = text.indexOf("\n", at);
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}

const KEY = /(?:[A-Za-z_][\w.-]*|"[^"\\\n]*"|'[^'\n]*')[ ]*:(?=[ \r\n]|$)/y;

function isKeyLine(text: string, at: number): boolean {
  KEY.lastIndex = at;
  return KEY.test(text);
}

const NOTHING_BEHIND = /[^\n]*?:[ ]*(?:#[^\n]*)?\r?(?:\n|$)/y;

function section(text: string, range: Range, lines: readonly Line[]): SectionRegion {
  NOTHING_BEHIND.lastIndex = range.start;
  if (!isKeyLine(text, range.start) || !NOTHING_BEHIND.test(text)) return { range };
  const body = linesWithin(lines, range).slice(1);
  const indent = body[0]?.indent ?? 0;
  if (indent === 0 || body.some((line) => line.indent < indent)) return { range };
  const starts = body.filter((line) => line.indent === indent && !continues(text, line));
  const [first] = starts;
  const isMap = first !== undefined && first === body[0] && starts.some((line) => isKeyLine(text, line.start + indent));
  // Lines within a flow collection or a quoted text may look like keys, too.
  const isOneValue =
    first !== undefined && /[[{"']/.test(text.charAt(first.start + indent)) && !isKeyLine(text, first.start + indent);
  return isMap && !isOneValue ? { range, entries: rangesFrom(starts, range.end) } : { range };
}

/** Whether a line can only belong to what stands before it: the rest of a flow collection, or an item of a list. */
function continues(text: string, line: Line): boolean {
  const first = text[line.start + line.indent];
  return (
    first === "}" || first === "]" || (first === "-" && /[ \r\n]/.test(text[line.start + line.indent + 1] ?? "\n"))
  );
}

function rangesFrom(starts: readonly Line[], end: number): readonly Range[] {
  return starts.map((line, index) => ({ start: line.start, end: starts[index + 1]?.start ?? end }));
}

/** The lines of a range; `lines` is in order, so both ends are found by halving. */
function linesWithin(lines: readonly Line[], range: Range): readonly Line[] {
  return lines.slice(indexFrom(lines, range.start), indexFrom(lines, range.end));
}

function indexFrom(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line !== undefined && line.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
