import { extractBlocks } from "../syntax/extract-blocks.ts";
import { entriesOf } from "../syntax/syntax-node.ts";
import { type Path, samePath } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { mergeBlock } from "./merge-block.ts";
import type { WritingAction } from "./writing-action.ts";

/** Moves the entity whose name the cursor is on, or all that are selected, to a file that this one includes. */
export function extractToFile(snapshot: Snapshot, range: Range): readonly WritingAction[] {
  const { tree } = snapshot;
  const paths = selectedEntries(snapshot, range);
  const extraction = paths.length === 0 ? undefined : extractBlocks(tree, paths);
  if (extraction === undefined) return [];
  const pattern = coveringPattern(snapshot);
  const base = baseName(paths);
  const name = freeName(
    snapshot,
    pattern === undefined ? `${base}.architecture.yaml` : pattern.replace("**/", "").replace("*", base),
  );
  const include = pattern === undefined ? mergeBlock(tree, [], `include: [${name}]`) : [];
  if (include === undefined) return [];
  const [first] = paths;
  const what = paths.length === 1 ? `"${first?.at(-1)}"` : `${paths.length} entries`;
  const edits = [...include, ...extraction.edits];
  return [
    { title: `Move ${what} to ${name}`, kind: "refactor.extract", edits, newFile: { name, text: extraction.text } },
  ];
}

/** The maps whose entries may stand in a file of their own. */
const MAPS: readonly Path[] = [
  ["clients"],
  ["externals"],
  ["components"],
  ["databases"],
  ["slas"],
  ...["networks", "ingress", "egress", "adminAccess", "links"].map((part) => ["networking", part]),
];

function selectedEntries({ tree }: Snapshot, { start, end }: Range): readonly Path[] {
  const entries = MAPS.flatMap((path) => {
    const map = tree.find(path);
    return map === undefined || map.path.length !== path.length ? [] : entriesOf(map);
  });
  if (start < end)
    return entries.filter(({ keyRange }) => start <= keyRange.start && keyRange.end <= end).map(({ path }) => path);
  return entries.filter(({ keyRange }) => keyRange.start <= start && start <= keyRange.end).map(({ path }) => path);
}

/** A pattern under `include` that a name of our choice fits. */
function coveringPattern({ tree }: Snapshot): string | undefined {
  const include = tree.find(["include"])?.green;
  const items = include?.kind === "list" ? include.items.map(({ node }) => node) : [include];
  const patterns = items.flatMap((item) =>
    item?.kind === "scalar" && typeof item.value === "string" ? [item.value] : [],
  );
  return patterns.find((pattern) => /^(?!\.\.|\/)(?:[\w.-]+\/)*(?:\*\*\/)?[\w.-]*\*[\w.-]*\.ya?ml$/.test(pattern));
}

/** The name of the one entry, or of the section that all are of. */
function baseName(paths: readonly Path[]): string {
  const [first] = paths;
  if (paths.length === 1) return String(first?.at(-1));
  const isOneMap = paths.every((path) => samePath(path.slice(0, -1), first?.slice(0, -1) ?? []));
  return isOneMap ? String(first?.at(-2)) : "part";
}

/** A name that no file of the architecture has yet. */
function freeName({ sources, uri }: Snapshot, name: string): string {
  const folder = uri.slice(0, uri.lastIndexOf("/") + 1);
  const known = new Set(sources.files.map((file) => file.uri));
  let free = name;
  for (let number = 2; known.has(folder + free); number++)
    free = name.replace(/(?=(?:\.architecture)?\.ya?ml$)/, `-${number}`);
  return free;
}
