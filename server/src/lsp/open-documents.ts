import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { keyOf } from "../workspace/include-closure.ts";
import type { OpenDocument, OpenDocuments } from "./session.ts";

/** The documents of the library as the session takes them. Clients write one URI in several ways, so they are found by any of them. */
export function openDocuments(documents: TextDocuments<TextDocument>): OpenDocuments {
  const uris = new Map<string, string>();
  documents.onDidOpen(({ document }) => uris.set(keyOf(document.uri), document.uri));
  documents.onDidClose(({ document }) => uris.delete(keyOf(document.uri)));
  return {
    get(uri) {
      const document = documents.get(uri) ?? documents.get(uris.get(keyOf(uri)) ?? uri);
      return document === undefined ? undefined : openDocument(document);
    },
    all: () => documents.all().map(openDocument),
  };
}

function openDocument(document: TextDocument): OpenDocument {
  return { uri: document.uri, version: document.version, text: document.getText() };
}
