import { isPlainMap, type PlainMap, type PlainValue } from "../syntax/plain-value.ts";
import type { Path } from "../text/path.ts";

/**
 * The places of keys that are legal and too deep for a first session: address plans, rule lists and routes, under
 * `networking`, `components` and `databases`, in the order of the document.
 */
export function tooDeepPaths(root: PlainMap): readonly Path[] {
  return ["networking", "components", "databases"].flatMap((section) => [...pathsIn(root[section], [section])]);
}

function* pathsIn(value: PlainValue, path: Path): Iterable<Path> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* pathsIn(item, [...path, index]);
  } else if (isPlainMap(value)) {
    const keysAreNames = holdsNames(path);
    for (const [key, inner] of Object.entries(value)) {
      const inside = [...path, key];
      // A key with nothing behind it is as good as absent, and a component may well be called "routes".
      if (keysAreNames || !TOO_DEEP.has(key)) yield* pathsIn(inner, inside);
      else if (inner !== null && inner !== undefined) yield inside;
    }
  }
}

const TOO_DEEP: ReadonlySet<string> = new Set(["addressSpace", "securityRules", "ipAddress", "routes"]);

/** Whether the keys of the map at a path are identifiers rather than fields. */
function holdsNames(path: Path): boolean {
  if (path.length === 1) return path[0] !== "networking";
  const last = path.at(-1);
  if (path.length === 2) return path[0] === "networking" && NAMED_IN_NETWORKING.has(String(last));
  return last === "subnets" || last === "nodePools";
}

const NAMED_IN_NETWORKING: ReadonlySet<string> = new Set(
  "regions networks ingress egress adminAccess links".split(" "),
);
