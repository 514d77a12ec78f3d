import { shown } from "./fit-text.ts";
import { figuresOf, titleWords } from "./plain-words.ts";
import type { Card, Container, Edge, Scene } from "./scene.ts";

/** The scene in the language of Graphviz. */
export function dot(scene: Scene): string {
  const written = (parent: string | undefined, indent: string): readonly string[] => [
    ...scene.cards
      .filter((card) => card.parent === parent)
      .map((card) => `${indent}${quoted(card.id)} [${nodeOf(card)}];`),
    ...scene.containers
      .filter((container) => container.parent === parent)
      .flatMap((container) => [
        `${indent}subgraph ${quoted(`cluster_${container.id}`)} {`,
        `${indent}  label=${quoted(headOf(container))}; style="rounded"; color="#9fb0c8";`,
        // An edge can end at a cluster only by way of a node in it.
        `${indent}  ${quoted(container.id)} [shape=point, style=invis, label=""];`,
        ...written(container.id, `${indent}  `),
        `${indent}}`,
      ]),
  ];
  const containers = new Set(scene.containers.map(({ id }) => id));
  return [
    `digraph ${quoted(shown(scene.title.name))} {`,
    `  graph [rankdir=LR, compound=true, fontname="Inter,Helvetica,Arial", label=${quoted(titleWords(scene.title))}, labelloc=t];`,
    '  node [shape=box, style="rounded,filled", fillcolor=white, color="#52617a", fontname="Inter,Helvetica,Arial", fontsize=11];',
    '  edge [color="#52617a", fontname="Inter,Helvetica,Arial", fontsize=9];',
    ...written(undefined, "  "),
    ...scene.edges.map(
      (edge) => `  ${quoted(edge.from)} -> ${quoted(edge.to)}${attributes(edgeOf(edge, containers))};`,
    ),
    "}",
    "",
  ].join("\n");
}

/** In a quoted string of DOT a quotation mark is escaped, and a backslash begins an escape of labels. */
function quoted(text: string): string {
  return `"${text
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll(/[\p{Cc}\p{Surrogate}]/gu, " ")}"`;
}

function headOf({ label, detail }: Container): string {
  return shown(detail === undefined ? label : `${label} · ${detail}`);
}

function nodeOf(card: Card): string {
  const { label, technology, shape, standby } = card;
  const lines = [label, technology, figuresOf(card)].filter((line) => line !== undefined);
  const text = lines.map((line) => quoted(shown(line)).slice(1, -1)).join("\\n");
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
  containers: ReadonlySet<string>,
): readonly string[] {
  const words = [label, tls === true ? "TLS" : tls === false ? "no TLS" : undefined].filter(
    (word) => word !== undefined,
  );
  return [
    ...(words.length === 0 ? [] : [`label=${quoted(shown(words.join(", ")))}`]),
    ...(required && ["call", "flow", "promise"].includes(kind) ? [] : ["style=dashed"]),
    ...(mode === "async" ? ["arrowhead=vee"] : []),
    ...(kind === "link" ? ["dir=none", "penwidth=2"] : []),
    ...(kind === "replication" || kind === "admin" ? ["constraint=false"] : []),
    ...(containers.has(from) ? [`ltail=${quoted(`cluster_${from}`)}`] : []),
    ...(containers.has(to) ? [`lhead=${quoted(`cluster_${to}`)}`] : []),
  ];
}

function attributes(list: readonly string[]): string {
  return list.length === 0 ? "" : ` [${list.join(", ")}]`;
}
