import { RelativePattern, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { DocumentParams, FolderParams } from "../../server/src/lsp/custom-requests.ts";

/** Reads files for a server that cannot, as in a web worker or on a virtual file system. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest("archbook/readFile", async ({ uri }: DocumentParams) => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
    } catch {
      // A file that is gone or must not be read is answered as absent.
      return null;
    }
  });
  client.onRequest("archbook/findFiles", async ({ folder }: FolderParams) => {
    const pattern = new RelativePattern(Uri.parse(folder), "**/*.{yaml,yml}");
    const found = await workspace.findFiles(pattern, "**/node_modules/**");
    return found.map((uri) => uri.toString()).sort();
  });
}
