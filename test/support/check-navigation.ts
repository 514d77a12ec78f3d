import { type Call, type CallItem, callItem, callsFrom, callsTo } from "../../server/src/features/call-hierarchy.ts";
import { definition } from "../../server/src/features/definition.ts";
import { documentLinks } from "../../server/src/features/document-links.ts";
import { documentSymbols } from "../../server/src/features/document-symbols.ts";
import { highlights } from "../../server/src/features/highlights.ts";
import { implementations } from "../../server/src/features/implementations.ts";
import { editsForMoves } from "../../server/src/features/moved-files.ts";
import type { OutlineSymbol } from "../../server/src/features/outline-symbol.ts";
import { references } from "../../server/src/features/references.ts";
import { rename, renameTarget } from "../../server/src/features/rename.ts";
import { workspaceSymbols } from "../../server/src/features/workspace-symbols.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import type { FileEdits } from "../../server/src/workspace/file-edits.ts";
import type { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { type FileTree, FOLDER, readFiles } from "./file-tree.ts";
import { filesIn, pathIn, placesIn, readCursorInFiles } from "./read-cursor-in-files.ts";
import { readSnapshot } from "./read-snapshot.ts";

/** Where the name at the `$0` leads, as `path: line` with the name in angle brackets; an included file is its path alone. */
export async function checkDefinition(fixture: string): Promise<readonly string[]> {
  const { snapshot, offset } = await readCursorInFiles(fixture);
  const targets = definition(snapshot, offset)?.targets ?? [];
  return targets.flatMap((target) => (target.extent.end === 0 ? [pathIn(target.uri)] : placesIn([target], snapshot)));
}

/** The text that leads there. */
export async function checkOrigin(fixture: string): Promise<string | undefined> {
  const { snapshot, offset } = await readCursorInFiles(fixture);
  const origin = definition(snapshot, offset)?.origin;
  return origin && snapshot.text.slice(origin.start, origin.end);
}

/** What runs on, or stands in, what is named at the `$0`. */
export async function checkImplementations(fixture: string): Promise<readonly string[]> {
  const { snapshot, offset } = await readCursorInFiles(fixture);
  return placesIn(implementations(snapshot, offset), snapshot);
}

/** Where the name at the `$0` is used and declared. */
export async function checkReferences(
  fixture: string,
  declarations: "with declarations" | "without declarations" = "with declarations",
): Promise<readonly string[]> {
  const { snapshot, offset } = await readCursorInFiles(fixture);
  const places = references(snapshot, offset);
  return placesIn(
    declarations === "with declarations" ? places : places.filter(({ role }) => role !== "declaration"),
    snapshot,
  );
}

/** The file with the `$0`, with what is highlighted in it as `<read>` and `<<written>>`. */
export async function checkHighlights(fixture: string): Promise<string> {
  const { snapshot, offset } = await readCursorInFiles(fixture);
  return highlights(snapshot, offset).reduceRight((text, { range: { start, end }, access }) => {
    const [open, close] = access === "write" ? ["<<", ">>"] : ["<", ">"];
    return `${text.slice(0, start)}${open}${text.slice(start, end)}${close}${text.slice(end)}`;
  }, snapshot.text);
}

/** The files that change once the name at the `$0` is another one, or why it cannot be. */
export async function checkRename(fixture: string, newId: string): Promise<FileTree | string> {
  const { snapshot, offset } = await readCursorInFiles(fixture);
  const target = renameTarget(snapshot, offset);
  if (target === undefined) return "There is no name.";
  if ("refusal" in target) return target.refusal;
  const renamed = rename(snapshot, target, newId);
  return "refusal" in renamed ? renamed.refusal : applied(renamed, snapshot);
}

/** The text that is typed over, or why there is none. */
export async function checkPrepareRename(fixture: string): Promise<string | undefined> {
  const { snapshot, offset } = await readCursorInFiles(fixture);
  const target = renameTarget(snapshot, offset);
  if (target === undefined || "refusal" in target) return target?.refusal;
  const { start, end } = target.place.range;
  return snapshot.text.slice(start, end);
}

function applied(edits: readonly FileEdits[], { sources }: Snapshot): FileTree {
  return Object.fromEntries(
    edits.map(({ uri, edits: own }) => [pathIn(uri), applyEdits(sources.file(uri)?.text ?? "", own)]),
  );
}

/** The outline of a text, one symbol a line: `name (sort) detail`. Says so where one does not lie in the other. */
export function checkSymbols(text: string): readonly string[] {
  const tree = SyntaxTree.read(text);
  const lines = (symbols: readonly OutlineSymbol[], indent: string): readonly string[] =>
    symbols.flatMap(({ name, sort, detail, extent, range, children }) => {
      const isIn = [range, ...children.map((child) => child.extent)].every(
        (inner) => extent.start <= inner.start && inner.end <= extent.end,
      );
      const line = `${indent}${name} (${sort}) ${detail}`.trimEnd();
      return [isIn ? line : `${line} OUT OF PLACE`, ...lines(children, `${indent}  `)];
    });
  return lines(documentSymbols(tree), "");
}

/** What the files of a fixture declare that a query may mean, as `path: name (sort) container`. */
export async function checkWorkspaceSymbols(fixture: string, query: string): Promise<readonly string[]> {
  const { sources } = await readFiles(filesIn(fixture));
  return sources.files
    .flatMap((file) => workspaceSymbols(file, query))
    .map(({ uri, name, sort, container }) => `${pathIn(uri)}: ${name} (${sort}) ${container}`);
}

/** The links of a file, the root unless another one is named, as `text → target`. */
export async function checkLinks(fixture: string, path?: string): Promise<readonly string[]> {
  const snapshot = await readFiles(filesIn(fixture), path);
  return documentLinks(snapshot).map(
    ({ range, target }) => `${snapshot.text.slice(range.start, range.end)} → ${pathIn(target)}`,
  );
}

export interface CheckedCalls {
  readonly item: string | undefined;
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
}

/** Who calls what is named at the `$0`, and whom it calls: `path: id (detail)`, then the places where the calls are stated. */
export async function checkCalls(fixture: string): Promise<CheckedCalls> {
  const { snapshot, offset } = await readCursorInFiles(fixture);
  const item = callItem(snapshot, offset);
  const words = ({ uri, id, detail }: CallItem) => `${pathIn(uri)}: ${id} (${detail})`;
  const lines = (call: Call, caller: string) => {
    const places = placesIn(
      call.ranges.map((range) => ({ uri: caller, range })),
      snapshot,
    );
    return [words(call.item), ...places.map((place) => `  ${place}`)];
  };
  return {
    item: item && words(item),
    incoming: item === undefined ? [] : callsTo(snapshot, item.id).flatMap((call) => lines(call, call.item.uri)),
    outgoing: item === undefined ? [] : callsFrom(snapshot, item.id).flatMap((call) => lines(call, item.uri)),
  };
}

/** The files that must change before some of them move, by their paths before. */
export async function checkMoves(fixture: string, moves: { readonly [from: string]: string }): Promise<FileTree> {
  const snapshot = await readFiles(filesIn(fixture));
  const all = Object.entries(moves).map(([from, to]) => ({ from: uriOf(from), to: uriOf(to) }));
  return applied(editsForMoves(snapshot.sources.files, all), snapshot);
}

function uriOf(path: string): string {
  return FOLDER + path.split("/").map(encodeURIComponent).join("/");
}

/** Renames each thing that a text declares, and back again: how many places that took, and how many names were wrong before and between. */
export function checkRenameAll(text: string, newId: string): readonly RenamedAndBack[] {
  const snapshot = readSnapshot(text);
  return workspaceSymbols(snapshot.file, "").map(({ name, range }) => {
    const there = renamedIn(snapshot, range.start, newId);
    const between = readSnapshot(there.text, {}, snapshot);
    const [renamed] = workspaceSymbols(between.file, newId);
    if (renamed === undefined) throw new Error(`"${name}" is not declared under its new name.`);
    const back = renamedIn(between, renamed.range.start, name);
    return {
      name,
      places: [there.places, back.places],
      faults: [snapshot.whole.nameFaults.length, between.whole.nameFaults.length],
      restored: back.text === text,
    };
  });
}

export interface RenamedAndBack {
  readonly name: string;
  readonly places: readonly number[];
  readonly faults: readonly number[];
  readonly restored: boolean;
}

function renamedIn(snapshot: Snapshot, offset: number, newId: string) {
  const target = renameTarget(snapshot, offset);
  if (target === undefined || "refusal" in target) throw new Error(target?.refusal ?? "There is no name.");
  const renamed = rename(snapshot, target, newId);
  if ("refusal" in renamed) throw new Error(renamed.refusal);
  const edits = renamed.flatMap((file) => file.edits);
  return { places: edits.length, text: applyEdits(snapshot.text, edits) };
}

/** What is wrong with what is said at an offset of any text: ranges that hold something else than the name, symbols out of place. */
export function checkAnywhere(text: string, offset: number): readonly string[] {
  const snapshot = readSnapshot(text);
  const spelt = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  const places = references(snapshot, offset);
  const wrong = places.filter(({ id, range }) => spelt(range) !== id).map(({ id, range }) => `${id}: ${spelt(range)}`);
  const seen = highlights(snapshot, offset).length === places.length ? [] : ["Not every place is highlighted."];
  const target = renameTarget(snapshot, offset);
  const renamed = target === undefined || "refusal" in target ? [] : rename(snapshot, target, "another-name");
  const edited = "refusal" in renamed ? [] : renamed.flatMap(({ edits }) => edits);
  const missed = edited.filter(({ range }) => !places.some((place) => place.range.start === range.start));
  const links = documentLinks(snapshot).filter(({ range }) => spelt(range) === "");
  definition(snapshot, offset);
  implementations(snapshot, offset);
  const item = callItem(snapshot, offset);
  const calls = item === undefined ? [] : [...callsTo(snapshot, item.id), ...callsFrom(snapshot, item.id)];
  return [
    ...wrong,
    ...seen,
    ...missed.map(({ range }) => `renamed: ${spelt(range)}`),
    ...links.map(({ target: to }) => `empty link to ${to}`),
    ...calls.filter(({ ranges }) => ranges.length === 0).map((call) => `${call.item.id} is called nowhere`),
    ...checkSymbols(text).filter((line) => line.endsWith("OUT OF PLACE")),
  ];
}
