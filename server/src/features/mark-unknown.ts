import { schemaAt } from "../schema/schema-tree.ts";
import { flowSource } from "../syntax/flow-source.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { WritingAction } from "./writing-action.ts";

/** `unknown` for the value of the field at an offset: what was a guess becomes a question for the agenda. */
export function markUnknown({ tree }: Snapshot, offset: number): readonly WritingAction[] {
  const place = tree.placeAt(offset);
  const path = place?.path.slice(0, (place.path.findLastIndex((step) => typeof step === "string") ?? -1) + 1) ?? [];
  const name = path.at(-1);
  const parent = schemaAt(path.slice(0, -1));
  const fields = parent?.kind === "list" ? parent.item : parent;
  const value = tree.findEntry(path)?.value;
  if (typeof name !== "string" || fields?.kind !== "object" || value === undefined) return [];
  if (NEVER_UNKNOWN.has(name) || fields.required.includes(name) || !fields.properties.has(name)) return [];
  const { green } = value;
  const isOpen = green.kind === "scalar" && (green.value === null || green.value === "unknown");
  const isWord = green.kind === "scalar" && !/[\r\n]/.test(green.source);
  const isFlow = (green.kind === "map" || green.kind === "list") && green.flow;
  const isShort = isWord || (isFlow && flowSource(tree, value) !== undefined);
  if (isOpen || !isShort) return [];
  const edits = [{ range: value.range, newText: ["unknown"] }];
  return [{ title: `Mark ${name} as unknown, for the agenda`, kind: "refactor.rewrite", edits }];
}

/** What a part is called, or leads to: without it, it would be another part. */
const NEVER_UNKNOWN: ReadonlySet<string> = new Set([
  "architecture",
  "name",
  "stage",
  "include",
  "to",
  "check",
  "at",
  "reason",
]);
