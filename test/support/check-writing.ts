import { expect } from "vitest";
import type { NewFile } from "../../server/src/checklist/fix-edits.ts";
import type { WritingAction } from "../../server/src/features/writing-action.ts";
import { writingActions } from "../../server/src/features/writing-actions.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";
import { applyEdits, sortEdits } from "../../server/src/text/edit.ts";
import type { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { type FileTree, readFiles } from "./file-tree.ts";
import { readSnapshot } from "./read-snapshot.ts";

export interface CheckedWriting {
  readonly actions: readonly WritingAction[];
  readonly titles: readonly string[];
  /** The text once an action is taken; the edits must not overlap, nor break the text. */
  readonly taking: (title: string) => string;
  readonly newFile: (title: string) => NewFile | undefined;
}

/** What is offered at the `$0` of a text, or between its two `$0`. */
export function checkWriting(marked: string, only?: readonly string[]): CheckedWriting {
  return checked(marked, readSnapshot(marked.replaceAll("$0", "")), only);
}

/** The same in one of several files. */
export async function checkWritingIn(files: FileTree, name: string, only?: readonly string[]): Promise<CheckedWriting> {
  const texts = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll("$0", "")]));
  return checked(files[name] ?? "", await readFiles(texts, name), only);
}

function checked(marked: string, snapshot: Snapshot, only?: readonly string[]): CheckedWriting {
  const [before, inside, after] = marked.split("$0");
  if (before === undefined || inside === undefined) throw new Error("The text has no $0 for the cursor.");
  const { text } = snapshot;
  const range = { start: before.length, end: after === undefined ? before.length : before.length + inside.length };
  const actions = writingActions(snapshot, range, only);
  const named = (title: string) => {
    const action = actions.find((one) => one.title === title);
    if (action === undefined)
      throw new Error(`"${title}" is not offered, but ${actions.map((one) => one.title).join(", ")}.`);
    return action;
  };
  return {
    actions,
    titles: actions.map(({ title }) => title),
    taking: (title) => {
      const { edits } = named(title);
      const sorted = sortEdits(edits);
      for (const [index, one] of sorted.entries()) {
        expect(one.range.start).toBeGreaterThanOrEqual(sorted[index - 1]?.range.end ?? 0);
      }
      const result = applyEdits(text, edits);
      expect(SyntaxTree.read(result).faults.length).toBeLessThanOrEqual(SyntaxTree.read(text).faults.length);
      return result;
    },
    newFile: (title) => named(title).newFile,
  };
}
