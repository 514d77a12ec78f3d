/** Two offsets into a text, in UTF-16 code units: `start` inclusive, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export const START_OF_FILE: Range = { start: 0, end: 0 };

/** Whether `offset` lies in `range` or touches it, as a cursor does that stands right behind a word. */
export function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

export function shift(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}
