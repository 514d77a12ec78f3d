import {
  type Connection,
  DocumentHighlightKind,
  type FileOperationRegistrationOptions,
  type ServerCapabilities,
  SymbolInformation,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { definition, type Target } from "../features/definition.ts";
import { documentLinks } from "../features/document-links.ts";
import { documentSymbols } from "../features/document-symbols.ts";
import { highlights } from "../features/highlights.ts";
import { implementations } from "../features/implementations.ts";
import { editsForMoves } from "../features/moved-files.ts";
import { nameAt } from "../features/name-at.ts";
import { references } from "../features/references.ts";
import { workspaceSymbols } from "../features/workspace-symbols.ts";
import { keyOf } from "../workspace/include-closure.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { serveCalls } from "./call-features.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import type { LinesOf } from "./convert.ts";
import { toWorkspaceEdit } from "./convert-edits.ts";
import { toLspRange } from "./convert-range.ts";
import { flatSymbols, SYMBOL_KIND, toDocumentSymbol, toLinks, toLocations } from "./convert-symbols.ts";
import { Changes, renamedAt, renameEverywhere } from "./rename-everywhere.ts";
import type { Session } from "./session.ts";

export const NAVIGATION_CAPABILITIES: ServerCapabilities = {
  definitionProvider: true,
  implementationProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: { label: "Archbook" },
  workspaceSymbolProvider: true,
  documentLinkProvider: {},
  callHierarchyProvider: true,
};

/** Only a client that asks before it renames may be told that it can. */
export function renameCapabilities({ prepareRename }: ClientAbilities): ServerCapabilities {
  return { renameProvider: prepareRename ? { prepareProvider: true } : true };
}

/** The files whose moves change what includes must say; part of the capabilities of the workspace. */
export const FOLLOWED_MOVES: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: "**/*.{yaml,yml}", matches: "file" } }, { pattern: { glob: "**", matches: "folder" } }],
};

/** Serves ways through the files of an architecture, by the names in them: to what is declared, used, called and included. */
export function serveNavigation(connection: Connection, session: Session, abilities: () => ClientAbilities): void {
  servePlaces(connection, session, abilities);
  serveRename(connection, session, abilities);
  serveSymbols(connection, session, abilities);
  serveCalls(connection, session);
  connection.onDocumentLinks(async ({ textDocument }) => {
    const snapshot = await session.snapshot(textDocument.uri);
    if (snapshot === undefined) return null;
    const { lines } = snapshot.tree;
    return documentLinks(snapshot).map(({ range, ...link }) => ({ range: toLspRange(range, lines), ...link }));
  });
  connection.workspace.onWillRenameFiles(async ({ files }): Promise<WorkspaceEdit | null> => {
    const moves = files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri }));
    const changes = new Changes();
    for (const { root, parts } of await session.everyArchitecture()) {
      const own = [root, ...parts];
      for (const edits of editsForMoves(own, moves)) {
        changes.add(
          edits,
          own.find(({ uri }) => uri === edits.uri),
        );
      }
    }
    const edits = changes.edits();
    return edits.length === 0
      ? null
      : toWorkspaceEdit({ files: edits, newFile: undefined }, changes.fileOf, abilities());
  });
}

/** A file as each of its architectures sees it, and an offset in it. */
interface At {
  readonly snapshots: readonly Snapshot[];
  readonly first: Snapshot;
  readonly offset: number;
  readonly linesOf: LinesOf;
}

async function placeOf(
  { textDocument, position }: TextDocumentPositionParams,
  session: Session,
): Promise<At | undefined> {
  const snapshots = await session.snapshots(textDocument.uri);
  const [first] = snapshots;
  if (first === undefined) return undefined;
  return { snapshots, first, offset: first.tree.lines.offset(position), linesOf: linesIn(snapshots) };
}

/** The lines of any file of some architectures. */
function linesIn(snapshots: readonly Snapshot[]): LinesOf {
  return (uri) => snapshots.map(({ linesOf }) => linesOf(uri)).find((lines) => lines !== undefined);
}

/** What several architectures tell of one place, once. */
function once<T extends Pick<Target, "uri" | "range">>(targets: readonly T[]): readonly T[] {
  return [...new Map(targets.map((one) => [`${one.uri} ${one.range.start}`, one])).values()];
}

function servePlaces(connection: Connection, session: Session, abilities: () => ClientAbilities): void {
  connection.onDefinition(async (params) => {
    const at = await placeOf(params, session);
    if (at === undefined) return null;
    const found = at.snapshots.flatMap((snapshot) => definition(snapshot, at.offset) ?? []);
    const targets = once(found.flatMap((one) => one.targets));
    const [first] = found;
    if (first === undefined) return null;
    if (!abilities().definitionLinks) return toLocations(targets, at.linesOf);
    return toLinks(targets, first.origin, at.first.tree.lines, at.linesOf);
  });
  connection.onImplementation(async (params) => {
    const at = await placeOf(params, session);
    if (at === undefined) return null;
    const targets = once(at.snapshots.flatMap((snapshot) => implementations(snapshot, at.offset)));
    const origin = nameAt(at.first, at.offset)?.place.range;
    if (!abilities().implementationLinks || origin === undefined) return toLocations(targets, at.linesOf);
    return toLinks(targets, origin, at.first.tree.lines, at.linesOf);
  });
  connection.onReferences(async ({ context, ...params }) => {
    const at = await placeOf(params, session);
    if (at === undefined) return null;
    const places = at.snapshots.flatMap((snapshot) => references(snapshot, at.offset));
    const wanted = places.filter(({ role }) => context.includeDeclaration || role !== "declaration");
    return toLocations(once(wanted), at.linesOf);
  });
  connection.onDocumentHighlight(async (params) => {
    const at = await placeOf(params, session);
    if (at === undefined) return null;
    return highlights(at.first, at.offset).map(({ range, access }) => ({
      range: toLspRange(range, at.first.tree.lines),
      kind: access === "write" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  });
}

function serveRename(connection: Connection, session: Session, abilities: () => ClientAbilities): void {
  connection.onPrepareRename(async (params) => {
    const at = await placeOf(params, session);
    const target = at && renamedAt(at.snapshots, at.offset);
    if (at === undefined || target === undefined) return null;
    return { range: toLspRange(target.place.range, at.first.tree.lines), placeholder: target.name.id };
  });
  connection.onRenameRequest(async ({ newName, ...params }) => {
    const at = await placeOf(params, session);
    const target = at && renamedAt(at.snapshots, at.offset);
    if (at === undefined || target === undefined) return null;
    return renameEverywhere(session, at.snapshots, target, newName, abilities());
  });
}

function serveSymbols(connection: Connection, session: Session, abilities: () => ClientAbilities): void {
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const snapshot = await session.snapshot(textDocument.uri);
    if (snapshot === undefined) return null;
    const { tree, uri } = snapshot;
    const symbols = documentSymbols(tree);
    return abilities().nestedSymbols
      ? symbols.map((symbol) => toDocumentSymbol(symbol, tree.lines))
      : [...flatSymbols(symbols, uri, tree.lines)];
  });
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const all = await session.everyArchitecture();
    const byUri = new Map(all.flatMap(({ root, parts }) => [root, ...parts]).map((file) => [keyOf(file.uri), file]));
    const files = [...byUri].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
    return files.flatMap((file) => {
      if (token.isCancellationRequested) return [];
      return workspaceSymbols(file, query).map(({ name, sort, uri, range, container }) =>
        SymbolInformation.create(name, SYMBOL_KIND[sort], toLspRange(range, file.tree.lines), uri, container),
      );
    });
  });
}
