import { shown } from "./fit-text.ts";
import { figuresOf, titleWords } from "./plain-words.ts";
import type { Card, Container, Edge, Scene } from "./scene.ts";

/** The scene in the language of Graphviz. */
export function dot(scene: Scene): string {
  // Identifiers may differ in what DOT cannot write.
  const names = new Map([...scene.containers, ...scene.cards].map(({ id }, index) => [id, `n${index}`]));
  const nameOf = (id: string) => names.get(id) ?? "n";
  const within = (parent: string | undefined, indent: string): readonly string[] => [
    ...scene.cards
      .filter((card) => card.parent === parent)
      .map((card) => `${indent}${nameOf(card.id)} [${nodeOf(card)}];`),
    ...scene.containers
      .filter((container) => container.parent === parent)
      .flatMap((container) => [
        `${indent}subgraph cluster_${nameOf(container.id)} {`,
        `${indent}  label=${quoted(headOf(container))}; style="rounded"; color="#9fb0c8";`,
        // An edge can end at a cluster only by way of a node in it.
        `${indent}  ${nameOf(container.id)} [shape=point, style=invis, label=""];`,
        ...within(container.id, `${indent}  `),
        `${indent}}`,
      ]),
  ];
  const clusters = new Map(scene.containers.map(({ id }) => [id, `cluster_${nameOf(id)}`]));
  return [
    "digraph architecture {",
    `  graph [rankdir=LR, compound=true, fontname="Inter,Helvetica,Arial", label=${quoted(titleWords(scene.title))}, labelloc=t];`,
    '  node [shape=box, style="rounded,filled", fillcolor=white, color="#52617a", fontname="Inter,Helvetica,Arial", fontsize=11];',
    '  edge [color="#52617a", fontname="Inter,Helvetica,Arial", fontsize=9];',
    ...within(undefined, "  "),
    ...scene.edges.map((edge) => `  ${nameOf(edge.from)} -> ${nameOf(edge.to)}${attributes(edgeOf(edge, clusters))};`),
    "}",
    "",
  ].join("\n");
}

/** In a label of DOT a backslash begins an escape, and an ampersand an entity. */
function quoted(text: string): string {
  return `"${written(shown(text))}"`;
}

function written(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("\\", "\\\\").replaceAll('"', '\\"');
}

function headOf({ label, detail }: Container): string {
  return detail === undefined ? label : `${label} · ${detail}`;
}

function nodeOf(card: Card): string {
  const { label, technology, shape, standby } = card;
  const lines = [label, technology, figuresOf(card)].filter((line) => line !== undefined);
  const text = lines.map((line) => written(shown(line))).join("\\n");
  const style = standby ? 'style="rounded,filled,dashed"' : undefined;
  const form =
    shape === "cylinder"
      ? "shape=cylinder"
      : shape === "queue"
        ? "shape=cds"
        : shape === "bucket"
          ? "shape=folder"
          : undefined;
  return [`label="${text}"`, form, style].filter((part) => part !== undefined).join(", ");
}

function edgeOf(
  { label, tls, required, mode, kind, from, to }: Edge,
  clusters: ReadonlyMap<string, string>,
): readonly string[] {
  const [tail, head] = [clusters.get(from), clusters.get(to)];
  const words = [label, tls === true ? "TLS" : tls === false ? "no TLS" : undefined].filter(
    (word) => word !== undefined,
  );
  return [
    ...(words.length === 0 ? [] : [`label=${quoted(words.join(", "))}`]),
    ...(required && ["call", "flow", "promise"].includes(kind) ? [] : ["style=dashed"]),
    ...(mode === "async" ? ["arrowhead=vee"] : []),
    ...(kind === "link" ? ["dir=none", "penwidth=2"] : []),
    ...(kind === "replication" || kind === "admin" ? ["constraint=false"] : []),
    ...(tail === undefined ? [] : [`ltail=${tail}`]),
    ...(head === undefined ? [] : [`lhead=${head}`]),
  ];
}

function attributes(list: readonly string[]): string {
  return list.length === 0 ? "" : ` [${list.join(", ")}]`;
}
