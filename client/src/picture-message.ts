import type { PreviewParams, PreviewPicture } from "../../server/src/lsp/custom-requests.ts";
import type { PictureMessage } from "../preview/messages.ts";
import { viewKey } from "./view-keys.ts";

/** A picture of the server as the page gets it: without the places, which the panel keeps. */
export function pictureMessage(
  picture: PreviewPicture,
  uri: string,
  view: NonNullable<PreviewParams["view"]>,
): PictureMessage {
  const { svg, elements, markers, places, views, filters } = picture;
  return {
    type: "picture",
    uri,
    view: viewKey(view),
    svg,
    elements: elements.map(({ id, label, entity = "", place = "" }) => ({ id, label, entity, place })),
    places,
    views: views.map(({ request, title, of = "", summary }) => ({
      key: viewKey(request),
      title,
      of,
      about: request.view === "reach" ? request.of : "",
      summary,
    })),
    filters,
    open: markers.reduce((sum, { questions }) => sum + questions.length, 0),
  };
}
