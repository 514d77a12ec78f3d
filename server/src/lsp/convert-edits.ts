import type { DocumentUri, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { URI, Utils } from "vscode-uri";
import type { NewFile } from "../checklist/fix-edits.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { Edit } from "../text/edit.ts";
import { plainText } from "../text/snippet-text.ts";
import type { FileEdits } from "../workspace/file-edits.ts";
import { ON_DISK } from "../workspace/files.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import { toLspRange } from "./convert-range.ts";
import { toSnippetEdit } from "./snippet-edit.ts";

/** A file at one version, for positions and edits in it. */
export interface EditedFile {
  readonly uri: string;
  readonly version: number;
  readonly tree: SyntaxTree;
}

/** What an edit changes: files, and a file that is made in the same step beside the first of them. */
export interface Change {
  readonly files: readonly FileEdits[];
  readonly newFile: NewFile | undefined;
}

/** Edits with tab stops where the client can type into them, else with the text that stands in them. */
export function toWorkspaceEdit(
  { files, newFile }: Change,
  fileOf: (uri: string) => EditedFile | undefined,
  abilities: ClientAbilities,
): WorkspaceEdit {
  const known = files.flatMap(({ uri, edits }) => {
    const file = fileOf(uri);
    return file === undefined ? [] : [{ file, edits }];
  });
  if (!abilities.documentChanges) {
    return { changes: Object.fromEntries(known.map(({ file, edits }) => [file.uri, plainEdits(edits, file.tree)])) };
  }
  const changed = known.map(({ file, edits }) => documentEdit(file, edits, abilities));
  const [first] = known;
  if (newFile === undefined || first === undefined) return { documentChanges: changed };
  const uri = besideUri(first.file.uri, newFile.name);
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: "create", uri, options: { ignoreIfExists: false } },
      {
        textDocument: { uri, version: null },
        edits: [{ range: { start, end: start }, newText: newFile.text }],
      },
      ...changed,
    ],
  };
}

/** The URI of a file whose name is taken to be relative to another one's folder. */
export function besideUri(uri: string, name: string): DocumentUri {
  return Utils.resolvePath(Utils.dirname(URI.parse(uri)), name).toString();
}

export function plainEdits(edits: readonly Edit[], { lines }: SyntaxTree): TextEdit[] {
  return edits.map(({ range, newText }) => ({ range: toLspRange(range, lines), newText: plainText(newText) }));
}

function documentEdit(
  { uri, version, tree }: EditedFile,
  edits: readonly Edit[],
  abilities: ClientAbilities,
): TextDocumentEdit {
  const hasStops = edits.some(({ newText }) => newText.some((piece) => typeof piece !== "string"));
  const isTypable = abilities.snippetEdits && hasStops;
  return {
    textDocument: { uri, version: version === ON_DISK ? null : version },
    edits: isTypable ? edits.map((one) => toSnippetEdit(one, tree)) : plainEdits(edits, tree),
  };
}
