import type { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { type FileTree, FOLDER, readFiles } from "./file-tree.ts";

/** The files of a fixture, seen from the one with the `$0`, which stood at an offset in it. */
export interface CursorInFiles {
  readonly snapshot: Snapshot;
  readonly offset: number;
  readonly files: FileTree;
}

/**
 * Reads a fixture of several files, each below a line such as `--- services/cart.yaml`; what stands above the first of them is
 * `architecture.yaml`, of which the two fields that it must have may be left out.
 */
export async function readCursorInFiles(fixture: string): Promise<CursorInFiles> {
  const marked = filesIn(fixture);
  const [path, text] = Object.entries(marked).find((entry) => entry[1].includes("$0")) ?? [];
  if (path === undefined || text === undefined) throw new Error("The fixture has no $0 for the cursor.");
  const offset = text.indexOf("$0");
  const files = { ...marked, [path]: text.replace("$0", "") };
  return { snapshot: await readFiles(files, path), offset, files };
}

/** The files of a fixture by their paths. */
export function filesIn(fixture: string): FileTree {
  const [root = "", ...others] = fixture.split(/^--- (?=\S+\.ya?ml$)/m);
  const parts = others.map((part): readonly [string, string] => {
    const end = part.indexOf("\n");
    return [part.slice(0, end), part.slice(end + 1)];
  });
  const text = /^architecture:/m.test(root) ? root : `architecture: 1\nname: Shop\n${root}`;
  return { "architecture.yaml": text, ...Object.fromEntries(parts) };
}

/** The path of a file as fixtures name it. */
export function pathIn(uri: string): string {
  return uri.startsWith(FOLDER) ? uri.slice(FOLDER.length) : uri;
}

/** Some places as `path:line text`, each with the text of its line in which the place stands in angle brackets. */
export function placesIn(
  places: readonly { readonly uri: string; readonly range: { readonly start: number; readonly end: number } }[],
  { sources }: Snapshot,
): readonly string[] {
  return places.map(({ uri, range }) => {
    const file = sources.file(uri);
    if (file === undefined) throw new Error(`"${uri}" is no file of the architecture.`);
    const { lines } = file.tree;
    const { line } = lines.lineColumn(range.start);
    const before = file.text.slice(lines.startOf(line), range.start);
    const after = file.text.slice(range.end, lines.endOf(lines.lineColumn(range.end).line));
    return `${pathIn(uri)}: ${before.trimStart()}<${file.text.slice(range.start, range.end)}>${after.trimEnd()}`;
  });
}
