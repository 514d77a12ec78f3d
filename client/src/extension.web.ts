import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { Archbook } from "./archbook.ts";
import { answerLayOut } from "./lay-out.ts";

let archbook: Archbook | undefined;

/** Gets ready to start the language server in a web worker, where there are no processes and no files. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, "dist/web/server.js").toString(true);
  const layout = Uri.joinPath(context.extensionUri, "dist/web/layout.js").toString(true);
  archbook = new Archbook(context, (options) => {
    const client = new LanguageClient("archbook", "Archbook", new Worker(script), options);
    answerLayOut(client, layout);
    return client;
  });
}

export async function deactivate(): Promise<void> {
  await archbook?.stop();
}
