import { entryOf, itemsOf } from "../syntax/syntax-node.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { Path } from "../text/path.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** Where what stands there begins, of which a check is waived by an entry that names it or by a comment. */
export function waivedPlaces(snapshot: Snapshot): ReadonlySet<number> {
  const { architecture, file } = snapshot;
  const named = architecture.notApplicable.flatMap(({ at }) =>
    at === undefined ? [] : (placeNamed(at, snapshot) ?? []),
  );
  const commented = file.comments.flatMap(({ check, path }) => {
    return check === undefined ? [] : (startOf(path, file.tree) ?? []);
  });
  return new Set([...named, ...commented]);
}

/** A place as waivers write it: a path, but that a connection is named by its target. */
function placeNamed(at: string, { sources, file }: Snapshot): number | undefined {
  const steps = at.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const home = sources.home(steps);
  if (home.file !== file) return undefined;
  const connects = steps.at(-2) === "connects" ? file.tree.find(home.path.slice(0, -1)) : undefined;
  if (connects === undefined) return startOf(home.path, file.tree);
  for (const item of itemsOf(connects)) {
    const target = item === undefined ? undefined : (entryOf(item, "to")?.value ?? item);
    const green = target?.green;
    if (green?.kind === "scalar" && green.value === steps.at(-1)) return target?.range.start;
  }
  return undefined;
}

function startOf(path: Path, tree: SyntaxTree): number | undefined {
  return tree.findEntry(path)?.keyRange.start ?? tree.find(path)?.range.start;
}
