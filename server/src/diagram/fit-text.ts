import { REGULAR_WIDTHS, SEMIBOLD_WIDTHS } from "./font-metrics.generated.ts";

export interface Font {
  readonly size: number;
  readonly weight: "regular" | "semibold";
}

/** Text that fits where it goes. */
export interface FittedText {
  readonly lines: readonly string[];
  /** Something was left out: the whole text belongs into a tooltip. */
  readonly cut: boolean;
}

/** Breaks a text into as many lines as it may have, and ends it by an ellipsis where it is longer. */
export function fitText(text: string, font: Font, width: number, lines = 1): FittedText {
  const whole = shown(text);
  const words = whole.split(" ");
  const done: string[] = [];
  let line = "";
  while (words.length > 0) {
    const word = words[0] ?? "";
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, font) <= width) {
      line = longer;
      words.shift();
      continue;
    }
    const rest = line === "" ? words.join(" ") : [line, ...words].join(" ");
    if (done.length + 1 >= lines) return { lines: [...done, ellipsed(rest, font, width)], cut: true };
    if (line !== "") done.push(line);
    else {
      const part = longestStart(word, font, width);
      done.push(part);
      words[0] = word.slice(part.length);
    }
    line = "";
  }
  return { lines: [...done, line], cut: whole.length < text.trim().length };
}

/** How wide a text is, in the unit of the font size. */
export function textWidth(text: string, { size, weight }: Font): number {
  const widths = weight === "semibold" ? SEMIBOLD : REGULAR;
  let thousandths = 0;
  for (const character of text) thousandths += widths.get(character) ?? unknownWidth(character);
  return (thousandths * size) / 1000;
}

/** Longer than any place for a text holds. */
const LONGEST = 400;

/**
 * A text as a picture can show it: on one line, well-formed, without control characters and without those that turn the
 * direction of what follows, since they could make a picture say what the file does not.
 */
export function shown(text: string): string {
  return text
    .slice(0, LONGEST)
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll(/[\s\p{Zl}\p{Zp}]+/gu, " ")
    .replaceAll(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu, "")
    .trim();
}

function ellipsed(text: string, font: Font, width: number): string {
  return `${longestStart(text, font, width - textWidth("…", font)).trimEnd()}…`;
}

/** At least one character, so that whoever breaks a text comes to its end. */
function longestStart(text: string, font: Font, width: number): string {
  let start = "";
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)) {
    if (start !== "" && textWidth(start + segment, font) > width) break;
    start += segment;
    // A letter may carry any number of marks.
    if (start.length > LONGEST) break;
  }
  return start;
}

const REGULAR = readWidths(REGULAR_WIDTHS);
const SEMIBOLD = readWidths(SEMIBOLD_WIDTHS);

function readWidths(runs: string): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const run of runs.split(";")) {
    const [start = "", list = ""] = run.split(":");
    for (const [index, width] of list.split(",").entries()) {
      widths.set(String.fromCodePoint(Number.parseInt(start, 16) + index), Number(width));
    }
  }
  return widths;
}

/** What the font does not have comes from another: marks take no room, letters of the East and emoji a whole square. */
function unknownWidth(character: string): number {
  if (/^\p{M}|\p{Cf}$/u.test(character)) return 0;
  return /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]|[\u{10000}-\u{10ffff}]/u.test(character)
    ? 1100
    : 650;
}
