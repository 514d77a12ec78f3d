import type { Scene } from "../diagram/scene.ts";
import { previewFilters } from "../features/preview-filters.ts";
import { previewElements, previewViews } from "../features/preview-scene.ts";
import { whatIfPlaces } from "../features/what-if.ts";
import type { Path } from "../text/path.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { toLspRange } from "./convert-range.ts";
import type { PreviewElement, PreviewMarker, PreviewPicture, PreviewView, SourceRange } from "./custom-requests.ts";

/** All that is said of a picture beside the picture. */
export function previewPicture(scene: Scene, snapshot: Snapshot): Omit<PreviewPicture, "svg" | "provisional"> {
  return {
    version: snapshot.version,
    elements: elementsOf(scene, snapshot),
    markers: markersOf(scene, snapshot),
    places: whatIfPlaces(snapshot, undefined),
    views: previewViews(snapshot).map(
      ({ of, ...view }): PreviewView => ({ ...view, ...(of === undefined ? {} : { of }) }),
    ),
    filters: previewFilters(scene, snapshot),
  };
}

/** Where what is at a path is stated. */
export function placeOf(path: Path, { tree, uri }: Snapshot): SourceRange {
  return { uri, range: toLspRange(tree.locate(path), tree.lines) };
}

function elementsOf(scene: Scene, snapshot: Snapshot): readonly PreviewElement[] {
  const { uri, tree } = snapshot;
  return previewElements(scene, snapshot).map(({ id, label, entity, place, range }) => ({
    id,
    label,
    ...(entity === undefined ? {} : { entity }),
    ...(place === undefined ? {} : { place }),
    ...(range === undefined ? {} : { at: { uri, range: toLspRange(range, tree.lines) } }),
  }));
}

function markersOf({ markers }: Scene, snapshot: Snapshot): readonly PreviewMarker[] {
  return markers.map(({ number, element, questions }) => ({
    number,
    element,
    questions: questions.map(({ check, message, path }) => ({ check, message, at: placeOf(path, snapshot) })),
  }));
}
