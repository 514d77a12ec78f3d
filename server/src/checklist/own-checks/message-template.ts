import { valueIn } from "../../schema/place-name.ts";
import type { ScalarNode, SchemaNode, Unit } from "../../schema/schema-node.ts";
import { childAt } from "../../schema/schema-tree.ts";
import type { PlainValue } from "../../syntax/plain-value.ts";
import { nearest } from "../../text/nearest.ts";
import type { Subject } from "../subject.ts";
import { bandwidthWords } from "../wording/bandwidth-words.ts";
import { durationWords } from "../wording/duration-words.ts";
import { listWords } from "../wording/list-words.ts";
import { percent } from "../wording/percent.ts";
import { rateWords } from "../wording/rate-words.ts";
import { sizeWords } from "../wording/size-words.ts";
import { languageOf, type OwnSubject } from "./own-subjects.ts";

/** Fills a message with what the checked thing states. */
export type MessageTemplate = (subject: Subject, value: PlainValue) => string;

/** Reads a message such as `{from} to {to}: TLS is not stated.`; one with a field that there is not gives what is wrong with it. */
export function messageTemplate(text: string, about: OwnSubject): MessageTemplate | { readonly fault: string } {
  const fields = new Map<string, SchemaNode | undefined>();
  for (const [, field = ""] of text.matchAll(PLACEHOLDER)) {
    const node = fieldOf(field, about);
    if (node === undefined && !ALWAYS.has(field) && !about.added.includes(field))
      return { fault: noField(field, about) };
    fields.set(field, node);
  }
  return (subject, value) =>
    text.replaceAll(PLACEHOLDER, (_, field: string) => wordsOf(field, fields.get(field), subject, value));
}

/** Braces about anything else are braces. */
const PLACEHOLDER = /\{([A-Za-z][\w-]*(?:\.[\w-]+)*)\}/g;

/** Known of everything: what has no identifier or name of its own goes by its place. */
const ALWAYS: ReadonlySet<string> = new Set(["id", "name"]);

/** The field that a placeholder names, if it is a scalar or a list of scalars. */
function fieldOf(field: string, about: OwnSubject): SchemaNode | undefined {
  const node = nodeOf(field, about);
  return node !== undefined && scalarOf(node) !== undefined ? node : undefined;
}

function nodeOf(field: string, about: OwnSubject): SchemaNode | undefined {
  let node = languageOf(about);
  for (const step of field.split(".")) node = node && childAt(node, /^\d+$/.test(step) ? Number(step) : step);
  return node;
}

function scalarOf(node: SchemaNode): ScalarNode | undefined {
  const item = node.kind === "list" ? node.item : node;
  return item.kind === "scalar" ? item : undefined;
}

function noField(field: string, about: OwnSubject): string {
  const node = nodeOf(field, about);
  const start = `"{${field}}" in the message is no field of ${about.noun} with a value to show`;
  const inside = namesIn(node).map((name) => `${field}.${name}`);
  const suggestion = inside[0] ?? nearest(field, [...namesIn(languageOf(about)), ...ALWAYS, ...about.added]);
  return suggestion === undefined ? `${start}.` : `${start}; did you mean "{${suggestion}}"?`;
}

/** The fields of a node that have a value to show. */
function namesIn(node: SchemaNode | undefined): readonly string[] {
  if (node?.kind !== "object") return [];
  return [...node.properties].filter(([, field]) => scalarOf(field) !== undefined).map(([name]) => name);
}

function wordsOf(field: string, node: SchemaNode | undefined, subject: Subject, value: PlainValue): string {
  const found = field.split(".").reduce<unknown>(valueIn, value);
  const words = valueWords(found, node === undefined ? undefined : scalarOf(node)?.unit);
  if (words !== undefined) return words;
  return ALWAYS.has(field) ? (subject.entity ?? subject.place) : NOT_STATED;
}

const NOT_STATED = "(not stated)";

function valueWords(value: unknown, unit: Unit | undefined): string | undefined {
  if (typeof value === "number") return unit === undefined ? String(value) : quantityWords(value, unit);
  if (typeof value === "string" || typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return undefined;
  const words = value.flatMap((item) => valueWords(item, unit) ?? []);
  return words.length === 0 ? undefined : listWords(words);
}

/** As people write it, not in the units of the model. */
function quantityWords(value: number, unit: Unit): string {
  switch (unit) {
    case "percentage":
      return percent(value);
    case "duration":
      return durationWords(value);
    case "rate":
      return rateWords(value);
    case "size":
      return sizeWords(value);
    case "bandwidth":
      return bandwidthWords(value);
    case "date":
    case "window":
      return String(value);
  }
}
