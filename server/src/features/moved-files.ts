import type { GreenScalar } from "../syntax/green-node.ts";
import type { SyntaxNode } from "../syntax/syntax-node.ts";
import { type Edit, edit } from "../text/edit.ts";
import type { FileEdits } from "../workspace/file-edits.ts";
import { keyOf } from "../workspace/include-closure.ts";
import { includeTarget, isRelative, patternParts, relativeTo } from "../workspace/include-target.ts";
import type { Include, SourceFile } from "../workspace/source-file.ts";
import { filesMeant } from "./definition.ts";

/** A file, or a folder with all that is in it, that is about to get another place. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * What the files of an architecture must say so that they include the same files once some have moved: paths lead to the new places,
 * patterns that still fit stay, and what a pattern loses is named beside it.
 */
export function editsForMoves(files: readonly SourceFile[], moves: readonly Move[]): readonly FileEdits[] {
  const known = moves.map(({ from, to }) => ({ from: keyOf(from), to: keyOf(to) }));
  return files.flatMap((file) => {
    const edits = file.includes.flatMap((include) => editsOf(include, { file, files, moves: known }));
    return edits.length === 0 ? [] : [{ uri: file.uri, edits }];
  });
}

interface Moving {
  readonly file: SourceFile;
  readonly files: readonly SourceFile[];
  readonly moves: readonly Move[];
}

function editsOf({ target, path }: Include, moving: Moving): readonly Edit[] {
  const node = moving.file.tree.find(path);
  if (node?.green.kind !== "scalar" || node.green.style === "block" || !isRelative(target)) return [];
  const { now, added } = restated(target, moving);
  const own = now === target ? [] : [edit(node.range, quotedLike(node.green, now))];
  return added.length === 0 ? own : withMore(node, node.green, now, added, moving.file);
}

/** An entry as it must be once the files have moved, and the files that it would mean no more. */
function restated(target: string, { file, files, moves }: Moving): { now: string; added: readonly string[] } {
  const from = keyOf(file.uri);
  const there = movedTo(from, moves);
  const before = includeTarget(target, from);
  const after = includeTarget(target, there);
  if (before.kind === "file" || after.kind === "file") {
    const wanted = before.kind === "file" ? movedTo(before.uri, moves) : from;
    const isRight = after.kind === "file" && after.uri === wanted;
    return { now: isRight ? target : pathTo(there, wanted, target), added: [] };
  }
  const meant = filesMeant(target, file, files).map(({ uri }) => movedTo(keyOf(uri), moves));
  const folder = movedTo(before.folder, moves);
  if (meant.every(after.fits) && (meant.length > 0 || after.folder === folder)) return { now: target, added: [] };
  const moved = [pathTo(there, folder, target), patternParts(target).glob].filter((part) => part !== "").join("/");
  const now = after.folder === folder ? target : moved;
  const { fits } = { fits: () => false, ...includeTarget(now, there) };
  return { now, added: meant.filter((uri) => !fits(uri)).map((uri) => pathTo(there, uri, target)) };
}

/** A path as the entry before wrote it, with or without a dot at the start. */
function pathTo(from: string, uri: string, before: string): string {
  const path = relativeTo(from, uri) ?? before;
  return before.startsWith("./") && !path.startsWith("../") ? `./${path}` : path;
}

function movedTo(uri: string, moves: readonly Move[]): string {
  for (const { from, to } of moves) {
    if (uri === from) return to;
    if (uri.startsWith(`${from}/`)) return to + uri.slice(from.length);
  }
  return uri;
}

/** An entry with others behind it: where it stood alone, a list. */
function withMore(
  { path, range }: SyntaxNode,
  green: GreenScalar,
  now: string,
  added: readonly string[],
  { tree, text }: SourceFile,
): readonly Edit[] {
  const list = tree.find(path.slice(0, -1));
  const all = [now, ...added].map((one) => quotedLike(green, one));
  if (list?.green.kind !== "list") return [edit(range, `[${all.join(", ")}]`)];
  if (list.green.flow) return [edit(range, all.join(", "))];
  const { line } = tree.lines.lineColumn(range.start);
  const [indent = ""] = /^[ \t]*/.exec(text.slice(tree.lines.startOf(line))) ?? [];
  const end = tree.lines.endOf(line);
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const more = all.slice(1).map((one) => `${lineBreak}${indent}- ${one}`);
  return [edit(range, quotedLike(green, now)), edit({ start: end, end }, more.join(""))];
}

/** A text in the quotes of another; what had none gets some where YAML would read it differently without. */
function quotedLike({ style }: GreenScalar, text: string): string {
  if (style === "double-quoted") return JSON.stringify(text);
  if (style === "plain" && /^[\w./][\w./ *@+~-]*$/.test(text) && !/[ ]$/.test(text)) return text;
  return `'${text.replaceAll("'", "''")}'`;
}
