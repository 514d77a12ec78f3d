import { isPlainMap, type PlainMap, type PlainValue } from "../syntax/plain-value.ts";
import { type Path, pathKey } from "../text/path.ts";

/**
 * The places of keys that are legal and too deep for a first session: address plans, rule lists and routes, under
 * `networking`, `components` and `databases`, in the order of the document.
 *
 * @param memo what is the same object as in an earlier version is not looked through again
 */
export function tooDeepPaths(root: PlainMap, memo: TooDeepMemo = new WeakMap()): readonly Path[] {
  const { networking, components, databases } = root;
  return [
    ...pathsIn(networking, ["networking"], memo),
    ...[...entriesOf("components", components), ...entriesOf("databases", databases)].flatMap(({ path, value }) =>
      pathsIn(value, path, memo),
    ),
  ];
}

/** What was found in a map, the last time that it was looked through. */
export type TooDeepMemo = WeakMap<PlainMap, { readonly at: string; readonly paths: readonly Path[] }>;

function entriesOf(section: string, value: PlainValue): readonly { readonly path: Path; readonly value: PlainValue }[] {
  if (!isPlainMap(value)) return [{ path: [section], value }];
  return Object.entries(value).map(([id, entry]) => ({ path: [section, id], value: entry }));
}

function pathsIn(value: PlainValue, path: Path, memo: TooDeepMemo): readonly Path[] {
  const at = pathKey(path);
  const known = isPlainMap(value) ? memo.get(value) : undefined;
  if (known?.at === at) return known.paths;
  const paths: Path[] = [];
  collect(value, [...path], paths);
  if (isPlainMap(value)) memo.set(value, { at, paths });
  return paths;
}

/** @param path where the value stands; the same list is used all the way down, for nearly nothing of what is passed is kept */
function collect(value: PlainValue, path: (string | number)[], found: Path[]): void {
  if (typeof value !== "object" || value === null) return;
  const keysAreNames = !Array.isArray(value) && holdsNames(path);
  for (const [key, inner] of Object.entries(value)) {
    path.push(Array.isArray(value) ? Number(key) : key);
    // A key with nothing behind it is as good as absent, and a component may well be called "routes".
    if (keysAreNames || !TOO_DEEP.has(key)) collect(inner, path, found);
    else if (inner !== null && inner !== undefined) found.push([...path]);
    path.pop();
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
