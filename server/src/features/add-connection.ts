import type { Caller, Entity } from "../model/architecture.ts";
import { samePath } from "../text/path.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { callerAt } from "./caller-at.ts";
import { mergeBlock } from "./merge-block.ts";
import type { WritingAction } from "./writing-action.ts";

/** A connection to each of the things that the entity at an offset might call, the likeliest first. */
export function addConnection(snapshot: Snapshot, offset: number): readonly WritingAction[] {
  const { tree } = snapshot;
  const path = tree.placeAt(offset)?.path ?? [];
  const caller = callerAt(snapshot, path);
  // On its name and on its connections; elsewhere it would be in the way of what is edited there.
  if (caller === undefined || (!samePath(path, caller.path) && !samePath(path, [...caller.path, "connects"])))
    return [];
  return targetsFor(caller, snapshot)
    .slice(0, MOST)
    .flatMap(({ id }): readonly WritingAction[] => {
      const edits = mergeBlock(tree, caller.path, `connects: [${id}]`);
      const isMade = edits !== undefined && edits.length > 0;
      return isMade ? [{ title: `Connect "${caller.id}" to "${id}"`, kind: "refactor.rewrite", edits }] : [];
    });
}

/** A longer list would be no help. */
const MOST = 8;

function targetsFor(caller: Caller, { architecture }: Snapshot): readonly Entity[] {
  const { components, databases, externals, networking } = architecture;
  const parts = components.filter(({ kind }) => kind === undefined || !NOT_CALLED.has(kind));
  const own = [caller.id, ...caller.connects.map(({ to }) => to)];
  const callersOf = (id: string) =>
    [...architecture.entities.values()].filter((one) => "connects" in one && one.connects.some(({ to }) => to === id))
      .length;
  const byNeed = (all: readonly Entity[]) => [...all].sort((a, b) => callersOf(a.id) - callersOf(b.id));
  const section = caller.path[0];
  const wanted =
    section === "clients" || section === "externals"
      ? [networking.ingress, byNeed(parts)]
      : section === "networking"
        ? [byNeed(parts)]
        : section === "databases"
          ? [byNeed(databases)]
          : [byNeed(databases), byNeed(parts), externals];
  return wanted.flat().filter(({ id }) => !own.includes(id));
}

/** What hosts others, or is part of one, is not called itself. */
const NOT_CALLED: ReadonlySet<string> = new Set(["cluster", "virtual-machine", "module"]);
