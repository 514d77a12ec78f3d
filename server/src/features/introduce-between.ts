import type { Component } from "../model/component.ts";
import type { Database, DatabaseKind } from "../model/database.ts";
import { type Edit, edit } from "../text/edit.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { connectionAt, freeId, type WrittenConnection } from "./caller-at.ts";
import { mergeBlock } from "./merge-block.ts";
import type { WritingAction } from "./writing-action.ts";

/** A load balancer or a cache between the two ends of the connection at an offset, where one is of use. */
export function introduceBetween(snapshot: Snapshot, offset: number): readonly WritingAction[] {
  const connection = connectionAt(snapshot, offset);
  if (connection === undefined) return [];
  const { target } = connection;
  if (target.section === "components") return balancer(snapshot, connection, target);
  return target.section === "databases" ? cache(snapshot, connection, target) : [];
}

/** The call leads to a balancer, and that to the component. */
function balancer(
  snapshot: Snapshot,
  { caller, target, to }: WrittenConnection,
  { kind, regions, hosting }: Component,
): readonly WritingAction[] {
  if (caller.section === "ingress" || (kind !== undefined && NOT_BALANCED.has(kind)) || hosting?.model === "serverless")
    return [];
  const id = freeId(snapshot, `${target.id}-balancer`);
  const sort = (regions?.length ?? 0) > 1 ? "global-load-balancer" : "load-balancer";
  const block = `networking:\n  ingress:\n    ${id}: { kind: ${sort}, connects: [${target.id}] }`;
  return action(`Put a load balancer between "${caller.id}" and "${target.id}"`, [
    [edit(to.range, id)],
    mergeBlock(snapshot.tree, [], block),
  ]);
}

/** Parts that nobody calls, or that need nothing in front of them. */
const NOT_BALANCED: ReadonlySet<string> = new Set([
  "function",
  "scheduled-job",
  "workflow",
  "cluster",
  "virtual-machine",
  "managed-service",
  "module",
  "batch",
]);

/** The caller looks into the cache first, and goes on without it. */
function cache(
  snapshot: Snapshot,
  { caller, target }: WrittenConnection,
  { kind }: Database,
): readonly WritingAction[] {
  if (caller.section !== "components" || (kind !== undefined && !CACHED.has(kind))) return [];
  const id = freeId(snapshot, `${target.id}-cache`);
  return action(`Put a cache between "${caller.id}" and "${target.id}"`, [
    mergeBlock(snapshot.tree, caller.path, `connects:\n  - { to: ${id}, protocol: redis, required: false }`),
    mergeBlock(snapshot.tree, [], `databases:\n  ${id}: { kind: cache, engine: redis, durable: false }`),
  ]);
}

const CACHED: ReadonlySet<DatabaseKind> = new Set<DatabaseKind>([
  "relational",
  "key-value",
  "document",
  "wide-column",
  "graph",
  "search",
  "time-series",
  "vector",
]);

function action(title: string, parts: readonly (readonly Edit[] | undefined)[]): readonly WritingAction[] {
  const edits = parts.flatMap((part) => part ?? []);
  return parts.includes(undefined) ? [] : [{ title, kind: "refactor.rewrite", edits }];
}
