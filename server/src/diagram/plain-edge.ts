import type { Edge } from "./scene.ts";

/** A line of which nothing is stated. */
export const PLAIN_EDGE: Omit<Edge, "id" | "path" | "from" | "to" | "kind"> = {
  label: undefined,
  protocol: undefined,
  tls: undefined,
  mode: undefined,
  required: true,
  details: [],
};
