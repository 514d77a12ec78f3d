import type { View } from "../diagram/scene.ts";
import { ALL_VIEWS, absenceOf, choicesFor, knownWords, type ViewRequest } from "../diagram/views/view.ts";
import type { Architecture } from "../model/architecture.ts";
import { UsageError } from "./usage-error.ts";

export const VIEWS: readonly View[] = ALL_VIEWS.map(({ view }) => view);

/** What a call says of the picture that it wants. */
export interface ViewOptions {
  readonly view: View;
  readonly sla?: string;
  readonly of?: string;
}

/** The picture that is wanted; what a view needs, and what it does not take, is said with what there is to choose from. */
export function viewRequest({ view, sla, of }: ViewOptions, file: string, architecture: Architecture): ViewRequest {
  const named = { sla, of };
  for (const other of ALL_VIEWS) {
    if (other.needs === undefined || other.view === view) continue;
    const value = named[other.needs];
    if (value === undefined) continue;
    throw new UsageError(`--${other.needs} is "${value}", which is for --view ${other.view}; --view is "${view}".`);
  }
  const request = requestOf({ view, ...(sla === undefined ? {} : { sla }), ...(of === undefined ? {} : { of }) });
  if (request === undefined) throw new UsageError(needWords(view, file, architecture));
  const absence = absenceOf(request, architecture);
  if (absence !== undefined) throw new UsageError(absence);
  return request;
}

/** `undefined`: the view needs more. */
function requestOf({ view, sla, of }: ViewOptions): ViewRequest | undefined {
  if (view === "journey") return sla === undefined ? undefined : { view, sla };
  if (view === "reach") return of === undefined ? undefined : { view, of };
  return { view };
}

function needWords(view: View, file: string, architecture: Architecture): string {
  const needs = ALL_VIEWS.find((each) => each.view === view)?.needs;
  const known = choicesFor(needs, architecture).map(({ id }) => id);
  const [option, what] = needs === "sla" ? ["--sla <name>", "SLA"] : ["--of <id>", "element"];
  if (known.length === 0) return `--view ${view} is of one ${what}, and "${file}" has none.`;
  return `--view ${view} needs ${option}, the ${what} that it is of. ${knownWords(undefined, known)}`;
}
