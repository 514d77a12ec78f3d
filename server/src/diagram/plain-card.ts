import type { Card } from "./scene.ts";

/** A card that nothing more is said on than what it is called. */
export const PLAIN_CARD: Omit<Card, "id" | "path" | "role" | "icon" | "label"> = {
  parent: undefined,
  entity: undefined,
  shape: "card",
  technology: undefined,
  badges: [],
  modules: [],
  stacked: false,
  standby: false,
};
