import {
  type Connection,
  type FoldingRange,
  FoldingRangeKind,
  type SelectionRange,
  type ServerCapabilities,
  type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { foldingRanges } from "../features/folding-ranges.ts";
import { selectionRanges } from "../features/selection-ranges.ts";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../features/semantic-token.ts";
import { semanticTokens } from "../features/semantic-tokens.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import { toLspRange, toRange } from "./convert-range.ts";
import { encodeTokens } from "./encoded-tokens.ts";
import { SentTokens } from "./sent-tokens.ts";
import type { Session } from "./session.ts";

export const SYNTAX_CAPABILITIES: ServerCapabilities = {
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    full: { delta: true },
    range: true,
  },
};

/** Serves what an editor does with the text itself: folding, growing a selection, and colours by meaning. */
export function serveSyntaxFeatures(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
  abilities: () => ClientAbilities,
): void {
  connection.onFoldingRanges(async ({ textDocument }) => {
    const tree = await treeOf(textDocument.uri, session);
    return tree === undefined ? null : foldingRanges(tree).map((fold) => toLspFold(fold, tree));
  });
  connection.onSelectionRanges(async ({ textDocument, positions }) => {
    const tree = await treeOf(textDocument.uri, session);
    if (tree === undefined) return null;
    return positions.map((position) => toLspSelection(tree, tree.lines.offset(position)));
  });
  serveTokens(connection, documents, session, abilities);
}

/** Of an architecture, a part of one, or a config file. */
async function treeOf(uri: string, session: Session): Promise<SyntaxTree | undefined> {
  return ((await session.openConfig(uri)) ?? (await session.snapshot(uri)))?.tree;
}

const FOLD_KIND = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region } as const;

function toLspFold({ range, kind }: ReturnType<typeof foldingRanges>[number], { lines }: SyntaxTree): FoldingRange {
  const startLine = lines.lineColumn(range.start).line;
  const endLine = lines.lineColumn(range.end).line;
  return { startLine, endLine, ...(kind === undefined ? {} : { kind: FOLD_KIND[kind] }) };
}

/** The chain from the outermost range, each as the parent of the next. */
function toLspSelection(tree: SyntaxTree, offset: number): SelectionRange {
  const [innermost, ...outer] = selectionRanges(tree, offset).map((range) => toLspRange(range, tree.lines));
  const parent = outer.reduceRight<SelectionRange | undefined>(
    (above, range) => (above === undefined ? { range } : { range, parent: above }),
    undefined,
  );
  const range = innermost ?? toLspRange({ start: offset, end: offset }, tree.lines);
  return parent === undefined ? { range } : { range, parent };
}

/** How long nobody must have typed before other files are looked at anew, in milliseconds. */
const PAUSE_MS = 400;

function serveTokens(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
  abilities: () => ClientAbilities,
): void {
  const sent = new SentTokens();
  connection.languages.semanticTokens.on(async ({ textDocument }) => {
    const snapshot = await session.snapshot(textDocument.uri);
    return snapshot === undefined ? null : sent.full(snapshot);
  });
  connection.languages.semanticTokens.onDelta(async ({ textDocument, previousResultId }) => {
    const snapshot = await session.snapshot(textDocument.uri);
    return snapshot === undefined ? null : sent.delta(snapshot, previousResultId);
  });
  connection.languages.semanticTokens.onRange(async ({ textDocument, range }) => {
    const snapshot = await session.snapshot(textDocument.uri);
    if (snapshot === undefined) return null;
    const { lines } = snapshot.tree;
    return { data: [...encodeTokens(semanticTokens(snapshot, toRange(range, lines)), lines)] };
  });
  documents.onDidClose(({ document }) => sent.forget(document.uri));

  // What a name means may be declared in another file: what that says differently is shown when the typing rests.
  let waiting: ReturnType<typeof setTimeout> | undefined;
  documents.onDidChangeContent(({ document }) => {
    if (!abilities().refreshTokens) return;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      for (const { uri } of documents.all()) {
        if (uri === document.uri || !session.shareArchitecture(uri, document.uri)) continue;
        const snapshot = await session.snapshot(uri);
        if (snapshot !== undefined && sent.isStale(snapshot)) return connection.languages.semanticTokens.refresh();
      }
    }, PAUSE_MS);
  });
}
