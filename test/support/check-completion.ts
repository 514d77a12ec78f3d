import { completions } from "../../server/src/features/completion.ts";
import type { Completion } from "../../server/src/features/completion-offer.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import type { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { readCursorInFiles } from "./read-cursor-in-files.ts";
import { readSnapshot } from "./read-snapshot.ts";

/** What is offered at the `$0` of a text, in the order in which it is shown. */
export function checkCompletion(marked: string): CheckedCompletion {
  const offset = marked.indexOf("$0");
  if (offset < 0) throw new Error("The text has no $0 for the cursor.");
  return checkedAt(readSnapshot(marked.slice(0, offset) + marked.slice(offset + 2)), offset);
}

/** The same of a fixture of several files, as `readCursorInFiles` reads them. */
export async function checkCompletionInFiles(fixture: string): Promise<CheckedCompletion> {
  const { snapshot, offset } = await readCursorInFiles(fixture);
  return checkedAt(snapshot, offset);
}

function checkedAt(snapshot: Snapshot, offset: number): CheckedCompletion {
  const all = completions(snapshot, offset);
  const offers = [...all].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return {
    offers,
    labels: offers.map(({ label }) => label),
    taking: (label) => {
      const offer = offers.find((one) => one.label === label);
      if (offer === undefined)
        throw new Error(`"${label}" is not offered, but ${offers.map((one) => one.label).join(", ")}.`);
      return applyEdits(snapshot.text, [{ range: offer.range, newText: offer.newText }]);
    },
  };
}

export interface CheckedCompletion {
  readonly offers: readonly Completion[];
  readonly labels: readonly string[];
  /** The text once an offer is taken, before the editor indents what follows its first line. */
  readonly taking: (label: string) => string;
}
