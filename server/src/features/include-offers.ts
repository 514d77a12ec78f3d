import { isArchitectureFile, isConfigFile } from "../workspace/file-names.ts";
import { keyOf } from "../workspace/include-closure.ts";
import { folderOf, relativeTo } from "../workspace/include-target.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Offer } from "./completion-offer.ts";

/** Below which folder the files lie that the file in view may include. */
export function includableFolder({ uri }: Snapshot): string {
  return folderOf(uri).toString();
}

/** Of the YAML files below that folder, those that could be a part; of folders with several, a pattern that they fit. */
export function includeOffers(uris: readonly string[], { file, sources }: Snapshot): readonly Offer[] {
  const own = new Set([keyOf(file.uri), keyOf(sources.root.uri)]);
  const stated = new Set(file.includes.map(({ target }) => target));
  const paths = uris
    .filter((uri) => !own.has(keyOf(uri)) && !isConfigFile(uri) && !isArchitectureFile(uri))
    .flatMap((uri) => relativeTo(file.uri, uri) ?? [])
    .filter((path) => isPlain(path) && !stated.has(path));
  const patterns = patternsOf(paths).filter((pattern) => !stated.has(pattern));
  return [
    ...paths.slice(0, MOST).map((path) => offer(path, "What this file says becomes a part of the architecture.")),
    ...patterns.map((pattern) => offer(pattern, "All files that fit it, those that come later included.")),
  ];
}

/** Folders may be large. */
const MOST = 200;

/** Whether a path can stand in YAML as it is, between brackets, too. */
function isPlain(path: string): boolean {
  return /^[\w.][\w./ -]*$/.test(path);
}

function patternsOf(paths: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const pattern = path.replace(/[^/]*(\.ya?ml)$/i, "*$1");
    if (pattern.includes("/")) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([pattern]) => pattern);
}

function offer(label: string, documentation: string): Offer {
  return { label, kind: "file", documentation: () => documentation };
}
