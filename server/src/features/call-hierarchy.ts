import type { Entity } from "../model/architecture.ts";
import type { Connection } from "../model/placed.ts";
import type { Range } from "../text/range.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Target } from "./definition.ts";
import { nameAt } from "./name-at.ts";
import type { SymbolSort } from "./outline-symbol.ts";
import { wordIn } from "./word-in.ts";

/** What calls and is called: an entity, at its declaration. */
export interface CallItem extends Target {
  readonly id: string;
  readonly sort: SymbolSort;
  /** Over which protocols, where it is one end of calls, and what it is. */
  readonly detail: string;
}

/** The calls between two entities. */
export interface Call {
  /** The other one. */
  readonly item: CallItem;
  /** Where its calls are stated, in the file of the caller. */
  readonly ranges: readonly Range[];
}

/** The entity that is named under the cursor. */
export function callItem(snapshot: Snapshot, offset: number): CallItem | undefined {
  const name = nameAt(snapshot, offset)?.name;
  return name?.space === "entities" ? itemOf(name.id, [], snapshot) : undefined;
}

/** Who calls an entity. */
export function callsTo(snapshot: Snapshot, id: string): readonly Call[] {
  const calls = snapshot.analysis.connectionsTo(id);
  return grouped(calls, ({ from }) => from, snapshot);
}

/** Whom an entity calls. */
export function callsFrom(snapshot: Snapshot, id: string): readonly Call[] {
  const calls = snapshot.analysis.connectionsFrom(id);
  return grouped(calls, ({ to }) => to, snapshot);
}

function grouped(
  connections: readonly Connection[],
  otherEnd: (connection: Connection) => string | undefined,
  snapshot: Snapshot,
): readonly Call[] {
  const byEnd = new Map<string, Connection[]>();
  for (const connection of connections) {
    const id = otherEnd(connection);
    if (id !== undefined) byEnd.set(id, [...(byEnd.get(id) ?? []), connection]);
  }
  return [...byEnd].flatMap(([id, calls]) => {
    const item = itemOf(id, calls, snapshot);
    return item === undefined ? [] : [{ item, ranges: calls.flatMap((call) => statedAt(call, snapshot)) }];
  });
}

function itemOf(id: string, calls: readonly Connection[], snapshot: Snapshot): CallItem | undefined {
  const entity = snapshot.architecture.entities.get(id);
  const home = entity === undefined ? undefined : snapshot.sources.home(entity.path);
  const entry = home?.file.tree.findEntry(home.path);
  if (entity === undefined || home === undefined || entry === undefined) return undefined;
  const { section } = entity;
  const detail = [...protocolsOf(calls), kindOf(entity)].filter((word) => word !== "").join(" · ");
  return { id, sort: section, detail, uri: home.file.uri, extent: entry.range, range: entry.keyRange };
}

function protocolsOf(calls: readonly Connection[]): readonly string[] {
  return [...new Set(calls.flatMap(({ protocol }) => protocol ?? []))];
}

const NOUNS: { readonly [section in Entity["section"]]: string } = {
  clients: "client",
  externals: "external system",
  ingress: "ingress",
  egress: "egress",
  adminAccess: "admin access",
  components: "component",
  databases: "database",
};

function kindOf(entity: Entity): string {
  return "kind" in entity && entity.kind !== undefined ? entity.kind : NOUNS[entity.section];
}

/** The name of the target, in the long form or alone. */
function statedAt({ path }: Connection, { sources }: Snapshot): readonly Range[] {
  const node = sources.find([...path, "to"]) ?? sources.find(path);
  if (node === undefined) return [];
  return [(node.green.kind === "scalar" ? wordIn(node.green, node.range)?.range : undefined) ?? node.range];
}
