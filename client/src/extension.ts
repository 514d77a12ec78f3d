import { type ExtensionContext, tasks } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { Archbook } from "./archbook.ts";
import { CheckTasks, TASK_TYPE } from "./check-tasks.ts";

let archbook: Archbook | undefined;

/** Gets ready to start the language server as a process of its own, and to run the command line as a task. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath("dist/server.cjs");
  archbook = new Archbook(context, (options) => {
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
    return new LanguageClient("archbook", "Archbook", { run, debug }, options);
  });
  const checks = new CheckTasks(context.asAbsolutePath("dist/cli.mjs"));
  context.subscriptions.push(tasks.registerTaskProvider(TASK_TYPE, checks));
}

export async function deactivate(): Promise<void> {
  await archbook?.stop();
}
