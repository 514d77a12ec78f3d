import type { Scene } from "../diagram/scene.ts";
import type { Path } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import { sceneOf } from "../workspace/scene-of.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** The deployment view of a document, or why it cannot be drawn, in a sentence. */
export type PreviewScene = { readonly scene: Scene } | { readonly reason: string };

export function previewScene(snapshot: Snapshot): PreviewScene {
  const { tree } = snapshot;
  const [fault] = tree.faults;
  if (fault !== undefined) {
    return { reason: `Line ${tree.lines.lineColumn(fault.range.start).line + 1}: ${fault.message}` };
  }
  const scene = sceneOf(snapshot);
  if (scene.cards.length > 0) return { scene };
  return { reason: "There is nothing to draw yet: the file names no clients, components, databases or externals." };
}

/** An element of the picture, and where the document states it. */
export interface PreviewElement {
  readonly id: string;
  readonly label: string;
  /** What may be supposed to be down with it: an identifier or a region. */
  readonly place: string | undefined;
  readonly range: Range | undefined;
}

export function previewElements(scene: Scene, snapshot: Snapshot): readonly PreviewElement[] {
  const places = new Set(snapshot.analysis.regionsOfFile());
  for (const entity of snapshot.architecture.entities.values()) {
    if (entity.section !== "clients" && entity.section !== "adminAccess") places.add(entity.id);
  }
  const known = (word: string | undefined) => (word !== undefined && places.has(word) ? word : undefined);
  const labels = new Map([...scene.containers, ...scene.cards].map(({ id, label }) => [id, label]));
  return [
    ...scene.containers.map(({ id, label, kind, entity, path }) => ({
      id,
      label,
      place: known(kind === "region" ? id.slice("region:".length) : entity),
      range: rangeOf(path, snapshot),
    })),
    ...scene.cards.map(({ id, label, entity, path }) => ({
      id,
      label,
      place: known(entity),
      range: rangeOf(path, snapshot),
    })),
    ...scene.edges.map(({ id, from, to, path }) => ({
      id,
      label: `${labels.get(from) ?? from} → ${labels.get(to) ?? to}`,
      place: undefined,
      range: rangeOf(path, snapshot),
    })),
  ];
}

/** The whole entry, from its key to the end of its value. */
function rangeOf(path: Path | undefined, { tree }: Snapshot): Range | undefined {
  if (path === undefined) return undefined;
  return typeof path.at(-1) === "number" ? tree.find(path)?.range : tree.findEntry(path)?.range;
}
