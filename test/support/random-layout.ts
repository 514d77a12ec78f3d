import fc from "fast-check";
import { arbitraryArchitecture } from "./arbitrary-architecture.ts";

/** Architectures written down by somebody who lays out every line anew, comments and blank lines included. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .tuple(arbitraryArchitecture, fc.array(fc.nat({ max: 1000 }), { minLength: 20, maxLength: 60 }))
  .map(([architecture, choices]) => new Writer(choices).document(architecture));

/** Writes a value in block or flow style, with whatever white space its choices give. */
class Writer {
  readonly #choices: readonly number[];
  #at = 0;
  #comments = 0;

  constructor(choices: readonly number[]) {
    this.#choices = choices;
  }

  document(value: object): string {
    return `${this.#block(value, 0).join("\n")}${this.#one("", "\n", "\n\n", "  \n \n")}`;
  }

  /** The lines of a map or list in block style, in one column. */
  #block(value: object, column: number): readonly string[] {
    const indent = " ".repeat(column);
    const isList = Array.isArray(value);
    return Object.entries(value).flatMap(([key, child]) => {
      const head = isList ? `${indent}-` : `${indent}${this.#one(key, key, key, `"${key}"`, `${key} `)}:`;
      return [...this.#between(column), ...this.#member(head, child, column, isList)];
    });
  }

  #member(head: string, child: unknown, column: number, inList: boolean): readonly string[] {
    if (typeof child !== "object" || child === null || Object.keys(child).length === 0 || this.#oneIn(3)) {
      return this.#oneIn(8) && typeof child === "object"
        ? [`${head}${this.#trail()}`, ...this.#inFlow(child, column + this.#count(1, 4))]
        : this.#onLine(head, child, column);
    }
    if (inList && this.#oneIn(2)) {
      const space = " ".repeat(this.#count(1, 3));
      const [first = "", ...rest] = this.#block(child, column + 1 + space.length).filter(
        (line) => !/^\s*(?:#|$)/.test(line),
      );
      return [`${head}${space}${first.trimStart()}`, ...rest];
    }
    const least = Array.isArray(child) && !inList ? 0 : 1;
    return [`${head}${this.#trail()}`, ...this.#block(child, column + this.#count(least, 5))];
  }

  #onLine(head: string, child: unknown, column: number): readonly string[] {
    if (typeof child === "string" && this.#oneIn(8)) {
      const indent = " ".repeat(column + this.#count(1, 4));
      return this.#oneIn(2)
        ? [`${head} ${this.#one("|-", ">-")}`, ...this.#one([], [" "]), `${indent}${child}`]
        : [`${head}${this.#trail()}`, `${indent}${this.#flow(child)}`];
    }
    const [first = "", ...rest] = this.#inFlow(child, 0);
    const indent = " ".repeat(column + this.#count(1, 6));
    const behind = typeof child === "object" || !this.#oneIn(5) ? this.#trail() : "   ";
    return [`${head}${this.#gap(1)}${first}${rest.length === 0 ? behind : ""}`, ...rest.map((line) => indent + line)];
  }

  #inFlow(child: unknown, column: number): readonly string[] {
    return this.#flow(child)
      .split("\n")
      .map((line) => " ".repeat(column) + line);
  }

  #flow(value: unknown): string {
    if (typeof value !== "object" || value === null) return this.#scalar(value);
    const isList = Array.isArray(value);
    const members = Object.entries(value).map(
      ([key, child]) => `${isList ? "" : `${key}:${this.#gap(1)}`}${this.#flow(child)}`,
    );
    const inside = members.join(`${this.#gap(0)},${this.#one(" ", "", "  ", " \n", ` # in ${this.#comments++}\n`)}`);
    const text = `${this.#gap(0)}${inside}${this.#gap(0)}`;
    return isList ? `[${text}]` : `{${text}}`;
  }

  #scalar(value: unknown): string {
    const text = String(value);
    // What is quoted would be text.
    return typeof value === "string" ? this.#one(text, text, `"${text}"`, `'${text}'`) : text;
  }

  #between(column: number): readonly string[] {
    const comment = `${" ".repeat(this.#one(column, column, 0, column + 1, column + 4))}# note ${this.#comments}`;
    const lines = this.#one([], [], [], [], [""], ["   "], ["", ""], [comment], ["", comment], [comment, ""]);
    this.#comments++;
    return lines;
  }

  #trail(): string {
    return this.#one("", "", "", "  ", ` # behind ${this.#comments++}`, `    # aligned ${this.#comments++} `);
  }

  #gap(least: number): string {
    return " ".repeat(this.#count(least, 3));
  }

  #oneIn(count: number): boolean {
    return this.#next() % count === 0;
  }

  #count(least: number, most: number): number {
    return least + (this.#next() % (most - least + 1));
  }

  #one<T>(...all: readonly T[]): T {
    const chosen = all[this.#next() % all.length];
    if (chosen === undefined) throw new Error("There is nothing to choose.");
    return chosen;
  }

  #next(): number {
    const choice = this.#choices[this.#at % this.#choices.length] ?? 0;
    this.#at++;
    // The same few numbers again would choose the same each time round.
    return choice + Math.floor(this.#at / this.#choices.length) * 7;
  }
}
