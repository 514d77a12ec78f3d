import { type CodeAction, codeActions, fixAll } from "../../server/src/features/code-actions.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import { readSnapshot } from "./read-snapshot.ts";

export interface CheckedActions {
  readonly actions: readonly CodeAction[];
  readonly titles: readonly string[];
  /** The text once an action is taken. */
  readonly taking: (title: string) => string;
}

/** What the light bulb at the `$0` of a text offers, for one check where that is named. */
export function checkCodeActions(marked: string, check?: string): CheckedActions {
  const offset = marked.indexOf("$0");
  if (offset < 0) throw new Error("The text has no $0 for the cursor.");
  const text = marked.slice(0, offset) + marked.slice(offset + 2);
  const all = codeActions(readSnapshot(text), { start: offset, end: offset });
  const actions = all.filter(({ problem }) => check === undefined || problem?.check === check);
  return {
    actions,
    titles: actions.map(({ title }) => title),
    taking: (title) => {
      const action = actions.find((one) => one.title === title);
      if (action === undefined)
        throw new Error(`"${title}" is not offered, but ${actions.map((one) => one.title).join(", ")}.`);
      return applyEdits(text, action.edits);
    },
  };
}

/** The text once all that is safe to fix is fixed; `undefined` where there is nothing. */
export function checkFixAll(text: string): string | undefined {
  const action = fixAll(readSnapshot(text));
  return action && applyEdits(text, action.edits);
}
