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

/** A quoted string of YAML, in which nothing can be taken for a tag, an entity or a directive before the YAML is read. */
function inFrontMatter(text: string): string {
  const plain = (character: string) => (PLAIN.test(character) ? character : unicodeEscape(character));
  return `"${[...text].map(plain).join("")}"`;
}

function unicodeEscape(character: string): string {
  return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`;
}

/** Mermaid reads Markdown and entities in labels: all that could be either is written as the number of its character. */
function quoted(text: string): string {
  return [...shown(text)].map((character) => (PLAIN.test(character) ? character : numbered(character))).join("");
}

const PLAIN = /[\p{L}\p{N}\p{M} .,:·–—/()+×…-]/u;

function numbered(character: string): string {
  return `#${character.codePointAt(0)};`;
}

function headOf({ label, detail }: Container): string {
  return detail === undefined ? label : `${label} – ${detail}`;
}

function shapeOf(card: Card): string {
  const lines = [card.label, card.technology, figuresOf(card)].filter((line) => line !== undefined);
  const text = `"${lines.map(quoted).join("<br/>")}"`;
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
