import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { Archbook } from "./archbook.ts";

let archbook: Archbook | undefined;

/** Starts the language server in a web worker, where there are no processes and no files. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, "dist/web/server.js").toString(true);
  archbook = new Archbook(
    context,
    (options) => new LanguageClient("archbook", "Archbook", new Worker(script), options),
  );
  await archbook.start();
}

export async function deactivate(): Promise<void> {
  await archbook?.stop();
}
