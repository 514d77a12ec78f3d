import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { Archbook } from "./archbook.ts";

let archbook: Archbook | undefined;

/** Starts the language server as a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath("dist/server.cjs");
  archbook = new Archbook(context, (options) => {
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
    return new LanguageClient("archbook", "Archbook", { run, debug }, options);
  });
  await archbook.start();
}

export async function deactivate(): Promise<void> {
  await archbook?.stop();
}
