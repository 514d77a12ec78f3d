import type { Edge } from "../scene.ts";

/** A line of a journey; those with the same `choice` lead to alternatives. */
export interface JourneyLine extends Edge {
  readonly choice?: string;
}
