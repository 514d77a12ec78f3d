import { shown } from "./fit-text.ts";
import { figuresOf, titleWords } from "./plain-words.ts";
import type { Card, Container, Edge, Scene } from "./scene.ts";

/** The scene as a flowchart of Mermaid: for wikis and pull requests, where it is drawn by whatever draws there. */
export function mermaid(scene: Scene): string {
  const names = new Map([...scene.containers, ...scene.cards].map(({ id }, index) => [id, `n${index}`]));
  const nameOf = (id: string) => names.get(id) ?? "n";
  const written = (parent: string | undefined, indent: string): readonly string[] => [
    ...scene.cards
      .filter((card) => card.parent === parent)
      .map((card) => `${indent}${nameOf(card.id)}${shapeOf(card)}`),
    ...scene.containers
      .filter((container) => container.parent === parent)
      .flatMap((container) => [
        `${indent}subgraph ${nameOf(container.id)}["${quoted(headOf(container))}"]`,
        ...written(container.id, `${indent}  `),
        `${indent}end`,
      ]),
  ];
  return [
    "---",
    `title: ${inFrontMatter(titleWords(scene.title))}`,
    "---",
    "flowchart LR",
    ...written(undefined, "  "),
    ...scene.edges.map((edge) => `  ${nameOf(edge.from)} ${arrowOf(edge)} ${nameOf(edge.to)}`),
    "",
  ].join("\n");
}

/**
 * A quoted string of YAML, without a character that could end it early. Mermaid takes a title for HTML, and the handlers of what
 * it finds there run in pages that allow it: so there are no angle brackets in it, and no ampersand begins an entity.
 */
function inFrontMatter(text: string): string {
  const harmless = text
    .replaceAll("<", "‹")
    .replaceAll(">", "›")
    .replaceAll(/&(?=[#\w])/g, "&\u2060");
  const plain = (character: string) => (PLAIN.test(character) ? character : unicodeEscape(character));
  return `"${[...harmless].map(plain).join("")}"`;
}

function unicodeEscape(character: string): string {
  return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`;
}

/**
 * Mermaid reads Markdown in labels. What could be that, or the end of a label, a tag or an entity is written as the number of its
 * character, which is turned into the character last of all, as long as no tag stands in the label: so its lines end in line breaks.
 */
function quoted(text: string): string {
  return [...shown(text)]
    .map((character, index, all) => (isPlain(character, index, all) ? character : numbered(character)))
    .join("");
}

/** At the beginning of a line, a dash or a number with a full stop would be a list. */
function isPlain(character: string, index: number, all: readonly string[]): boolean {
  if (!PLAIN.test(character)) return false;
  const isListed = /[.)]/.test(character) && /^\d{1,9}$/.test(all.slice(0, index).join(""));
  return !isListed && (index > 0 || /[\p{L}\p{N}]/u.test(character));
}

const PLAIN = /[\p{L}\p{N}\p{M} .,·–—/()+×…-]/u;

function numbered(character: string): string {
  return `#${character.codePointAt(0)};`;
}

function headOf({ label, detail }: Container): string {
  return detail === undefined ? label : `${label} – ${detail}`;
}

function shapeOf(card: Card): string {
  const lines = [card.label, card.technology, figuresOf(card)].filter((line) => line !== undefined);
  const text = `"${lines.map(quoted).join("\n")}"`;
  switch (card.shape) {
    case "cylinder":
      return `[(${text})]`;
    case "queue":
      return `([${text}])`;
    case "bucket":
      return `[\\${text}/]`;
    case "card":
      return `[${text}]`;
  }
}

function arrowOf({ label, tls, required, mode, kind }: Edge): string {
  const words = [label, tls === true ? "TLS" : tls === false ? "no TLS" : undefined].filter(
    (word) => word !== undefined,
  );
  const line =
    kind === "link"
      ? "---"
      : required && mode !== "async" && ["call", "flow", "promise"].includes(kind)
        ? "-->"
        : "-.->";
  return words.length === 0 ? line : `${line}|"${quoted(words.join(", "))}"|`;
}
