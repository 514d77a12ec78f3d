import type { CancellationToken, Connection } from "vscode-languageserver";
import { dot } from "../diagram/dot.ts";
import { drawio } from "../diagram/drawio.ts";
import { layout } from "../diagram/layout.ts";
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

  async #draw(params: PreviewParams, token: CancellationToken): Promise<PreviewAnswer | null> {
    const { uri, view, theme, settled = false } = params;
    const snapshot = await this.#session.snapshot(uri);
    if (snapshot === undefined) return null;
    const drawn = previewScene(snapshot, view);
    if ("reason" in drawn) return drawn;
    const { scene } = drawn;
    let provisional = false;
    const reused = () => {
      provisional = true;
    };
    const placed = await this.#place(scene, params, settled, reused, token);
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

  async #export(params: ExportParams, token: CancellationToken): Promise<PreviewExport | null> {
    const { uri, view, format, theme } = params;
    const snapshot = await this.#session.snapshot(uri);
    if (snapshot === undefined) return null;
    const drawn = previewScene(snapshot, view);
    if ("reason" in drawn) return drawn;
    const { scene } = drawn;
    if (format === "mmd") return { text: mermaid(scene) };
    if (format === "dot") return { text: dot(scene) };
    if (format === "json") return { text: sceneJson(scene) };
    const placed = await this.#place(scene, params, true, () => undefined, token);
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

  /** @param reused told when the layout is that of another picture of the same structure */
  async #place(
    scene: Scene,
    { uri, view }: PreviewParams | ExportParams,
    settled: boolean,
    reused: () => void,
    token: CancellationToken,
  ): Promise<PlacedScene | { readonly reason: string }> {
    const engine = this.#layouts.of(uri, view).engine(this.#session.host.layOut, settled, reused);
    try {
      return await stoppable((stop) => layout(scene, engine, stop), token);
    } catch (error) {
      if (error instanceof LayoutStopped) return { reason: `The layout took longer than ${TIME_LIMIT_MS / 1000} s.` };
      return { reason: `The layout failed: ${error instanceof Error ? error.message : String(error)}` };
    }
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
