import type { MapNode, ScalarNode, SchemaNode } from "../schema/schema-node.ts";
import { architectureSchema, childAt } from "../schema/schema-tree.ts";
import type { GreenScalar } from "../syntax/green-node.ts";
import { keyText } from "../syntax/parse-yaml.ts";
import { entriesOf, itemsOf, resolveAlias, type SyntaxEntry, type SyntaxNode } from "../syntax/syntax-node.ts";
import type { Path } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import type { SourceFile } from "../workspace/source-file.ts";
import { fieldOfValue } from "./field-of-value.ts";
import { declaredSpace, holdsNames, type NameSpace, spacesOf } from "./name-space.ts";
import { placeSteps } from "./place-steps.ts";
import { type Word, wordIn } from "./word-in.ts";

/** A place in one file at which a name is written. */
export interface NamePlace {
  readonly uri: string;
  /** The name alone: without its quotes, and of `network/subnet` the half that it is. */
  readonly range: Range;
  /** A `waiver` is the place that one names. */
  readonly role: "declaration" | "reference" | "waiver";
  readonly id: string;
  /** Of a subnet its network, of a node pool its component. */
  readonly owner: string | undefined;
  /** Where it may be declared, in this order. */
  readonly spaces: readonly NameSpace[];
  /** Of a declaration, and of what a waiver names: the map in which it is declared. */
  readonly section: Path | undefined;
  /** What is declared nowhere is no name here, but a word of the language or something outside. */
  readonly isOpen: boolean;
  /** In the file. */
  readonly path: Path;
  /** Of a declaration all that it declares, else the name. */
  readonly extent: Range;
}

/** Every place of a file at which a name is declared or used, in the order of the text. */
export function namePlaces(file: SourceFile): readonly NamePlace[] {
  const { root } = file.tree;
  if (root === undefined) return [];
  const walk: Walk = { uri: file.uri, found: new Map(), followed: new Map() };
  visit(root, architectureSchema, walk);
  return [...walk.found.values()].sort((a, b) => a.range.start - b.range.start);
}

interface Walk {
  readonly uri: string;
  /** By where they begin: what several aliases stand for is one place. */
  readonly found: Map<number, NamePlace>;
  /** What was come to by aliases, and read as what. */
  readonly followed: Map<SchemaNode, Set<number>>;
}

function visit(node: SyntaxNode, schema: SchemaNode, walk: Walk): void {
  if (node.green.kind === "alias") visitAlias(node, schema, walk);
  else if (node.green.kind === "map") visitEntries(node, schema, walk);
  else if (node.green.kind === "scalar") visitScalar(node.green, node, schema, walk);
  else visitItems(node, schema, walk);
}

function visitItems(node: SyntaxNode, schema: SchemaNode, walk: Walk): void {
  for (const [index, item] of itemsOf(node).entries()) {
    if (item === undefined) continue;
    if (schema.kind === "map" && item.green.kind === "scalar") visitScalar(item.green, item, schema, walk);
    else visitChild(item, childAt(schema, index), walk);
  }
}

function visitChild(node: SyntaxNode | undefined, schema: SchemaNode | undefined, walk: Walk): void {
  if (node !== undefined && schema !== undefined && holdsNames(schema)) visit(node, schema, walk);
}

/** What an alias stands for is read as what is wanted here; once, however many aliases stand for it. */
function visitAlias(alias: SyntaxNode, schema: SchemaNode, walk: Walk): void {
  const node = resolveAlias(alias);
  const followed = walk.followed.get(schema) ?? new Set();
  if (node.green.kind === "alias" || followed.has(node.range.start)) return;
  walk.followed.set(schema, followed.add(node.range.start));
  visit(node, schema, walk);
}

function visitEntries(node: SyntaxNode, schema: SchemaNode, walk: Walk): void {
  const space = declaredSpace(schema);
  for (const entry of entriesOf(node)) {
    if (entry.name === "<<") {
      // What is merged in may come from several maps.
      for (const source of entry.value === undefined ? [] : itemsOf(entry.value)) {
        visitChild(source && { ...source, path: node.path }, schema, walk);
      }
      continue;
    }
    if (space !== undefined) declare(entry.key, entry, space, walk);
    visitChild(entry.value, childAt(schema, entry.name), walk);
  }
}

