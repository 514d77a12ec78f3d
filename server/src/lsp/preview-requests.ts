import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { dot } from "../diagram/dot.ts";
import { drawio } from "../diagram/drawio.ts";
import { layout } from "../diagram/layout.ts";
import type { LayoutEngine } from "../diagram/layout-graph.ts";
import { LayoutStopped } from "../diagram/layout-threads.ts";
import { mermaid } from "../diagram/mermaid.ts";
import type { PlacedScene } from "../diagram/placed-scene.ts";
import type { Scene } from "../diagram/scene.ts";
import { sceneJson } from "../diagram/scene-json.ts";
import { svg, svgSize } from "../diagram/svg.ts";
import { previewFacts } from "../features/preview-facts.ts";
import { previewFault } from "../features/preview-fault.ts";
import { previewScene } from "../features/preview-scene.ts";
import { whatIfJourney } from "../features/what-if.ts";
import {
  type ExportParams,
  type FactsParams,
  type FaultParams,
  PREVIEW,
  PREVIEW_EXPORT,
  PREVIEW_FACTS,
  PREVIEW_FAULT,
  type PreviewAnswer,
  type PreviewExport,
  type PreviewFacts,
  type PreviewFault,
  type PreviewParams,
} from "./custom-requests.ts";
import type { Figures } from "./figures.ts";
import { KeptLayouts } from "./kept-layouts.ts";
import { placeOf, previewPicture } from "./preview-picture.ts";
import type { Session } from "./session.ts";

/** How long a layout may take, in milliseconds. */
const TIME_LIMIT_MS = 60_000;

/** Serves the preview: pictures, and what is known and goes down in them. Of each document that was drawn the last layouts are kept. */
export class PreviewRequests {
  readonly #session: Session;
  readonly #figures: Figures;
  readonly #layouts = new KeptLayouts();

  constructor(session: Session, figures: Figures) {
    this.#session = session;
    this.#figures = figures;
  }

  listen(connection: Connection): void {
    connection.onRequest<PreviewAnswer | null, void>(PREVIEW, (params: PreviewParams, token) =>
      this.#draw(params, token),
    );
    connection.onRequest(PREVIEW_FAULT, (params: FaultParams, token) => this.#fault(params, token));
    connection.onRequest(PREVIEW_FACTS, (params: FactsParams) => this.#facts(params));
    connection.onRequest<PreviewExport | null, void>(PREVIEW_EXPORT, (params: ExportParams, token) =>
      this.#export(params, token),
    );
  }

  /** The document is closed. */
  forget(uri: string): void {
    this.#layouts.forget(uri);
  }

  async #draw(
    { uri, view, theme, settled = false }: PreviewParams,
    token: CancellationToken,
  ): Promise<PreviewAnswer | null> {
    const snapshot = await this.#session.snapshot(uri);
    if (snapshot === undefined) return null;
    refuseCancelled(token);
    const drawn = previewScene(snapshot, view);
    if ("reason" in drawn) return drawn;
    const { scene } = drawn;
    let provisional = false;
    const engine = this.#layouts.of(uri, view).engine(this.#session.host.layOut, settled, () => {
      provisional = true;
    });
    const placed = await place(scene, engine, token);
    if ("reason" in placed) return placed;
    return { svg: svg(placed, { theme }), provisional, ...previewPicture(scene, snapshot) };
  }

  async #facts({ uri, view, id }: FactsParams): Promise<PreviewFacts | null> {
    const snapshot = await this.#session.snapshot(uri);
    if (snapshot === undefined) return null;
    const drawn = previewScene(snapshot, view);
    const markdown = "reason" in drawn ? undefined : previewFacts(drawn.scene, id, snapshot);
    return markdown === undefined ? null : { markdown };
  }

  async #export({ uri, view, format, theme }: ExportParams, token: CancellationToken): Promise<PreviewExport | null> {
    const snapshot = await this.#session.snapshot(uri);
    if (snapshot === undefined) return null;
    const drawn = previewScene(snapshot, view);
    if ("reason" in drawn) return drawn;
    const { scene } = drawn;
    if (format === "mmd") return { text: mermaid(scene) };
    if (format === "dot") return { text: dot(scene) };
    if (format === "json") return { text: sceneJson(scene) };
    // Apart from the layouts that are kept: a drawing gives up the one before it, and an export is not to be given up.
    const placed = await place(scene, this.#session.host.layOut, token);
    if ("reason" in placed) return placed;
    if (format === "drawio") return { text: drawio(placed) };
    // Programs that take pictures in know fewer rules than browsers.
    return { text: svg(placed, { theme, colours: "literal" }), size: svgSize(placed) };
  }

  async #fault({ uri, view, down }: FaultParams, token: CancellationToken): Promise<PreviewFault | null> {
    const snapshot = await this.#session.snapshot(uri);
    const states = snapshot === undefined ? undefined : previewFault(snapshot, down, view);
    if (snapshot === undefined || states === undefined) return null;
    const outages = (await this.#figures.outages(snapshot, [down], token)) ?? [];
    const journeys = outages.map((each) => ({
      ...whatIfJourney(each),
      at: placeOf(each.outage.sla.path, snapshot),
    }));
    return { states, journeys };
  }
}

/** The scene with its places, or why there are none. Rejects where nobody wants it any more. */
async function place(
  scene: Scene,
  engine: LayoutEngine,
  token: CancellationToken,
): Promise<PlacedScene | { readonly reason: string }> {
  const stop = new AbortController();
  const cancelled = token.onCancellationRequested(() => stop.abort());
  let isLate = false;
  const limit = setTimeout(() => {
    isLate = true;
    stop.abort();
  }, TIME_LIMIT_MS);
  try {
    return await layout(scene, engine, stop.signal);
  } catch (error) {
    if (isLate) return { reason: `The layout took longer than ${TIME_LIMIT_MS / 1000} s.` };
    refuseCancelled(token);
    if (error instanceof LayoutStopped) throw new ResponseError(LSPErrorCodes.ServerCancelled, error.message);
    return { reason: `The layout failed: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    clearTimeout(limit);
    cancelled.dispose();
  }
}

/** What the client gave up is answered so, and what the server gave up for a newer drawing is not: clients tell them apart. */
function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "The drawing was given up.");
}
