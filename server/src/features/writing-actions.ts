import { SyntaxTree } from "../syntax/syntax-tree.ts";
import { applyEdits } from "../text/edit.ts";
import type { Range } from "../text/range.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { addConnection } from "./add-connection.ts";
import { extractToFile } from "./extract-to-file.ts";
import { inlineAlias } from "./inline-alias.ts";
import { introduceBetween } from "./introduce-between.ts";
import { markUnknown } from "./mark-unknown.ts";
import { organize } from "./organize.ts";
import { rewriteForm } from "./rewrite-form.ts";
import { rewriteStyle } from "./rewrite-style.ts";
import type { WritingAction } from "./writing-action.ts";

/**
 * What an author may ask for at a cursor or a selection: other ways to write what is there, and usual next steps. `only` are the kinds that
 * are wanted, as in the protocol; without it all but `source.organize.archbook`, which is of the whole file and must be asked for.
 */
export function writingActions(snapshot: Snapshot, range: Range, only?: readonly string[]): readonly WritingAction[] {
  const isWanted = (kind: string) => only === undefined || only.some((one) => `${kind}.`.startsWith(`${one}.`));
  const { end } = range;
  const offered = [
    ...(isWanted("refactor.rewrite") ? rewrites(snapshot, end) : []),
    ...(isWanted("refactor.inline") ? inlineAlias(snapshot, end) : []),
    ...(isWanted("refactor.extract") ? extractToFile(snapshot, range) : []),
    ...(only !== undefined && isWanted(ORGANIZE) ? organizing(snapshot) : []),
  ];
  return offered.filter((action) => staysSound(snapshot, action));
}

const ORGANIZE = "source.organize.archbook";

function rewrites(snapshot: Snapshot, offset: number): readonly WritingAction[] {
  return [
    ...rewriteForm(snapshot, offset),
    ...rewriteStyle(snapshot, offset),
    ...introduceBetween(snapshot, offset),
    ...addConnection(snapshot, offset),
    ...markUnknown(snapshot, offset),
  ];
}

function organizing(snapshot: Snapshot): readonly WritingAction[] {
  const edits = organize(snapshot);
  return edits.length === 0 ? [] : [{ title: "Sort sections and fields", kind: ORGANIZE, edits }];
}

/** Whether a document is no worse as YAML than before; what would break it is not offered. */
function staysSound({ tree }: Snapshot, { edits, newFile }: WritingAction): boolean {
  const after = SyntaxTree.read(applyEdits(tree.text, edits), tree);
  const made = newFile === undefined ? 0 : SyntaxTree.read(newFile.text).faults.length;
  return made === 0 && after.faults.length <= tree.faults.length;
}
