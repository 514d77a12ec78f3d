import type { Architecture } from "../model/architecture.ts";
import type { Named } from "../model/placed.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Target } from "./definition.ts";
import { type Name, nameAt } from "./name-at.ts";

/** What stands on the host, or in the network or subnet, under the cursor. Defaults count: they are what an entity states. */
export function implementations(snapshot: Snapshot, offset: number): readonly Target[] {
  const name = nameAt(snapshot, offset)?.name;
  if (name === undefined) return [];
  return standingIn(name, snapshot.architecture).flatMap(({ path }) => {
    const { file, path: own } = snapshot.sources.home(path);
    const entry = file.tree.findEntry(own);
    return entry === undefined ? [] : [{ uri: file.uri, extent: entry.range, range: entry.keyRange }];
  });
}

function standingIn({ space, id, owner }: Name, { components, databases, networking }: Architecture): readonly Named[] {
  const { ingress } = networking;
  if (space === "entities") {
    return [
      ...ingress.filter(({ on }) => on === id),
      ...[...components, ...databases].filter(({ hosting }) => hosting?.on === id),
    ];
  }
  const isIn = (network: string) =>
    space === "networks" ? network === id || network.startsWith(`${id}/`) : network === `${owner}/${id}`;
  if (space !== "networks" && space !== "subnets") return [];
  return [...ingress, ...components, ...databases].filter(({ network }) => network?.some(isIn));
}
