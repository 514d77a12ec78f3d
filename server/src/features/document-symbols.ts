import type { SchemaNode } from "../schema/schema-node.ts";
import { architectureSchema, childAt } from "../schema/schema-tree.ts";
import { entriesOf, entryOf, itemsOf, type SyntaxEntry, type SyntaxNode } from "../syntax/syntax-node.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import { declaredSpace } from "./name-space.ts";
import { declaredSort, type OutlineSymbol, type SymbolSort } from "./outline-symbol.ts";

/** The outline of a file: its sections, in them what they declare, and in that whom it calls. */
export function documentSymbols({ root }: SyntaxTree): readonly OutlineSymbol[] {
  return root === undefined
    ? []
    : ownEntries(root).map((entry) => section(entry, childAt(architectureSchema, entry.name)));
}

/** What an alias or a merge brings in stands elsewhere. */
function ownEntries(node: SyntaxNode): readonly SyntaxEntry[] {
  return node.green.kind === "map" ? entriesOf(node).filter(({ name }) => name !== "<<") : [];
}

function section(entry: SyntaxEntry, schema: SchemaNode | undefined): OutlineSymbol {
  const { name, keyRange, range, value } = entry;
  const text = value === undefined ? "" : textOf(value);
  const children = value === undefined || schema === undefined ? [] : sectionEntries(name, value, schema);
  const sort = text === "" || children.length > 0 ? "section" : "field";
  const detail = children.length > 0 ? "" : text;
  return { name, sort, detail, extent: range, range: keyRange, children };
}

function sectionEntries(name: string, value: SyntaxNode, schema: SchemaNode): readonly OutlineSymbol[] {
  if (declaredSpace(schema) !== undefined) return declared(name, value, schema);
  if (schema.kind === "list") return items(name, value);
  // Of all else the sections alone that declare something: `networking.ingress`, `tenancy.tiers`.
  return ownEntries(value).flatMap((entry) => {
    const inner = childAt(schema, entry.name);
    return inner === undefined || declaredSpace(inner) === undefined ? [] : [section(entry, inner)];
  });
}

function declared(map: string, value: SyntaxNode, schema: SchemaNode): readonly OutlineSymbol[] {
  const sort = declaredSort(map);
  if (value.green.kind !== "map") return listedKeys(value, sort);
  return ownEntries(value).map(({ name, keyRange, range, value: stated }) => ({
    name,
    sort,
    detail: stated === undefined ? "" : describe(stated, sort),
    extent: range,
    range: keyRange,
    children: stated === undefined ? [] : ownEntries(stated).flatMap((entry) => partsOf(entry, schema)),
  }));
}

function listedKeys(value: SyntaxNode, sort: SymbolSort): readonly OutlineSymbol[] {
  return ownItems(value).flatMap((item) => {
    const name = textOf(item);
    return name === "" ? [] : [{ name, sort, detail: "", extent: item.range, range: item.range, children: [] }];
  });
}

function ownItems(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.green.kind === "alias") return [];
  return itemsOf(node).filter((item) => item !== undefined);
}

/** Of an entity its connections, and what it declares in turn, such as subnets. */
function partsOf({ name, value }: SyntaxEntry, map: SchemaNode): readonly OutlineSymbol[] {
  if (value === undefined) return [];
  if (name === "connects") return ownItems(value).flatMap(connection);
  const inner = map.kind === "map" ? childAt(map.entry, name) : undefined;
  return inner === undefined || declaredSpace(inner) === undefined ? [] : declared(name, value, inner);
}

function connection(item: SyntaxNode): readonly OutlineSymbol[] {
  const target = fieldIn(item, ["to"]);
  if (target === undefined) return [];
  const detail = item.green.kind === "map" ? describe(item, "connection") : "";
  const name = `→ ${textOf(target)}`;
  return [{ name, sort: "connection", detail, extent: item.range, range: target.range, children: [] }];
}

/** The fields by which the items of a list at the top are told apart. */
const NAMING: { readonly [list: string]: readonly string[] } = {
  include: [],
  engagements: ["area"],
  notApplicable: ["check"],
};

function items(list: string, value: SyntaxNode): readonly OutlineSymbol[] {
  const naming = NAMING[list];
  if (naming === undefined) return [];
  return ownItems(value).flatMap((item): readonly OutlineSymbol[] => {
    const named = fieldIn(item, naming);
    if (named === undefined) return [];
    const detail = item.green.kind === "map" ? describe(item, "item") : "";
    return [{ name: textOf(named), sort: "item", detail, extent: item.range, range: named.range, children: [] }];
  });
}

/** What tells most of a thing of each sort, where it is stated in a word. */
const TELLING: { readonly [sort in SymbolSort]?: readonly string[] } = {
  clients: ["name", "kind"],
  externals: ["name", "provider", "purpose"],
  components: ["name", "kind", "hosting.service"],
  databases: ["name", "kind", "engine", "hosting.service"],
  ingress: ["kind", "service"],
  egress: ["kind", "service"],
  adminAccess: ["kind", "service"],
  links: ["kind", "service"],
  networks: ["kind", "region"],
  slas: ["availability"],
  tiers: ["placement"],
  connection: ["protocol", "mode"],
  item: ["kind", "at"],
};

function describe(node: SyntaxNode, sort: SymbolSort): string {
  const words = (TELLING[sort] ?? []).map((field) => {
    const value = fieldIn(node, field.split("."), true);
    return value === undefined ? "" : textOf(value);
  });
  return words.filter((word) => word !== "").join(" · ");
}

/** The value of a field. A value alone in its place stands for it, unless the whole thing must be a map. */
function fieldIn(node: SyntaxNode, [step, ...deeper]: readonly string[], isMap = false): SyntaxNode | undefined {
  if (step === undefined || (node.green.kind === "scalar" && !isMap)) return textOf(node) === "" ? undefined : node;
  const value = entryOf(node, step)?.value;
  return value === undefined ? undefined : fieldIn(value, deeper);
}

/** A value on one line, as YAML reads it; empty for anything else. */
function textOf({ green }: SyntaxNode): string {
  if (green.kind !== "scalar" || green.value === null) return "";
  const text = typeof green.value === "string" ? green.value : green.source;
  return /[\r\n]/.test(text) ? "" : text;
}
