import type { Catalogue } from "./catalogue.ts";

/**
 * Whether a region lies in one of the allowed areas, countries or regions of `compliance.residency`.
 * `undefined`: the catalogue does not know the region, or nothing fits and one of the words is none that it knows.
 */
export function regionWithin(catalogue: Catalogue, region: string, allowed: readonly string[]): boolean | undefined {
  if (allowed.includes(region)) return true;
  const facts = catalogue.region(region);
  if (facts === undefined) return undefined;
  let understood = true;
  for (const word of allowed) {
    const countries = countriesOf(word);
    if (countries?.includes(facts.country)) return true;
    understood &&= countries !== undefined || catalogue.region(word) !== undefined;
  }
  return understood ? false : undefined;
}

/** The countries of an area (`EU`, `EEA`) or of a country code; `UK` and `GB` are the same. `undefined`: neither. */
export function countriesOf(word: string): readonly string[] | undefined {
  const code = word.trim().toUpperCase();
  if (code === "EU") return EU;
  if (code === "EEA") return EEA;
  if (code === "UK") return ["GB"];
  return /^[A-Z]{2}$/.test(code) ? [code] : undefined;
}

const EU = [
  ..."AT BE BG CY CZ DE DK EE ES FI FR GR HR HU".split(" "),
  ..."IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
];
const EEA = [...EU, "IS", "LI", "NO"];
