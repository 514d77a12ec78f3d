import { Command, CommanderError } from "commander";
import { TOOL } from "../report/tool.ts";
import { addAvailability } from "./availability.ts";
import { addBrief } from "./brief.ts";
import { addCheck } from "./check.ts";
import { addChecks } from "./checks.ts";
import type { CliHost, ExitStatus } from "./cli-host.ts";
import { addDiagram } from "./diagram.ts";
import { addExplain } from "./explain.ts";
import { addFix } from "./fix.ts";
import { addInit } from "./init.ts";
import { addLsp } from "./lsp.ts";
import { addPaths } from "./paths.ts";
import { UsageError } from "./usage-error.ts";

/** Runs a call of the program, and gives its exit status. Nothing is thrown because of what the caller wrote. */
export async function run(words: readonly string[], host: CliHost): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = programOf(host, (ended) => {
    status = ended;
  });
  try {
    if (words.length === 0) {
      host.messages.write(program.helpInformation());
      return 2;
    }
    await program.parseAsync([...words], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      host.messages.write(`archbook: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
}

/** Adds a sub-command to the program; its action says by `end` what the exit status is. */
type AddCommand = (program: Command, host: CliHost, end: (status: ExitStatus) => void) => void;

/** In the order in which the help lists them. */
const COMMANDS: readonly AddCommand[] = [
  addCheck,
  addFix,
  addExplain,
  addChecks,
  addAvailability,
  addPaths,
  addBrief,
  addDiagram,
  addInit,
  addLsp,
];

function programOf(host: CliHost, end: (status: ExitStatus) => void): Command {
  const program = new Command("archbook")
    .description("Reviews architecture.yaml: asks what the reviewers would ask, and says what contradicts itself.")
    .version(TOOL.version, "--version", "print the version")
    .helpOption("-h, --help", "print this")
    .helpCommand("help [command]", "print what a command does, and its options")
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: host.output.write,
      writeErr: host.messages.write,
      outputError: (text, write) => write(text.replace(/^error: /, "archbook: ")),
      getOutHelpWidth: () => Math.min(100, host.output.columns ?? 100),
      getErrHelpWidth: () => Math.min(100, host.messages.columns ?? 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  for (const add of COMMANDS) add(program, host, end);
  return program;
}
