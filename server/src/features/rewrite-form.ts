import { shortFields } from "../schema/expand.ts";
import type { ObjectNode, SchemaNode } from "../schema/schema-node.ts";
import { schemaAt } from "../schema/schema-tree.ts";
import { flowScalar } from "../syntax/flow-source.ts";
import type { GreenNode, GreenScalar } from "../syntax/green-node.ts";
import { keyText } from "../syntax/parse-yaml.ts";
import { replaceValue } from "../syntax/replace-value.ts";
import type { SyntaxNode } from "../syntax/syntax-node.ts";
import type { Path } from "../text/path.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { placeLabel } from "./place-label.ts";
import type { WritingAction } from "./writing-action.ts";

/** Long forms for short ones and the other way round, of what stands at an offset and of what that lies in. */
export function rewriteForm({ tree }: Snapshot, offset: number): readonly WritingAction[] {
  const place = tree.placeAt(offset);
  if (place === undefined) return [];
  const paths = [0, 1, 2].map((up) => place.path.slice(0, place.path.length - up)).filter(({ length }) => length > 0);
  return paths.flatMap((path) => {
    const node = tree.find(path);
    const schema = schemaAt(path);
    if (node === undefined || schema === undefined || node.path.length !== path.length) return [];
    return formsOf(schema, node).flatMap(({ title, text }): readonly WritingAction[] => {
      const edits = replaceValue(tree, node, text);
      return edits === undefined ? [] : [{ title, kind: "refactor.rewrite", edits }];
    });
  });
}

interface Form {
  readonly title: string;
  readonly text: string;
}

function formsOf(schema: SchemaNode, node: SyntaxNode): readonly Form[] {
  const { green, path } = node;
  const name = placeLabel(path);
  switch (schema.kind) {
    case "object":
      return [...expanded(schema, green, name), ...shortened(schema, green, name)];
    case "list":
      return [...asList(schema.words, green, name, path), ...asOneValue(schema.words, green, name)];
    case "map":
      return schema.listed ? [...asMap(green, name), ...asKeys(green, name)] : [];
    default:
      return [];
  }
}

function expanded(schema: ObjectNode, green: GreenNode, name: string): readonly Form[] {
  if (schema.short === undefined || !isSettled(green)) return [];
  const fields = shortFields(schema.short, schema.properties, green.value);
  const text = flowScalar(green);
  if (fields.length === 0 || text === undefined) return [];
  return [
    { title: `Expand the short form of ${name}`, text: `{ ${fields.map((field) => `${field}: ${text}`).join(", ")} }` },
  ];
}

function shortened({ short, properties }: ObjectNode, green: GreenNode, name: string): readonly Form[] {
  if (short === undefined || green.kind !== "map" || green.pairs.length === 0) return [];
  const values = green.pairs.map(({ node }) => node.value?.node);
  const [value] = values;
  if (
    value === undefined ||
    !isSettled(value) ||
    !values.every((one) => one?.kind === "scalar" && one.source === value.source)
  )
    return [];
  const fields = shortFields(short, properties, value.value);
  const keys = green.pairs.map(({ node }) => keyText(node.key));
  const isSame = keys.length === fields.length && fields.every((field) => keys.includes(field));
  return isSame ? [{ title: `Shorten ${name}`, text: value.source }] : [];
}

type Words = ReadonlyMap<string, { readonly items: readonly string[] }>;

function asList(words: Words, green: GreenNode, name: string, path: Path): readonly Form[] {
  const title = `Write ${name} as a list`;
  // An index leads to the one value that stands for the list as well.
  if (typeof path.at(-1) === "number" || !isSettled(green)) return [];
  const items = words.get(String(green.value))?.items;
  const text = items === undefined ? flowScalar(green) : items.join(", ");
  return text === undefined ? [] : [{ title, text: `[${text}]` }];
}

function asOneValue(words: Words, green: GreenNode, name: string): readonly Form[] {
  if (green.kind !== "list") return [];
  const texts = green.items.map(({ node }) => (node?.kind === "scalar" ? String(node.value) : undefined));
  const word = [...words].find(([, { items }]) => items.join() === texts.join() && items.length === texts.length);
  if (word !== undefined) return [{ title: `Write ${name} as ${word[0]}`, text: word[0] }];
  const [item] = green.items;
  const only = green.items.length === 1 ? item?.node : undefined;
  return only === undefined || !isSettled(only) || words.has(String(only.value))
    ? []
    : [{ title: `Shorten ${name} to its one value`, text: only.source }];
}

function asMap(green: GreenNode, name: string): readonly Form[] {
  const items = green.kind === "list" ? green.items.map(({ node }) => node) : [green];
  const keys = items.flatMap((item) => (item !== undefined && isSettled(item) ? (flowScalar(item) ?? []) : []));
  if (keys.length < items.length || keys.length === 0) return [];
  return [{ title: `Write ${name} as a map`, text: `{ ${keys.map((key) => `${key}: {}`).join(", ")} }` }];
}

function asKeys(green: GreenNode, name: string): readonly Form[] {
  if (green.kind !== "map" || green.pairs.length === 0) return [];
  const keys = green.pairs.flatMap(({ node: { key, value } }) => {
    const isEmpty = value === undefined || (value.node.kind === "map" && value.node.pairs.length === 0);
    return isEmpty ? (flowScalar(key) ?? []) : [];
  });
  return keys.length < green.pairs.length ? [] : [{ title: `Write ${name} as a list`, text: `[${keys.join(", ")}]` }];
}

/** A value that says something on one line. */
function isSettled(node: GreenNode): node is GreenScalar {
  return node.kind === "scalar" && node.value !== null && node.value !== "unknown" && flowScalar(node) !== undefined;
}
