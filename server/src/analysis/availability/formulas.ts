/** A gate over smaller formulas, or an event. */
export type Formula =
  | { readonly op: "event"; readonly event: number }
  | { readonly op: "all"; readonly of: readonly number[] }
  | { readonly op: "atLeast"; readonly count: number; readonly of: readonly number[] };

export const TRUE = 0;
export const FALSE = 1;

/**
 * Formulas without circles, each made once: the same gate over the same formulas is the same number, and every formula has a
 * higher number than what it is made of. `TRUE` is the `all` of nothing, `FALSE` the `atLeast` one of nothing.
 */
export class Formulas {
  readonly #formulas: Formula[] = [
    { op: "all", of: [] },
    { op: "atLeast", count: 1, of: [] },
  ];
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#formulas.length;
  }

  get(number: number): Formula {
    return this.#formulas[number] ?? { op: "all", of: [] };
  }

  event(event: number): number {
    return this.#make(`e${event}`, () => ({ op: "event", event }));
  }

  all(of: Iterable<number>): number {
    const parts = new Set(of);
    if (parts.has(FALSE)) return FALSE;
    parts.delete(TRUE);
    const [only] = parts;
    if (only === undefined) return TRUE;
    if (parts.size === 1) return only;
    return this.#make(`a${sorted(parts)}`, () => ({ op: "all", of: [...parts] }));
  }

  /** A formula that is listed twice counts twice. */
  atLeast(count: number, of: readonly number[]): number {
    const parts = of.filter((part) => part !== TRUE && part !== FALSE);
    const wanted = count - of.filter((part) => part === TRUE).length;
    if (wanted <= 0) return TRUE;
    if (wanted > parts.length) return FALSE;
    if (wanted === parts.length) return this.all(parts);
    const distinct = wanted === 1 ? [...new Set(parts)] : parts;
    const [only = FALSE] = distinct;
    if (distinct.length === 1) return only;
    return this.#make(`${wanted}of${sorted(distinct)}`, () => ({ op: "atLeast", count: wanted, of: distinct }));
  }

  /** The formula with some of its parts replaced. */
  substitute(root: number, replacements: ReadonlyMap<number, number>): number {
    const made = new Map(replacements);
    for (const number of this.below(root)) {
      if (made.has(number)) continue;
      const formula = this.get(number);
      if (formula.op === "event") made.set(number, number);
      else {
        const of = formula.of.map((part) => made.get(part) ?? part);
        made.set(number, formula.op === "all" ? this.all(of) : this.atLeast(formula.count, of));
      }
    }
    return made.get(root) ?? root;
  }

  /** All that a formula is made of, itself included, parts before what is made of them. */
  below(root: number): readonly number[] {
    const seen = new Set([root]);
    for (const number of seen) {
      const formula = this.get(number);
      if (formula.op !== "event") for (const part of formula.of) seen.add(part);
    }
    return [...seen].sort((a, b) => a - b);
  }

  #make(key: string, create: () => Formula): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#formulas.length;
      this.#formulas.push(create());
      this.#numbers.set(key, number);
    }
    return number;
  }
}

function sorted(parts: Iterable<number>): string {
  return [...parts].sort((a, b) => a - b).join(",");
}
