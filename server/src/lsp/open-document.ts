import type { TextDocument } from "vscode-languageserver-textdocument";
import type { OpenDocument } from "./session.ts";

/** A document of the library as the session takes it. */
export function openDocument(document: TextDocument): OpenDocument {
  return { uri: document.uri, version: document.version, text: document.getText() };
}
