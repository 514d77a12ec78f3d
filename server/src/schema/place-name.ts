import type { Path } from "../text/path.ts";
import type { SchemaNode } from "./schema-node.ts";
import { architectureSchema, childAt } from "./schema-tree.ts";

/** What people call a place: whose it is (`component "web"`), and which field of it (`scaling.instances`). */
export interface PlaceName {
  readonly owner?: string;
  readonly field: Path;
}

/** The name of the place that `path` names in `document`, as words for the middle of a sentence. */
export function placeName(path: Path, document: unknown): PlaceName {
  let owner: string | undefined;
  let field: (string | number)[] = [];
  let node: SchemaNode | undefined = architectureSchema;
  let value = document;
  for (const step of path) {
    const parent: SchemaNode | undefined = node;
    node = parent && childAt(parent, step);
    value = valueIn(value, step);
    const isEntry = parent?.kind === "map" || (parent?.kind === "list" && typeof step === "number");
    if (isEntry && node?.entity !== undefined) {
      owner = entryName(node.entity, step, value) + (owner === undefined ? "" : ` of ${owner}`);
      field = [];
    } else field.push(step);
  }
  return { ...(owner === undefined ? {} : { owner }), field };
}

/** The place as a noun: `"scaling.instances" of component "web"`, `entry 2 of "usage.audience"`, `the file`. */
export function placeWords({ owner, field }: PlaceName): string {
  const last = field.at(-1);
  const words = typeof last === "number" ? `entry ${last + 1} of ${dotted(field.slice(0, -1))}` : dotted(field);
  if (field.length === 0) return owner ?? "the file";
  return owner === undefined ? words : `${words} of ${owner}`;
}

/** The value one step into a plain value; `undefined` if there is none. Any key is a key, `__proto__` too. */
export function valueIn(value: unknown, step: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return Object.getOwnPropertyDescriptor(value, step)?.value;
}

/** Text in double quotes, cut where it would drown the sentence. */
export function quoted(text: string): string {
  return text.length > 60 ? `"${text.slice(0, 57)}…"` : `"${text}"`;
}

function dotted(field: Path): string {
  return quoted(field.join("."));
}

/** Entries of maps are named by their key, connections by their target, other entries of lists by their number. */
function entryName(entity: string, step: string | number, value: unknown): string {
  if (typeof step === "string") return `${entity} ${quoted(step)}`;
  const target = typeof value === "object" ? valueIn(value, "to") : value;
  if (entity === "connection" && typeof target === "string") return `the connection to ${quoted(target)}`;
  return `${entity} ${step + 1}`;
}
