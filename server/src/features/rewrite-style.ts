import { toBlockStyle, toFlowStyle } from "../syntax/change-style.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { placeLabel } from "./place-label.ts";
import type { WritingAction } from "./writing-action.ts";

/** The other style for the map or list at an offset: block for flow, flow for what fits on a line. */
export function rewriteStyle({ tree }: Snapshot, offset: number): readonly WritingAction[] {
  const place = tree.placeAt(offset);
  if (place === undefined) return [];
  const paths = [place.path, place.path.slice(0, -1)].filter(({ length }) => length > 0);
  const actions = paths.flatMap((path): readonly WritingAction[] => {
    const node = tree.find(path);
    if (node === undefined || node.path.length !== path.length) return [];
    const name = placeLabel(path);
    const block = toBlockStyle(tree, node);
    if (block !== undefined) return [{ title: `Write ${name} in block style`, kind: "refactor.rewrite", edits: block }];
    const flow = toFlowStyle(tree, node, LONGEST);
    return flow === undefined ? [] : [{ title: `Write ${name} on one line`, kind: "refactor.rewrite", edits: flow }];
  });
  return actions;
}

/** In columns: what is longer is easier to read in block style. */
const LONGEST = 120;
