import type { Architecture } from "../model/architecture.ts";
import type { IsoDate } from "../model/quantities.ts";
import { shortFields } from "../schema/expand.ts";
import { architectureSchema, schemaAt } from "../schema/schema-tree.ts";
import { extractEntries } from "../syntax/extract-entries.ts";
import { mergeSnippet } from "../syntax/merge-snippet.ts";
import { removeEntry } from "../syntax/remove-entry.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { Edit } from "../text/edit.ts";
import type { Path } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import { parseSnippet } from "../text/snippet-text.ts";
import type { Fact, Facts, Fix } from "./check.ts";
import type { Finding } from "./finding.ts";
import { fitReferences } from "./fit-references.ts";
import { resolvePlace } from "./place.ts";

/** What a fix is computed for. */
export interface FixInput {
  readonly tree: SyntaxTree;
  readonly architecture: Architecture;
  readonly today: IsoDate;
}

/** The edits of a fix, or `undefined` where it does not fit: the place is not there, or its keys are not of the language there. */
export function fixEdits(
  fix: Fix,
  finding: Finding,
  { tree, architecture, today }: FixInput,
): readonly Edit[] | undefined {
  const at = resolvePlace(fix.at, finding.subject, finding.facts);
  if (at === undefined) return undefined;
  const snippet = parseSnippet(fillFacts(fix.snippet, finding.facts, today));
  const fitted = fitReferences(snippet, at, finding, architecture);
  if (fitted === undefined) return undefined;
  const gone = fix.remove.flatMap((place) => removals(place, finding));
  const merged = mergeSnippet(tree, {
    at,
    ...fitted,
    removed: gone,
    replaceLists: fix.replace,
    shortFieldsAt,
    keyOrder: KEY_ORDER,
  });
  const removed = gone.flatMap((path) => removeEntry(tree, path, gone));
  if (merged === undefined || merged.length + removed.length === 0) return undefined;
  // What a merge replaces as a whole is gone already.
  const left = removed.filter(({ range }) => !merged.some((one) => covers(one.range, range)));
  return [...merged, ...left];
}

/** The file that a fix moves to what it deletes; nothing for a fix that moves nothing. */
export function movedFile(fix: Fix, finding: Finding, tree: SyntaxTree): NewFile | undefined {
  if (fix.moveTo === undefined) return undefined;
  const paths = fix.remove.flatMap((place) => removals(place, finding));
  return { name: fix.moveTo, text: extractEntries(tree, paths) };
}

/** A file beside the document. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

function covers(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

const KEY_ORDER: readonly string[] = [...architectureSchema.properties.keys()];

/** The fields that a value alone stands for at a path. */
function shortFieldsAt(path: Path, value: unknown): readonly string[] {
  const node = schemaAt(path);
  return node?.kind === "object" && node.short !== undefined ? shortFields(node.short, node.properties, value) : [];
}

function fillFacts(snippet: string, facts: Facts, today: IsoDate): string {
  return snippet
    .replaceAll("<today>", today)
    .replaceAll(/<([\w-]+)>/g, (whole, name: string) => words(facts[name]) ?? whole);
}

function words(fact: Fact): string | undefined {
  return fact === undefined || typeof fact === "boolean"
    ? undefined
    : Array.isArray(fact)
      ? fact.join(", ")
      : String(fact);
}

/** The paths that a `remove` template names: one place, or all that a fact lists. */
function removals(template: string, finding: Finding): readonly Path[] {
  const name = /^<([\w-]+)>$/.exec(template)?.[1];
  const fact = name === undefined ? undefined : finding.facts[name];
  const places = Array.isArray(fact) ? fact : [template];
  return places.flatMap((place: string) => {
    const path = resolvePlace(place, finding.subject, finding.facts);
    return path === undefined ? [] : [path];
  });
}
