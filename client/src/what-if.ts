import { l10n, Position, type QuickPickItem, QuickPickItemKind, Range, Uri, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { SourceRange, WhatIf, WhatIfParams } from "../../server/src/lsp/custom-requests.ts";

/** The command that code lenses call: shows what may be down, and then what is left of the journeys. */
export const WHAT_IF_COMMAND = "archbook.whatIf";

/**
 * Asks what is down, and shows what goes on. Choosing a journey leads to its SLA; going back asks again.
 *
 * @param uri of the document; without it the one that is shown
 * @param sla whose places are offered; without it those of all
 */
export async function whatIf(
  clientOf: () => BaseLanguageClient | undefined,
  uri: unknown,
  sla: unknown,
): Promise<void> {
  const shown = typeof uri === "string" ? uri : window.activeTextEditor?.document.uri.toString();
  if (shown === undefined) return;
  const of = { uri: shown, ...(typeof sla === "string" ? { sla } : {}) };
  for (;;) {
    const places = (await ask(clientOf(), of))?.places ?? [];
    if (places.length === 0) {
      void window.showInformationMessage(l10n.t("There is nothing in this file that could be down."));
      return;
    }
    const title = l10n.t("What if … is down?");
    const picked = await window.showQuickPick(placeItems(places), { title, matchOnDescription: true });
    if (picked === undefined) return;
    const answer = await ask(clientOf(), { ...of, down: [picked.label] });
    const isDone = await showAnswer(picked.label, answer);
    if (isDone) return;
  }
}

async function ask(client: BaseLanguageClient | undefined, params: WhatIfParams): Promise<WhatIf | undefined> {
  return (await client?.sendRequest<WhatIf | null>("archbook/whatIf", params)) ?? undefined;
}

/** The places, those of one kind below each other. */
function placeItems(places: WhatIf["places"]): readonly QuickPickItem[] {
  const kinds: readonly [WhatIf["places"][number]["kind"], string][] = [
    ["zone", l10n.t("Zones")],
    ["region", l10n.t("Regions")],
    ["element", l10n.t("Elements")],
  ];
  return kinds.flatMap(([kind, label]) => {
    const items = places.filter((place) => place.kind === kind).map(({ word }) => ({ label: word }));
    return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
  });
}

interface JourneyItem extends QuickPickItem {
  /** Where the journey is promised; nothing: it leads back to the question. */
  readonly at?: SourceRange;
}

/** Whether the user is done; else another question is to be asked. */
async function showAnswer(down: string, answer: WhatIf | undefined): Promise<boolean> {
  const journeys = answer?.journeys ?? [];
  const items = journeys.flatMap(({ sla, at, survives, figure, details }): readonly JourneyItem[] => [
    {
      at,
      label: survives ? `$(check) ${sla}` : `$(error) ${sla}`,
      description: survives ? l10n.t("goes on: {0}", figure) : l10n.t("stops"),
    },
    // A line each: what is longer than the list is wide would be cut.
    ...details.map((detail) => ({ at, label: `$(blank) ${detail}` })),
  ]);
  const survivors = journeys.filter(({ survives }) => survives).length;
  const picked = await window.showQuickPick<JourneyItem>(
    [...items, { label: `$(arrow-left) ${l10n.t("Ask again")}` }],
    {
      title: l10n.t("While {0} is down, {1} of {2} journeys go on", down, survivors, journeys.length),
      matchOnDescription: true,
    },
  );
  if (picked === undefined) return true;
  if (picked.at === undefined) return false;
  await showPromise(picked.at);
  return true;
}

/** Leads to where the journey is promised. */
async function showPromise({ uri, range: { start } }: SourceRange): Promise<void> {
  const at = new Position(start.line, start.character);
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(at, at) });
}
