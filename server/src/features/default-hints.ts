import { flowText } from "../schema/flow-text.ts";
import { isPlainMap, type PlainMap, type PlainValue } from "../syntax/plain-value.ts";
import type { Path } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { InlayHint } from "./inlay-hint.ts";

/** The sections for which `defaults` speaks, and its key for each. */
const SECTIONS: readonly { readonly path: Path; readonly key: string }[] = [
  { path: ["components"], key: "components" },
  { path: ["databases"], key: "databases" },
  { path: ["networking", "ingress"], key: "ingress" },
];

/** Behind the name of each entity in a range, the fields that it does not state and `defaults` states for it. */
export function defaultHints(snapshot: Snapshot, range: Range): readonly InlayHint[] {
  const { value } = snapshot.sources;
  const defaults = isPlainMap(value) ? value.defaults : undefined;
  if (!isPlainMap(defaults)) return [];
  return SECTIONS.flatMap(({ path, key }) => {
    const stated = defaults[key];
    return isPlainMap(stated) ? hintsOfSection(path, stated, snapshot, range) : [];
  });
}

function hintsOfSection(section: Path, defaults: PlainMap, snapshot: Snapshot, range: Range): readonly InlayHint[] {
  const { file, sources } = snapshot;
  const entries = section.reduce<PlainValue>(
    (value, step) => (isPlainMap(value) ? value[String(step)] : undefined),
    sources.value,
  );
  if (!isPlainMap(entries)) return [];
  return Object.entries(entries).flatMap(([id, entity]) => {
    const path = [...section, id];
    const key = sources.home(path).file === file ? file.tree.findEntry(path)?.keyRange : undefined;
    if (key === undefined || key.end < range.start || key.start > range.end) return [];
    const own = isPlainMap(entity) ? entity : {};
    // An entity that is not known yet has none.
    const missing = entity === "unknown" ? [] : Object.keys(defaults).filter((field) => !isStated(own[field]));
    if (missing.length === 0) return [];
    const words = missing.map((field) => `${field}: ${flowText(defaults[field])}`);
    // Behind the colon.
    return [
      {
        offset: key.end + 1,
        label: `+ ${missing.join(", ")}`,
        tooltip: `From "defaults", for it states nothing else: ${words.join("; ")}.`,
        side: "after",
      },
    ];
  });
}

function isStated(value: PlainValue): boolean {
  return value !== undefined && value !== null;
}
