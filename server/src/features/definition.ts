import { resolveAlias } from "../syntax/syntax-node.ts";
import { type Range, START_OF_FILE, touches } from "../text/range.ts";
import { keyOf } from "../workspace/include-closure.ts";
import { includeTarget } from "../workspace/include-target.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { SourceFile } from "../workspace/source-file.ts";
import { declarationsOf, nameAt } from "./name-at.ts";

/** Where something under the cursor leads. */
export interface Definition {
  /** What leads there, in the file in view. */
  readonly origin: Range;
  readonly targets: readonly Target[];
}

export interface Target {
  readonly uri: string;
  /** All of it. */
  readonly extent: Range;
  /** Its name. */
  readonly range: Range;
}

/** The declarations of the name under the cursor, the files that an entry of `include` means, or what an alias stands for. */
export function definition(snapshot: Snapshot, offset: number): Definition | undefined {
  const at = nameAt(snapshot, offset);
  if (at === undefined) return includedAt(snapshot, offset) ?? anchorAt(snapshot.file, offset);
  const targets = declarationsOf(at.name, snapshot);
  return targets.length === 0 ? undefined : { origin: at.place.range, targets };
}

function includedAt({ file, sources }: Snapshot, offset: number): Definition | undefined {
  for (const { target, path } of file.includes) {
    const range = file.tree.find(path)?.range;
    if (range === undefined || !touches(range, offset)) continue;
    const targets = filesMeant(target, file, sources.files).map(({ uri }) => ({
      uri,
      extent: START_OF_FILE,
      range: START_OF_FILE,
    }));
    return targets.length === 0 ? undefined : { origin: range, targets };
  }
  return undefined;
}

/** The anchor of the alias under the cursor. */
function anchorAt({ tree, text, uri }: SourceFile, offset: number): Definition | undefined {
  const node = tree.placeAt(offset)?.node;
  if (node?.green.kind !== "alias" || !touches(node.range, offset)) return undefined;
  const meant = resolveAlias(node);
  if (meant.green.kind === "alias") return undefined;
  const anchor = `&${node.green.name}`;
  const start = text.lastIndexOf(anchor, meant.range.start);
  const range = start < 0 ? meant.range : { start, end: start + anchor.length };
  const extent = { start: range.start, end: Math.max(range.end, meant.range.end) };
  return { origin: node.range, targets: [{ uri, extent, range }] };
}

/** Of the files of an architecture, the root first, those that an entry of `include` means. */
export function filesMeant(target: string, from: SourceFile, files: readonly SourceFile[]): readonly SourceFile[] {
  const meant = includeTarget(target, from.uri);
  // A pattern means neither the file that it stands in nor the root.
  const isAbove = (file: SourceFile) => file === from || file === files[0];
  return files.filter((file) => {
    const key = keyOf(file.uri);
    return meant.kind === "file" ? meant.uri === key : !isAbove(file) && meant.fits(key);
  });
}
