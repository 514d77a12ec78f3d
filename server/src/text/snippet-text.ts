/** A place to type in: stops of one number hold the same text. */
export interface TabStop {
  readonly stop: number;
  /** What stands there unless something else is typed. */
  readonly value: string;
  /** What may be chosen; the first one is `value`. */
  readonly choices?: readonly string[];
}

/** Text with tab stops in it. */
export type SnippetText = readonly (string | TabStop)[];

/** The text as it stands when nothing is typed into the tab stops. */
export function plainText(snippet: SnippetText): string {
  return snippet.map((piece) => (typeof piece === "string" ? piece : piece.value)).join("");
}

/** The text in the snippet syntax of the Language Server Protocol. */
export function snippetSyntax(snippet: SnippetText): string {
  return snippet.map((piece) => (typeof piece === "string" ? escapeText(piece) : stopSyntax(piece))).join("");
}

/**
 * Reads `${1:text}`, `${1|a,b|}` and `$1`. A stop that is repeated without text of its own takes the text of the first.
 * Anything that only looks like a stop is text, and so is what a backslash takes its meaning from.
 */
export function parseSnippet(source: string): SnippetText {
  const pieces: (string | TabStop)[] = [];
  const known = new Map<number, TabStop>();
  let text = "";
  let done = 0;
  for (const match of source.matchAll(SPECIAL)) {
    text += source.slice(done, match.index);
    done = match.index + match[0].length;
    const [, escaped] = match;
    if (escaped !== undefined) {
      text += escaped;
      continue;
    }
    if (text !== "") pieces.push(text);
    text = "";
    const stop = readStop(match, known);
    known.set(stop.stop, known.get(stop.stop) ?? stop);
    pieces.push(stop);
  }
  text += source.slice(done);
  return text === "" ? pieces : [...pieces, text];
}

const SPECIAL =
  /\\([\\$}])|\$(?:(\d+)|\{(\d+)\}|\{(\d+):((?:\\[\\$}]|[^}\\]|\\(?![\\$}]))*)\}|\{(\d+)\|((?:\\[\\$},|]|[^|\\]|\\(?![\\$},|]))*)\|\})/g;

function readStop(match: RegExpMatchArray, known: ReadonlyMap<number, TabStop>): TabStop {
  const [, , bare, braced, named, text, chosen, list] = match;
  const stop = Number(bare ?? braced ?? named ?? chosen);
  if (list !== undefined) return choice(stop, choicesIn(list));
  if (text !== undefined) return { stop, value: text.replace(/\\([\\$}])/g, "$1") };
  return known.get(stop) ?? { stop, value: "" };
}

/** One thing to choose is no choice. */
function choice(stop: number, choices: readonly string[]): TabStop {
  const value = choices[0] ?? "";
  return choices.length > 1 ? { stop, value, choices } : { stop, value };
}

/** What stands between the commas that no backslash makes text. */
function choicesIn(list: string): readonly string[] {
  const choices = [""];
  for (const [token, escaped] of list.matchAll(/\\([\\$},|])|[\s\S]/g)) {
    if (token === ",") choices.push("");
    else choices.push((choices.pop() ?? "") + (escaped ?? token));
  }
  return choices;
}

function stopSyntax({ stop, value, choices }: TabStop): string {
  if (choices !== undefined && choices.length > 1) {
    return `\${${stop}|${choices.map((choice) => choice.replace(/[\\$},|]/g, "\\$&")).join(",")}|}`;
  }
  return `\${${stop}:${escapeText(value)}}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
