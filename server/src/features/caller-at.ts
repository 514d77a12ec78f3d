import type { Caller, Entity } from "../model/architecture.ts";
import type { SyntaxNode } from "../syntax/syntax-node.ts";
import { isWithin, type Path, samePath } from "../text/path.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** The entity that a path of the file in view lies in, if it may call others. */
export function callerAt({ architecture, tree }: Snapshot, path: Path): Caller | undefined {
  for (const entity of architecture.entities.values()) {
    if ("connects" in entity && isWithin(path, entity.path) && tree.has(entity.path)) return entity;
  }
  return undefined;
}

/** A connection as it is written: who calls, whom, and the word that says so. */
export interface WrittenConnection {
  readonly caller: Caller;
  readonly target: Entity;
  readonly to: SyntaxNode;
}

/** The connection at an offset of the file in view. */
export function connectionAt(snapshot: Snapshot, offset: number): WrittenConnection | undefined {
  const { tree, architecture } = snapshot;
  const path = tree.placeAt(offset)?.path ?? [];
  const caller = callerAt(snapshot, path);
  if (caller === undefined || path[caller.path.length] !== "connects") return undefined;
  const index = path[caller.path.length + 1];
  const item = [...caller.path, "connects", typeof index === "number" ? index : 0];
  // A cursor on the key of several connections means none of them.
  if (typeof index !== "number" && caller.connects.length !== 1) return undefined;
  const to = tree.find([...item, "to"]) ?? tree.find(item);
  if (to?.green.kind !== "scalar") return undefined;
  const target = architecture.entities.get(String(to.green.value));
  return target === undefined || samePath(target.path, caller.path) ? undefined : { caller, target, to };
}

/** An identifier that nothing has yet. */
export function freeId({ architecture }: Snapshot, wanted: string): string {
  let id = wanted;
  for (let number = 2; architecture.entities.has(id); number++) id = `${wanted}-${number}`;
  return id;
}
