import type { ViewRequest } from "../diagram/views/view.ts";
import { KeptLayout } from "./kept-layout.ts";

/** How many views of one document are kept; who looks through all that can be reached leaves one behind for each. */
const MOST_VIEWS = 6;

/** The last layouts of the documents that were drawn, view by view. */
export class KeptLayouts {
  readonly #byUri = new Map<string, Map<string, KeptLayout>>();

  of(uri: string, view: ViewRequest | undefined): KeptLayout {
    const views = this.#byUri.get(uri) ?? new Map<string, KeptLayout>();
    this.#byUri.set(uri, views);
    const key = JSON.stringify(view ?? {});
    const kept = views.get(key) ?? new KeptLayout();
    // The newest is last, so the first is the one that was longest not looked at.
    views.delete(key);
    views.set(key, kept);
    for (const old of views.keys()) if (views.size > MOST_VIEWS) views.delete(old);
    return kept;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }
}
