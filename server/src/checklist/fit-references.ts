import type { Architecture } from "../model/architecture.ts";
import type { Component } from "../model/component.ts";
import type { RefKind, ScalarNode } from "../schema/schema-node.ts";
import { schemaAt } from "../schema/schema-tree.ts";
import { readSnippetSource, type SnippetSource, stopOf } from "../syntax/snippet-source.ts";
import { entriesOf, itemsOf, type SyntaxNode } from "../syntax/syntax-node.ts";
import { type Path, samePath } from "../text/path.ts";
import type { SnippetText, TabStop } from "../text/snippet-text.ts";
import type { Finding } from "./finding.ts";

/** A snippet in which every tab stop that refers offers the document's own identifiers. */
export interface FittedSnippet {
  readonly snippet: SnippetText;
  /** Tab stops for which the document has nothing to refer to. */
  readonly isOmitted: (stop: TabStop) => boolean;
}

/** Fits a snippet to a document; `undefined` where it holds keys that the language does not know at that place. */
export function fitReferences(
  snippet: SnippetText,
  at: Path,
  finding: Finding,
  architecture: Architecture,
): FittedSnippet | undefined {
  const source = readSnippetSource(snippet);
  if (source.root === undefined) return undefined;
  const uses = usesOf(source, { ...source.root, path: at });
  if (uses === undefined) return undefined;
  const choices = new Map<number, readonly string[]>();
  for (const { stop, path, node } of uses) {
    if (uses.some((other) => other.isKey && other.stop.stop === stop.stop) || node === undefined) continue;
    // What is usual there, such as a product that keeps logs, names nothing of the document.
    if (node.usual.includes(stop.value)) continue;
    const names = namesFor(node, path, finding, architecture);
    if (names !== undefined && !(names.length === 0 && node.refsOpen)) choices.set(stop.stop, names);
  }
  return {
    snippet: snippet.map((piece) => (typeof piece === "string" ? piece : fitted(piece, choices.get(piece.stop)))),
    isOmitted: ({ stop }) => choices.get(stop)?.length === 0,
  };
}

interface Use {
  readonly stop: TabStop;
  readonly path: Path;
  readonly isKey: boolean;
  /** What the language says of the value; absent for a key, and for what is no text. */
  readonly node: ScalarNode | undefined;
}

/** Every tab stop of a snippet and where it stands; `undefined` where the language does not know a key. */
function usesOf(source: SnippetSource, node: SyntaxNode): readonly Use[] | undefined {
  const schema = schemaAt(node.path);
  if (schema === undefined) return undefined;
  if (node.green.kind === "map") return all(entriesOf(node).map((entry) => usesOfEntry(source, entry)));
  if (node.green.kind === "list")
    return all(itemsOf(node).map((item) => (item === undefined ? [] : usesOf(source, item))));
  const stop = stopOf(source, node.green);
  const scalar = schema.kind === "scalar" ? schema : schema.kind === "object" ? schema.short?.scalar : undefined;
  return stop === undefined ? [] : [{ stop, path: node.path, isKey: false, node: scalar }];
}

function usesOfEntry(source: SnippetSource, entry: ReturnType<typeof entriesOf>[number]): readonly Use[] | undefined {
  const stop = stopOf(source, entry.key);
  const key: readonly Use[] = stop === undefined ? [] : [{ stop, path: entry.path, isKey: true, node: undefined }];
  const value = entry.value === undefined ? [] : usesOf(source, entry.value);
  return value === undefined ? undefined : [...key, ...value];
}

function all(parts: readonly (readonly Use[] | undefined)[]): readonly Use[] | undefined {
  const known = parts.flatMap((part) => part ?? []);
  return parts.includes(undefined) ? undefined : known;
}

function fitted(stop: TabStop, names: readonly string[] | undefined): TabStop {
  const [first] = names ?? [];
  return names === undefined || first === undefined ? stop : { stop: stop.stop, value: first, choices: names };
}

/** The identifiers that fit a place, the likeliest first; `undefined` where the place does not refer to any. */
function namesFor(
  node: ScalarNode,
  path: Path,
  finding: Finding,
  architecture: Architecture,
): readonly string[] | undefined {
  if (node.refs.length === 0) return undefined;
  const owner = path[0] === "networking" ? path.slice(0, 3) : path.slice(0, 2);
  const names = node.refs
    .flatMap((kind) => identifiers(kind, path.at(-1) === "on", architecture))
    .filter((name) => name !== owner.at(-1));
  const isInside = samePath(finding.subject.path.slice(0, owner.length), owner);
  const subject = finding.subject.entity;
  const mentioned = Object.values(finding.facts).flatMap((fact) => (typeof fact === "string" ? [fact] : []));
  const preferred = isInside || subject === undefined ? mentioned : [subject, ...mentioned];
  return [...new Set([...preferred.filter((name) => names.includes(name)), ...names])];
}

function identifiers(kind: RefKind, hosts: boolean, architecture: Architecture): readonly string[] {
  const { clients, externals, components, databases, networking, tenancy } = architecture;
  const networks = networking.networks === "none" ? [] : (networking.networks ?? []);
  const named: { readonly [kind in RefKind]: readonly { readonly id: string }[] } = {
    clients: [],
    externals,
    components: hosts ? components.filter(isHost) : components,
    databases: hosts ? [] : databases,
    ingress: networking.ingress,
    egress: networking.egress,
    adminAccess: networking.adminAccess,
    networks,
    subnets: networks.flatMap(({ id, subnets }) => (subnets ?? []).map((subnet) => ({ id: `${id}/${subnet.id}` }))),
    links: networking.links,
    tiers: tenancy?.tiers ?? [],
  };
  // A journey begins at a client; nothing else that a snippet names is one.
  return (kind === "clients" ? clients : named[kind]).map(({ id }) => id);
}

function isHost({ kind }: Component): boolean {
  return kind === "cluster" || kind === "virtual-machine";
}
