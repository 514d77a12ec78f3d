import type { YAMLError } from "yaml";

/** What is wrong and what is wanted, for a fault that the YAML library reports about `found`. */
export function yamlFaultMessage(error: YAMLError, found: string): string {
  const own = OWN_WORDS[error.code];
  if (own !== undefined) return own(quote(found));
  return `This is no YAML: ${error.message.replace(/\.?$/, ".")}`;
}

const OWN_WORDS: { readonly [code: string]: ((found: string) => string) | undefined } = {
  TAB_AS_INDENT: () => "A tab indents this line; YAML wants spaces.",
  BLOCK_AS_IMPLICIT_KEY: () => "This line is indented as if it belonged to a text; a map begins on a line of its own.",
  MULTILINE_IMPLICIT_KEY: () => "This is no key yet: a colon is missing behind it.",
  MISSING_CHAR: (found) => `Something is missing before ${found}: a colon, a comma or a closing bracket or quote.`,
  BAD_INDENT: () => "This line is not indented as its neighbours are.",
  KEY_OVER_1024_CHARS: () => "A key is longer than 1024 characters.",
  BAD_ALIAS: () => "This alias names no anchor that stands before it.",
  BAD_DQ_ESCAPE: (found) => `${found} is no escape sequence; write \\\\ for a backslash, or use single quotes.`,
  TAG_RESOLVE_FAILED: () => "This tag is not known here; leave it out.",
};

function quote(found: string): string {
  const line = found.split(/[\r\n]/, 1)[0] ?? "";
  const short = line.length > 40 ? `${line.slice(0, 39)}…` : line;
  return short.trim() === "" ? "the end of the line" : `"${short.trim()}"`;
}
