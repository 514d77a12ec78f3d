import { parseDown } from "../analysis/availability/what-if.ts";
import { type FaultState, faultStates } from "../analysis/fault-states.ts";
import { copiesOf } from "../diagram/copies.ts";
import { DEPLOYMENT, type ViewRequest } from "../diagram/views/view.ts";
import { sceneOf } from "../workspace/scene-of.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** What a fault makes of the elements of the picture, by their id; what is not named goes on. `undefined`: there is no such place. */
export function previewFault(
  snapshot: Snapshot,
  word: string,
  request: ViewRequest = DEPLOYMENT,
): Readonly<Record<string, FaultState>> | undefined {
  const { analysis, architecture } = snapshot;
  const down = parseDown(word, analysis);
  if (down === undefined) return undefined;
  const stateOf = faultStates([down], analysis);
  const regions = new Map(copiesOf(analysis).all.map(({ id, region }) => [id, region]));
  const scene = sceneOf(snapshot, request, { markers: false });
  const parents = new Map([...scene.containers, ...scene.cards].map(({ id, parent }) => [id, parent]));
  const lost = down.kind === "region" ? `region:${down.region}` : undefined;
  const isInRegion = (id: string | undefined): boolean =>
    lost !== undefined && id !== undefined && (id === lost || isInRegion(parents.get(id)));
  const states: [string, FaultState][] = [];
  for (const { id, entity: name } of [...scene.containers, ...scene.cards]) {
    const entity = name === undefined ? undefined : architecture.entities.get(name);
    const judged = entity === undefined ? undefined : stateOf(entity, regions.get(id));
    // What stands in a region goes with it, even what nothing is computed of, such as a way in for administrators.
    const isGone = isInRegion(id) && (entity !== undefined || id === lost);
    const state = isGone ? "down" : judged;
    if (state !== undefined) states.push([id, state]);
  }
  return Object.fromEntries(states);
}
