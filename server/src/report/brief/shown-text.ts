/**
 * A text of the user's as a document can show it: on one line, well-formed, not longer than there is room for, without control
 * characters and without those that turn the direction of what follows, for they could make it say what the file does not.
 */
export function shownText(text: string, most = LONGEST): string {
  const whole = text
    // Whatever is cut off later need not be looked at.
    .slice(0, most * 4)
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll(/[\s\p{Zl}\p{Zp}]+/gu, " ")
    .replaceAll(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu, "")
    .trim();
  if (whole.length <= most) return whole;
  let start = "";
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(whole)) {
    if (start.length + segment.length >= most) break;
    start += segment;
  }
  return `${start.trimEnd()}…`;
}

/** As long as a paragraph that somebody still reads. */
const LONGEST = 900;
/** Names stand in the midst of sentences. */
export const LONGEST_NAME = 120;
