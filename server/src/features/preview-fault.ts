import { parseDown } from "../analysis/availability/what-if.ts";
import { type FaultState, faultStates } from "../analysis/fault-states.ts";
import { copiesOf } from "../diagram/copies.ts";
import { deploymentScene } from "../diagram/deployment-scene.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** What a fault makes of the elements of the picture, by their id; what is not named goes on. `undefined`: there is no such place. */
export function previewFault(
  { analysis, architecture, stage }: Snapshot,
  word: string,
): Readonly<Record<string, FaultState>> | undefined {
  const down = parseDown(word, analysis);
  if (down === undefined) return undefined;
  const stateOf = faultStates([down], analysis);
  const regions = new Map(copiesOf(analysis).all.map(({ id, region }) => [id, region]));
  const scene = deploymentScene({ analysis, questions: [], readiness: undefined, stage, date: undefined });
  const states: [string, FaultState][] = [];
  for (const { id, entity: name } of [...scene.containers, ...scene.cards]) {
    const entity = name === undefined ? undefined : architecture.entities.get(name);
    const state =
      entity === undefined ? (id === `region:${word}` ? "down" : undefined) : stateOf(entity, regions.get(id));
    if (state !== undefined) states.push([id, state]);
  }
  return Object.fromEntries(states);
}
