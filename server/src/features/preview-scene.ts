import { placesToLose } from "../analysis/places-to-lose.ts";
import type { Scene } from "../diagram/scene.ts";
import { absenceOf, DEPLOYMENT, type ViewRequest, viewsOf } from "../diagram/views/view.ts";
import type { Path } from "../text/path.ts";
import { sceneOf } from "../workspace/scene-of.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Location } from "../workspace/sources.ts";

/** A view of a document, or why it cannot be drawn, in a sentence. */
export type PreviewScene = { readonly scene: Scene } | { readonly reason: string };

export function previewScene(snapshot: Snapshot, request: ViewRequest = DEPLOYMENT): PreviewScene {
  const { architecture } = snapshot;
  const broken = faultOf(snapshot);
  if (broken !== undefined) return { reason: broken };
  const absence = absenceOf(request, architecture);
  if (absence !== undefined) return { reason: absence };
  const scene = sceneOf(snapshot, request);
  if (scene.cards.length > 0) return { scene };
  if (request.view !== "deployment" && architecture.entities.size > 0) {
    return { reason: "There is nothing in the file that this view could show." };
  }
  return { reason: "There is nothing to draw yet: the file names no clients, components, databases or externals." };
}

/** What one of the files cannot be read for: the document itself first. */
function faultOf({ file: own, sources }: Snapshot): string | undefined {
  for (const file of [own, ...sources.files]) {
    const { uri, tree } = file;
    const [fault] = tree.faults;
    if (fault === undefined) continue;
    const line = `line ${tree.lines.lineColumn(fault.range.start).line + 1}`;
    const place =
      file === own ? `L${line.slice(1)}` : `${decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1))}, ${line}`;
    return `${place}: ${fault.message}`;
  }
  return undefined;
}

/** An element of the picture, and where one of the files states it. */
export interface PreviewElement {
  readonly id: string;
  readonly label: string;
  readonly entity: string | undefined;
  /** What may be supposed to be down with it: an identifier or a region. */
  readonly place: string | undefined;
  readonly at: Location | undefined;
}

export function previewElements(scene: Scene, snapshot: Snapshot): readonly PreviewElement[] {
  const words = placesToLose(snapshot.analysis).flatMap(({ kind, word }) => (kind === "zone" ? [] : [word]));
  const places = new Set(words);
  const known = (word: string | undefined) => (word !== undefined && places.has(word) ? word : undefined);
  const labels = new Map([...scene.containers, ...scene.cards].map(({ id, label }) => [id, label]));
  return [
    ...scene.containers.map(({ id, label, kind, entity, path }) => ({
      id,
      label,
      entity,
      place: known(kind === "region" ? id.slice("region:".length) : entity),
      at: entryAt(path, snapshot),
    })),
    ...scene.cards.map(({ id, label, entity, path }) => ({
      id,
      label,
      entity,
      place: known(entity),
      at: entryAt(path, snapshot),
    })),
    ...scene.edges.map(({ id, from, to, path }) => ({
      id,
      label: `${labels.get(from) ?? from} → ${labels.get(to) ?? to}`,
      entity: undefined,
      place: undefined,
      at: entryAt(path, snapshot),
    })),
  ];
}

/** A view that can be chosen. */
export interface PreviewView {
  readonly request: ViewRequest;
  readonly title: string;
  /** What it is of, where it is not of everything. */
  readonly of: string | undefined;
  readonly summary: string;
}

export function previewViews({ architecture }: Snapshot): readonly PreviewView[] {
  return viewsOf(architecture).flatMap(({ view, title, summary, choices }): readonly PreviewView[] => {
    switch (view) {
      case "journey":
        return choices.map(({ id, label }) => ({ request: { view, sla: id }, title, of: label, summary }));
      case "reach":
        return choices.map(({ id, label }) => ({ request: { view, of: id }, title, of: label, summary }));
      default:
        return [{ request: { view }, title, of: undefined, summary }];
    }
  });
}

/** The whole entry, from its key to the end of its value. */
function entryAt(path: Path | undefined, { sources }: Snapshot): Location | undefined {
  if (path === undefined) return undefined;
  const { file, path: own } = sources.home(path);
  const range = typeof own.at(-1) === "number" ? file.tree.find(own)?.range : file.tree.findEntry(own)?.range;
  return range && { uri: file.uri, range };
}
