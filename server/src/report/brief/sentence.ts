/** A sentence in which the names of the file's elements stand out. */
export type Sentence = readonly SentencePart[];
export type SentencePart = string | NamedPart;

export interface NamedPart {
  readonly name: string;
}

/** A template whose holes are words, names, or rows of them: ``say`${{ name }} uses ${row(names)}.` `` */
export function say(texts: readonly string[], ...holes: readonly (SentencePart | Sentence)[]): Sentence {
  return texts.flatMap((text, index): readonly SentencePart[] => {
    const hole = holes[index];
    const parts = hole === undefined ? [] : isSentence(hole) ? hole : [hole];
    return text === "" ? parts : [text, ...parts];
  });
}

/** Names in a row: `a, b and c`; of many the first ones, and how many are left. */
export function row(names: readonly string[], conjunction: "and" | "or" = "and"): Sentence {
  const shown = names.length > MOST ? names.slice(0, MOST - 1) : names;
  const left = names.length - shown.length;
  const parts: SentencePart[] = shown.map((name) => ({ name }));
  if (left > 0) parts.push(`${left} more`);
  return parts.flatMap((part, index) => {
    const between = index === 0 ? "" : index === parts.length - 1 ? ` ${conjunction} ` : ", ";
    return between === "" ? [part] : [between, part];
  });
}

const MOST = 7;

/** Small numbers as words, as they are written at the beginning of a sentence. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** `a` or `an`, as it is spoken. */
export function withArticle(words: string): string {
  return `${/^(?:[aeio]|API\b|ERP\b|SQL\b|un)/i.test(words) && !/^(?:one|uni)/i.test(words) ? "an" : "a"} ${words}`;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isSentence(hole: SentencePart | Sentence): hole is Sentence {
  return Array.isArray(hole);
}
