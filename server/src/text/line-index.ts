/** Line and character, both from 0, the character in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of one text begin. `\n`, `\r\n` and `\r` end a line, as in the Language Server Protocol. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  lineColumn(offset: number): LineColumn {
    const inside = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.#lineOf(inside);
    return { line, character: inside - this.startOf(line) };
  }

  /** The offset of a place; one behind the end of its line means that end. */
  offset({ line, character }: LineColumn): number {
    if (line < 0) return 0;
    if (line >= this.#starts.length) return this.#text.length;
    const start = this.startOf(line);
    return Math.max(start, Math.min(start + character, this.endOf(line)));
  }

  startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** The end of a line, its line break not included. */
  endOf(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.#text.length;
    const beforeBreak = next - 1;
    return this.#text[beforeBreak] === "\n" && this.#text[beforeBreak - 1] === "\r" ? beforeBreak - 1 : beforeBreak;
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
