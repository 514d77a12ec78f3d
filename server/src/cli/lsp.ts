import { access } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Command } from "commander";
import type { CliHost, ExitStatus } from "./cli-host.ts";
import { UsageError } from "./usage-error.ts";

interface LspOptions {
  readonly stdio?: true;
  readonly nodeIpc?: true;
  readonly socket?: string;
  readonly pipe?: string;
}

export function addLsp(program: Command, host: CliHost, end: (status: ExitStatus) => void): void {
  program
    .command("lsp")
    .summary("run the language server")
    .description("Runs the language server, for any editor that speaks the Language Server Protocol.")
    .option("--stdio", "talk by standard input and output")
    .option("--node-ipc", "talk by the channel of a Node process")
    .option("--socket <port>", "talk by a socket on this port")
    .option("--pipe <name>", "talk by a named pipe")
    .option("--clientProcessId <id>", "end when this process ends")
    .action(async (options: LspOptions) => {
      await startServer(options, host);
      end(0);
    });
}

/** The server is a bundle of its own beside this one; it reads from the call itself by which channel it is to talk. */
async function startServer({ stdio, nodeIpc, socket, pipe }: LspOptions, { home }: CliHost): Promise<void> {
  if (!stdio && !nodeIpc && socket === undefined && pipe === undefined) {
    throw new UsageError("Say how to talk: --stdio, --node-ipc, --socket PORT or --pipe NAME.");
  }
  const server = path.join(home, "server.cjs");
  const isThere = await access(server).then(
    () => true,
    () => false,
  );
  if (!isThere) throw new UsageError(`Cannot read "${server}": the language server is missing from this installation.`);
  await import(pathToFileURL(server).href);
}
