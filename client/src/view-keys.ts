import type { PreviewParams } from "../../server/src/lsp/custom-requests.ts";

type ViewRequest = NonNullable<PreviewParams["view"]>;

/** A view as one word, for the page to choose by and to remember: `network`, `journey:checkout`. */
export function viewKey(request: ViewRequest): string {
  if (request.view === "journey") return `journey:${request.sla}`;
  return request.view === "reach" ? `reach:${request.of}` : request.view;
}

/** The deployment, where the word is none that is known. */
export function readViewKey(key: string): ViewRequest {
  if (key === "network" || key === "data-flow") return { view: key };
  if (key.startsWith("journey:")) return { view: "journey", sla: key.slice("journey:".length) };
  return key.startsWith("reach:") ? { view: "reach", of: key.slice("reach:".length) } : { view: "deployment" };
}
