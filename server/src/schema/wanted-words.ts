import { flowText } from "./flow-text.ts";
import { quoted } from "./place-name.ts";
import type { ScalarNode, SchemaNode, Unit } from "./schema-node.ts";

/** What may stand at a place, with an example: `a whole number such as 2 or a range such as { min: 2, max: 8 }`. */
export function wantedWords(node: SchemaNode): string {
  switch (node.kind) {
    case "object": {
      const noun = node.short?.stands === "all" ? "a range" : "a map";
      const map = noun + suchAs(node.examples.filter(isMap));
      return node.short === undefined ? map : `${scalarWords(node.short.scalar)} or ${map}`;
    }
    case "map": {
      const list = node.listed ? `a list${suchAs(node.examples.filter(Array.isArray))} or ` : "";
      const none = node.none === undefined ? "" : ` or "none"`;
      return `${list}a map${suchAs(node.examples.filter(isMap))}${none}`;
    }
    case "list": {
      const words = [...node.words.keys()].map((word) => ` or "${word}"`).join("");
      return `a list${suchAs(node.examples.filter(Array.isArray))}${words}`;
    }
    case "scalar":
      return scalarWords(node);
    case "any":
      return "any value";
  }
}

/** What a quantity is called, and how it is written. */
export const UNIT_WORDS: Readonly<Record<Unit, { readonly noun: string; readonly written: string }>> = {
  percentage: { noun: "percentage", written: "99.95%" },
  duration: { noun: "duration", written: "30s, 4h or 35d" },
  rate: { noun: "rate", written: "900/s or 3000/min" },
  size: { noun: "size", written: "500GB or 12TiB" },
  bandwidth: { noun: "bandwidth", written: "1Gbps or 100MB/s" },
  date: { noun: "date", written: "2026-05-31" },
  window: { noun: "maintenance window", written: `"Sun 02:00-04:00 UTC"` },
};

/** The values of an enum, twelve at most. */
export function valuesWords(node: ScalarNode): string {
  const values = [...node.values.keys()].map((value) => (/^\d+$/.test(value) ? value : quoted(value)));
  if (values.length === 1) return values.join();
  const shown = values.length > 12 ? values.slice(0, 12) : values.slice(0, -1);
  const rest = values.length > 12 ? `${values.length - 12} others` : values.at(-1);
  return `${shown.length === 1 ? "" : "one of "}${shown.join(", ")} or ${rest}`;
}

function scalarWords(node: ScalarNode): string {
  switch (node.type) {
    case "boolean":
      return "true or false";
    case "enum":
      return valuesWords(node);
    case "integer":
      return `a whole number${rangeWords(node)}${suchAs(node.examples)}`;
    case "number":
      return `a number${rangeWords(node)}${suchAs(node.examples)}`;
    case "quantity": {
      const { noun, written } = UNIT_WORDS[node.unit ?? "duration"];
      return `a ${noun} such as ${written}${node.none === undefined ? "" : ` or "none"`}`;
    }
    case "text":
      return `text${textExample(node)}`;
  }
}

function rangeWords({ minimum, maximum }: ScalarNode): string {
  if (minimum === undefined) return "";
  if (maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  return minimum === 0 ? "" : ` from ${minimum}`;
}

/** The first example that is short enough for a message; of a map that is too long, as many fields as are. */
function suchAs(examples: readonly unknown[]): string {
  for (const example of [...examples, ...examples.filter(isMap).flatMap(shortened)]) {
    const text = flowText(example);
    if (text !== undefined) return ` such as ${text}`;
  }
  return "";
}

function shortened(map: unknown): readonly unknown[] {
  const entries = Object.entries(Object(map));
  return [3, 2, 1]
    .filter((count) => count < entries.length)
    .map((count) => Object.fromEntries(entries.slice(0, count)));
}

function textExample(node: ScalarNode): string {
  const example = node.examples.find((text) => typeof text === "string" && text.length <= 60);
  return example === undefined ? "" : ` such as ${quoted(String(example))}`;
}

function isMap(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
