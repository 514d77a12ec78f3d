import type { Entity } from "../model/architecture.ts";
import type { Analysis } from "./analysis.ts";
import { elementStructure, journeyStructure } from "./availability/journey-structure.ts";
import { type Down, type Loss, lossOf, worksWhenDown } from "./availability/what-if.ts";
import { memoized } from "./lazy.ts";
import { isPlaced } from "./place.ts";

/**
 * What a fault makes of an entity in one of its regions: down itself; stopped, since it needs what is down; with fewer
 * instances; or unjudged, since nothing says over which zones it is spread.
 */
export type FaultState = "down" | "stopped" | "weakened" | "unjudged";

/** Asks what a fault makes of an entity in a region, or, without one, of the whole. `undefined`: it goes on. */
export type FaultStates = (entity: Entity, region: string | undefined) => FaultState | undefined;

export function faultStates(down: readonly Down[], analysis: Analysis): FaultStates {
  const isStopped = memoized((entity: Entity) => {
    // As if somebody were promised that it works.
    const structure = journeyStructure({ id: entity.id, path: entity.path, entry: entity.id }, "core", analysis);
    return structure !== undefined && !worksWhenDown(structure, down, analysis);
  });
  const partsOf = memoized((entity: Entity) => {
    const parts = elementStructure(entity.id, analysis)?.ownNodes.get(entity.id) ?? [];
    return parts.length === 0 ? [undefined] : parts.map(({ region }) => region);
  });
  return (entity, region) => {
    const regions = region === undefined ? partsOf(entity) : [region];
    const losses = regions.map((each) => lossOf(entity, each, down, analysis));
    if (losses.every(isWhole)) return "down";
    if (isStopped(entity)) return "stopped";
    // Clients and what belongs to others stand in no zone of ours.
    if (losses.includes("unjudged")) return isPlaced(entity) ? "unjudged" : undefined;
    return losses.some((loss) => loss !== undefined) ? "weakened" : undefined;
  };
}

function isWhole(loss: Loss | "unjudged" | undefined): boolean {
  return loss !== undefined && loss !== "unjudged" && loss.lost.length === loss.of;
}
