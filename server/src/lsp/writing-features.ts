import {
  type Connection,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type DocumentSelector,
  type FormattingOptions,
  type Range as LspRange,
  type ServerCapabilities,
  type TextEdit,
} from "vscode-languageserver";
import { format } from "../features/format.ts";
import type { FormatOptions } from "../syntax/format-options.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import { plainEdits } from "./convert-edits.ts";
import { toRange } from "./convert-range.ts";
import type { Session } from "./session.ts";

/** What is told at once to a client that cannot be told later, for which files. */
export function formattingCapabilities({ registerFormatting }: ClientAbilities): ServerCapabilities {
  return registerFormatting ? {} : { documentFormattingProvider: true, documentRangeFormattingProvider: true };
}

/** Serves formatting, of a file or a part of it. What is no architecture is left to whatever else formats YAML. */
export function serveWritingFeatures(connection: Connection, session: Session): void {
  connection.onDocumentFormatting(({ textDocument, options }) => formatted(session, textDocument.uri, options));
  connection.onDocumentRangeFormatting(({ textDocument, options, range }) =>
    formatted(session, textDocument.uri, options, range),
  );
}

/** Asks the client to let this server format architectures, and no other YAML: it asks the user where two servers format one file. */
export function registerFormatting(connection: Connection, { registerFormatting }: ClientAbilities): void {
  if (!registerFormatting) return;
  const documentSelector: DocumentSelector = [{ language: "yaml", pattern: ARCHITECTURES }];
  void connection.client.register(DocumentFormattingRequest.type, { documentSelector });
  void connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector });
}

const ARCHITECTURES = "**/{architecture,*.architecture}.{yaml,yml}";

async function formatted(
  session: Session,
  uri: string,
  options: FormattingOptions,
  range?: LspRange,
): Promise<TextEdit[] | null> {
  const snapshot = await session.snapshot(uri);
  if (snapshot === undefined) return null;
  const { tree } = snapshot;
  const wanted = range === undefined ? undefined : toRange(range, tree.lines);
  return plainEdits(format(snapshot, formatOptions(options), wanted), tree);
}

/** What the client does not state is as formatters usually have it. */
function formatOptions(options: FormattingOptions): FormatOptions {
  const { tabSize, trimTrailingWhitespace, insertFinalNewline, trimFinalNewlines } = options;
  return {
    tabSize: Number.isInteger(tabSize) ? Math.min(Math.max(tabSize, 1), 16) : 2,
    ...(trimTrailingWhitespace === undefined ? {} : { trimTrailingWhitespace }),
    ...(insertFinalNewline === undefined ? {} : { insertFinalNewline }),
    ...(trimFinalNewlines === undefined ? {} : { trimFinalNewlines }),
  };
}
