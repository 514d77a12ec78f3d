import snippets from "../../../snippets/architecture.json" with { type: "json" };
import { parseSnippet, type SnippetText } from "../text/snippet-text.ts";

/** A block that may be inserted as a whole. */
export interface SectionSnippet {
  readonly title: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: SnippetText;
  /** On one line, as it stands between brackets; nothing for what is a file of its own. */
  readonly flowBody: SnippetText | undefined;
}

/** The blocks that fit into a section, named as in a path with dots; "" is the file itself. */
export function snippetsFor(section: string): readonly SectionSnippet[] {
  return Object.entries(snippets)
    .filter(([, snippet]) => snippet.section === section)
    .map(([title, { prefix, description, body }]) => {
      const flow = section === "" ? undefined : parseSnippet(onOneLine(body));
      return { title, prefix, description, body: parseSnippet(body.join("\n")), flowBody: flow };
    });
}

/** A key with its fields in the lines below it. */
function onOneLine([first = "", ...fields]: readonly string[]): string {
  return fields.length === 0 ? first : `${first} { ${fields.map((field) => field.trim()).join(", ")} }`;
}
