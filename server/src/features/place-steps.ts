import type { SchemaNode } from "../schema/schema-node.ts";
import { architectureSchema, childAt } from "../schema/schema-tree.ts";
import type { Path } from "../text/path.ts";
import { declaredSpace, type NameSpace } from "./name-space.ts";

/** A name in a place as waivers write it. */
export interface PlaceStep {
  /** Offsets in the place. */
  readonly from: number;
  readonly to: number;
  readonly space: NameSpace;
  /** The map in which it is declared; nothing for the target of a connection, which any map may declare. */
  readonly section: Path | undefined;
}

/** The names in a place: of `components.web.connects.payment` they are `web` and `payment`. */
export function placeSteps(place: string): readonly PlaceStep[] {
  const steps = place.split(".");
  const found: PlaceStep[] = [];
  let schema: SchemaNode | undefined = architectureSchema;
  let from = 0;
  for (const [index, step] of steps.entries()) {
    const space = schema === undefined ? undefined : declaredSpace(schema);
    const isTarget = schema?.kind === "list" && steps[index - 1] === "connects" && !/^\d+$/.test(step);
    const to = from + step.length;
    if (space !== undefined) found.push({ from, to, space, section: steps.slice(0, index) });
    else if (isTarget) found.push({ from, to, space: "entities", section: undefined });
    schema = stepInto(schema, step);
    from = to + 1;
  }
  return found;
}

/** The target of a connection stands for an entry of the list. */
function stepInto(schema: SchemaNode | undefined, step: string): SchemaNode | undefined {
  if (schema === undefined) return undefined;
  return childAt(schema, schema.kind === "list" ? 0 : step);
}
