import {
  type CancellationToken,
  type CodeLens,
  type Connection,
  InlayHintKind,
  type InlayHint as LspInlayHint,
} from "vscode-languageserver";
import {
  codeLenses,
  type LensSubject,
  namedAt,
  reachedTitle,
  readinessTitle,
  referencesTitle,
  WHAT_IF_TITLE,
} from "../features/code-lenses.ts";
import { journeysOfHover, type KnownFigures } from "../features/describe-availability.ts";
import { inlayHints, journeysIn } from "../features/inlay-hints.ts";
import { whatIfJourney, whatIfPlaces } from "../features/what-if.ts";
import type { Sla } from "../model/sections.ts";
import type { Path } from "../text/path.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Location as SourceLocation } from "../workspace/sources.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import { toLocation } from "./convert.ts";
import { toLspRange, toRange } from "./convert-range.ts";
import { WHAT_IF, type WhatIf, type WhatIfParams } from "./custom-requests.ts";
import type { Figures } from "./figures.ts";
import type { Session } from "./session.ts";

/** Serves what says how available journeys are: inlay hints, code lenses, and what if something is down. */
export function serveFigureFeatures(
  connection: Connection,
  session: Session,
  figures: Figures,
  abilities: () => ClientAbilities,
): void {
  connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
    const snapshot = await session.snapshot(textDocument.uri);
    if (snapshot === undefined) return null;
    const shown = toRange(range, snapshot.tree.lines);
    const { hints } = session;
    const slas = hints.availability ? journeysIn(snapshot, shown) : [];
    const known = await figuresOf(slas, snapshot, figures, token);
    if (token.isCancellationRequested) return null;
    return inlayHints(snapshot, shown, known, hints).map(
      ({ offset, label, tooltip, side }): LspInlayHint => ({
        position: snapshot.tree.lines.lineColumn(offset),
        label,
        tooltip,
        ...(side === "after"
          ? { kind: InlayHintKind.Type, paddingLeft: true }
          : { kind: InlayHintKind.Parameter, paddingRight: true }),
      }),
    );
  });
  connection.onCodeLens(async ({ textDocument }) => {
    const snapshot = await session.snapshot(textDocument.uri);
    if (snapshot === undefined) return null;
    return codeLenses(snapshot).flatMap(({ range, about }): CodeLens[] => {
      const shown = { range: toLspRange(range, snapshot.tree.lines), data: { uri: textDocument.uri, about } };
      if (about.kind !== "what-if") return [shown];
      // Only a client that has the command can ask, and show the answer.
      if (!abilities().commands.has(WHAT_IF_COMMAND)) return [];
      const command = { title: WHAT_IF_TITLE, command: WHAT_IF_COMMAND, arguments: [textDocument.uri, about.sla] };
      return [{ ...shown, command }];
    });
  });
  connection.onCodeLensResolve(async (lens, token) => {
    const data: LensData = lens.data;
    const snapshot = await session.snapshot(data.uri);
    if (snapshot === undefined) return { ...lens, command: { title: "", command: "" } };
    if (data.about.kind === "references")
      return withReferences(lens, namedAt(data.about.id, snapshot), snapshot, abilities());
    const title = await titleOf(data.about, snapshot, figures, token);
    return { ...lens, command: { title, command: "" } };
  });
  connection.onRequest(WHAT_IF, async (params: WhatIfParams, token): Promise<WhatIf | null> => {
    const snapshot = await session.snapshot(params.uri);
    return snapshot === undefined ? null : whatIf(params, snapshot, figures, token);
  });
}

/** Shows the places that may be down, and the answer; a command of the client. */
const WHAT_IF_COMMAND = "archbook.whatIf";

/** Shows places in the editor's own list; a command of the client, which alone can make the editor's own values. */
const SHOW_REFERENCES_COMMAND = "archbook.showReferences";

function withReferences(
  lens: CodeLens,
  places: readonly SourceLocation[],
  { uri, linesOf }: Snapshot,
  { commands }: ClientAbilities,
): CodeLens {
  const title = referencesTitle(places);
  const locations = places.flatMap((place) => toLocation(place, linesOf) ?? []);
  if (locations.length === 0 || !commands.has(SHOW_REFERENCES_COMMAND))
    return { ...lens, command: { title, command: "" } };
  return {
    ...lens,
    command: { title, command: SHOW_REFERENCES_COMMAND, arguments: [uri, lens.range.start, locations] },
  };
}

interface LensData {
  readonly uri: string;
  readonly about: LensSubject;
}

async function titleOf(
  about: Exclude<LensSubject, { readonly kind: "references" }>,
  snapshot: Snapshot,
  figures: Figures,
  token: CancellationToken,
): Promise<string> {
  if (about.kind === "readiness") return readinessTitle(snapshot);
  return about.kind === "what-if" ? WHAT_IF_TITLE : reachedTitle(await figures.journey(snapshot, about.sla, token));
}

async function whatIf(
  { down, sla }: WhatIfParams,
  snapshot: Snapshot,
  figures: Figures,
  token: CancellationToken,
): Promise<WhatIf> {
  const places = whatIfPlaces(snapshot, sla);
  if (down === undefined) return { places };
  const outages = await figures.outages(snapshot, down, token);
  if (outages === undefined) return { places };
  const at = (path: Path) => toLocation(snapshot.sources.locate(path), snapshot.linesOf);
  return {
    places,
    journeys: outages.flatMap((each) => {
      const place = at(each.outage.sla.path);
      return place === undefined ? [] : [{ ...whatIfJourney(each), at: place }];
    }),
  };
}

/** How long a hover waits for a figure that is still being computed. */
const PATIENCE_MS = 250;

/** The figures that the hover at an offset speaks of, as far as they are there in time. */
export async function figuresForHover(
  snapshot: Snapshot,
  offset: number,
  figures: Figures,
  token: CancellationToken,
): Promise<KnownFigures> {
  const slas = journeysOfHover(snapshot, offset);
  if (slas.length === 0) return new Map();
  const known = new Map<string, Awaited<ReturnType<Figures["journey"]>>>();
  const all = Promise.all(
    slas.map(async ({ id }) => {
      known.set(id, await figures.journey(snapshot, id, token));
    }),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([all, late]);
  clearTimeout(timer);
  return new Map(known);
}

async function figuresOf(
  slas: readonly Sla[],
  snapshot: Snapshot,
  figures: Figures,
  token: CancellationToken,
): Promise<KnownFigures> {
  const found = await Promise.all(
    slas.map(async ({ id }) => [id, await figures.journey(snapshot, id, token)] as const),
  );
  return new Map(found);
}