function declare(
  key: GreenScalar,
  { path, keyRange, range }: Pick<SyntaxEntry, "path" | "keyRange" | "range">,
  space: NameSpace,
  walk: Walk,
): void {
  const word = wordIn(key, keyRange);
  if (word === undefined) return;
  const section = path.slice(0, -1);
  const common = { role: "declaration", id: keyText(key), spaces: [space], section, isOpen: false } as const;
  add({ ...common, range: word.range, owner: ownerIn(section, space), path, extent: range }, walk);
}

function ownerIn(section: Path, space: NameSpace): string | undefined {
  return space === "subnets" || space === "nodePools" ? String(section.at(-2)) : undefined;
}

function visitScalar(green: GreenScalar, node: SyntaxNode, schema: SchemaNode, walk: Walk): void {
  if (green.value === null || (green.value === "unknown" && green.style === "plain")) return;
  const field = fieldOfValue(schema, String(green.value));
  const word = wordIn(green, node.range);
  if (field === undefined || word === undefined) return;
  const { path } = node;
  if (field.kind === "map") declareItem(green, node, field, walk);
  else if (field.form === "place") addSteps(word, path, walk);
  else if (field.form === "check") addReference(word, ["checks"], false, path, walk);
  else if (field.region) addReference(word, ["regions"], false, path, walk);
  else if (field.refs.length > 0) addReferences(word, field, path, walk);
}

/** A list of identifiers stands for a map of empty entries. */
function declareItem(green: GreenScalar, { path, range }: SyntaxNode, map: MapNode, walk: Walk): void {
  const space = declaredSpace(map);
  const name = keyText(green);
  const section = typeof path.at(-1) === "number" ? path.slice(0, -1) : path;
  if (space !== undefined) declare(green, { path: [...section, name], keyRange: range, range }, space, walk);
}

/** `network/subnet` is two names. */
function addReferences(word: Word, { refs, refsOpen, usual }: ScalarNode, path: Path, walk: Walk): void {
  const isOpen = refsOpen || usual.includes(word.text);
  const slash = refs.includes("subnets") ? word.text.indexOf("/") : -1;
  const spaces = spacesOf(refs.filter((kind) => kind !== "subnets"));
  const network = part(word, 0, slash < 0 ? word.text.length : slash);
  addReference(network, slash < 0 ? spaces : ["networks"], isOpen, path, walk);
  if (slash < 0) return;
  const subnet = part(word, slash + 1, word.text.length);
  add({ ...reference(subnet, ["subnets"], isOpen, path, walk), owner: network.text }, walk);
}

function addReference(word: Word, spaces: readonly NameSpace[], isOpen: boolean, path: Path, walk: Walk): void {
  add(reference(word, spaces, isOpen, path, walk), walk);
}

function reference({ text, range }: Word, spaces: readonly NameSpace[], isOpen: boolean, path: Path, walk: Walk) {
  const { uri } = walk;
  const role = "reference" as const;
  return { uri, range, role, id: text, owner: undefined, spaces, section: undefined, isOpen, path, extent: range };
}

function part({ text, range }: Word, from: number, to: number): Word {
  return { text: text.slice(from, to), range: { start: range.start + from, end: range.start + to } };
}

/** The names in a place such as `components.web.connects.payment`. */
function addSteps(word: Word, path: Path, walk: Walk): void {
  for (const { from, to, space, section } of placeSteps(word.text)) {
    const { text: id, range } = part(word, from, to);
    const common = { role: "waiver", id, spaces: [space], isOpen: false, path } as const;
    const owner = section === undefined ? undefined : ownerIn(section, space);
    add({ ...common, range, owner, section, extent: range }, walk);
  }
}

function add(place: Omit<NamePlace, "uri">, { uri, found }: Walk): void {
  if (place.id !== "" && !found.has(place.range.start)) found.set(place.range.start, { ...place, uri });
}
