import { escaped } from "../../diagram/markup.ts";
import type { Sentence } from "./sentence.ts";
import { LONGEST_NAME, shownText } from "./shown-text.ts";

/** Markup that is complete and safe: every text in it is escaped. A type of its own, so that no plain text passes for it. */
export interface Html {
  readonly html: string;
}

export interface HtmlAttributes {
  readonly [name: string]: string | number | undefined;
}

/** One element. Texts among the children are escaped here, attribute values too. */
export function element(name: string, attributes: HtmlAttributes, ...children: readonly (Html | string)[]): Html {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  return { html: `<${name}${written}>${joined(children).html}</${name}>` };
}

/** Several pieces as one, without anything between them. */
export function joined(pieces: readonly (Html | string)[], between = ""): Html {
  return {
    html: pieces.map((piece) => (typeof piece === "string" ? escaped(shownText(piece)) : piece.html)).join(between),
  };
}

/** Words of our own that begin or end in a space, which a text of the user's would lose. */
export function words(text: string): Html {
  return { html: escaped(text) };
}

/** A name of the user's, which keeps its own direction to itself. */
export function nameHtml(name: string): Html {
  return element("bdi", { class: "b-name" }, shownText(name, LONGEST_NAME));
}

export function sentenceHtml(sentence: Sentence): Html {
  return joined(sentence.map((part) => (typeof part === "string" ? words(part) : nameHtml(part.name))));
}
