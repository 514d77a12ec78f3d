/** Words in a row: `a`, `a and b`, `a, b and c`; of more than four the first three and how many are left: `a, b, c and 2 more`. */
export function listWords(words: readonly string[], conjunction: "and" | "or" = "and"): string {
  const shown = words.length > MOST ? [...words.slice(0, SHOWN), `${words.length - SHOWN} more`] : words;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** The same of identifiers, in double quotes. */
export function listIds(ids: readonly string[], conjunction: "and" | "or" = "and"): string {
  const quoted = ids.map((id) => `"${id}"`);
  return listWords(quoted, conjunction);
}

// Never "and 1 more": the one word is as short.
const MOST = 4;
const SHOWN = 3;
