import type { Scene } from "../diagram/scene.ts";
import { previewFilters } from "../features/preview-filters.ts";
import { previewElements, previewViews } from "../features/preview-scene.ts";
import { whatIfPlaces } from "../features/what-if.ts";
import type { Path } from "../text/path.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Location } from "../workspace/sources.ts";
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
export function placeOf(path: Path, snapshot: Snapshot): SourceRange {
  return toSourceRange(snapshot.sources.locate(path), snapshot);
}

function toSourceRange({ uri, range }: Location, { tree, linesOf }: Snapshot): SourceRange {
  return { uri, range: toLspRange(range, linesOf(uri) ?? tree.lines) };
}

function elementsOf(scene: Scene, snapshot: Snapshot): readonly PreviewElement[] {
  return previewElements(scene, snapshot).map(({ id, label, entity, place, at }) => ({
    id,
    label,
    ...(entity === undefined ? {} : { entity }),
    ...(place === undefined ? {} : { place }),
    ...(at === undefined ? {} : { at: toSourceRange(at, snapshot) }),
  }));
}

function markersOf({ markers }: Scene, snapshot: Snapshot): readonly PreviewMarker[] {
  return markers.map(({ number, element, questions }) => ({
    number,
    element,
    questions: questions.map(({ check, message, path }) => ({ check, message, at: placeOf(path, snapshot) })),
  }));
}
