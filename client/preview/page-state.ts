import { FILTERS, type FilterKind } from "./messages.ts";
import { isFields, readList, readText } from "./read-fields.ts";
import { type Camera, readCamera } from "./viewport.ts";

export type ChosenFilters = Readonly<Partial<Record<FilterKind, string>>>;

/** What the page was showing, to show it again after the window was loaded anew. */
export interface PageState {
  /** The document; nothing before the first picture. */
  readonly uri: string | undefined;
  /** The key of the view; "": the first one. */
  readonly view: string;
  readonly fault: string;
  readonly search: string;
  readonly selected: readonly string[];
  readonly filters: ChosenFilters;
  /** Nothing where nobody moved the picture. */
  readonly camera: Camera | undefined;
}

/** What was kept, as far as it can be read. */
export function readState(value: unknown): PageState {
  const fields = isFields(value) ? value : {};
  const text = (field: unknown) => readText(field) ?? "";
  return {
    uri: readText(fields.uri),
    view: text(fields.view),
    fault: text(fields.fault),
    search: text(fields.search),
    selected: readList(fields.selected, readText) ?? [],
    filters: readFilters(fields.filters),
    camera: readCamera(fields.camera),
  };
}

function readFilters(value: unknown): ChosenFilters {
  if (!isFields(value)) return {};
  const chosen: [FilterKind, string][] = FILTERS.flatMap((kind): [FilterKind, string][] => {
    const text = value[kind];
    return typeof text === "string" && text !== "" ? [[kind, text]] : [];
  });
  return Object.fromEntries(chosen);
}
