import type { CancellationToken, Connection } from "vscode-languageserver";
import { layout } from "../diagram/layout.ts";
import { LayoutStopped } from "../diagram/layout-threads.ts";
import type { Scene } from "../diagram/scene.ts";
import { svg } from "../diagram/svg.ts";
import { previewFault } from "../features/preview-fault.ts";
import { previewElements, previewScene } from "../features/preview-scene.ts";
import { whatIfJourney, whatIfPlaces } from "../features/what-if.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { toLspRange } from "./convert-range.ts";
import {
  type FaultParams,
  PREVIEW,
  PREVIEW_FAULT,
  type PreviewAnswer,
  type PreviewElement,
  type PreviewFault,
  type PreviewMarker,
  type PreviewParams,
} from "./custom-requests.ts";
import type { Figures } from "./figures.ts";
import { KeptLayout } from "./kept-layout.ts";
import type { Session } from "./session.ts";

/** How long a layout may take, in milliseconds. */
const TIME_LIMIT_MS = 60_000;

/** Serves the preview: pictures, and what goes down in them. Of each document that was drawn the last layout is kept. */
export class PreviewRequests {
  readonly #session: Session;
  readonly #figures: Figures;
  readonly #layouts = new Map<string, KeptLayout>();

  constructor(session: Session, figures: Figures) {
    this.#session = session;
    this.#figures = figures;
  }

  listen(connection: Connection): void {
    connection.onRequest<PreviewAnswer | null, void>(PREVIEW, (params: PreviewParams, token) =>
      this.#draw(params, token),
    );
    connection.onRequest(PREVIEW_FAULT, (params: FaultParams, token) => this.#fault(params, token));
  }

  /** The document is closed. */
  forget(uri: string): void {
    this.#layouts.delete(uri);
  }

  async #draw({ uri, theme, settled = false }: PreviewParams, token: CancellationToken): Promise<PreviewAnswer | null> {
    const snapshot = await this.#session.snapshot(uri);
    if (snapshot === undefined) return null;
    const drawn = previewScene(snapshot);
    if ("reason" in drawn) return drawn;
    const { scene } = drawn;
    const kept = this.#layouts.get(uri) ?? new KeptLayout();
    this.#layouts.set(uri, kept);
    let provisional = false;
    const engine = kept.engine(this.#session.host.layOut, settled, () => {
      provisional = true;
    });
    try {
      const placed = await stoppable((stop) => layout(scene, engine, stop), token);
      const places = whatIfPlaces(snapshot, undefined);
      const elements = elementsOf(scene, snapshot);
      const markers = markersOf(scene, snapshot);
      return {
        svg: svg(placed, { theme: theme === "contrast" ? "high-contrast" : theme }),
        version: snapshot.version,
        provisional,
        elements,
        markers,
        places,
      };
    } catch (error) {
      if (error instanceof LayoutStopped) return { reason: `The layout took longer than ${TIME_LIMIT_MS / 1000} s.` };
      return { reason: `The layout failed: ${error instanceof Error ? error.message : String(error)}` };
    }
  }

  async #fault({ uri, down }: FaultParams, token: CancellationToken): Promise<PreviewFault | null> {
    const snapshot = await this.#session.snapshot(uri);
    const states = snapshot === undefined ? undefined : previewFault(snapshot, down);
    if (snapshot === undefined || states === undefined) return null;
    const outages = (await this.#figures.outages(snapshot, [down], token)) ?? [];
    const { tree } = snapshot;
    const journeys = outages.map((each) => ({
      ...whatIfJourney(each),
      at: tree.lines.lineColumn(tree.locate(each.outage.sla.path).start),
    }));
    return { states, journeys };
  }
}

/** Runs until it is done, is cancelled, or takes too long. */
async function stoppable<Result>(
  run: (stop: AbortSignal) => Promise<Result>,
  token: CancellationToken,
): Promise<Result> {
  const stop = new AbortController();
  const cancelled = token.onCancellationRequested(() => stop.abort());
  const limit = setTimeout(() => stop.abort(), TIME_LIMIT_MS);
  try {
    return await run(stop.signal);
  } finally {
    clearTimeout(limit);
    cancelled.dispose();
  }
}

function elementsOf(scene: Scene, snapshot: Snapshot): readonly PreviewElement[] {
  return previewElements(scene, snapshot).map(({ id, label, place, range }) => ({
    id,
    label,
    ...(place === undefined ? {} : { place }),
    ...(range === undefined ? {} : { range: toLspRange(range, snapshot.tree.lines) }),
  }));
}

function markersOf({ markers }: Scene, { tree }: Snapshot): readonly PreviewMarker[] {
  return markers.map(({ number, element, questions }) => ({
    number,
    element,
    questions: questions.map(({ check, message, path }) => ({
      check,
      message,
      range: toLspRange(tree.locate(path), tree.lines),
    })),
  }));
}
