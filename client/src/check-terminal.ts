import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, l10n, type Pseudoterminal } from "vscode";

/**
 * A terminal in which the command line runs, by the program that runs the extension: a user of the editor may have no Node. What it
 * prints is read by the problem matcher.
 */
export class CheckTerminal implements Pseudoterminal {
  readonly #cli: string;
  readonly #words: readonly string[];
  readonly #directory: string;
  readonly #written = new EventEmitter<string>();
  readonly #closed = new EventEmitter<number>();
  readonly onDidWrite = this.#written.event;
  readonly onDidClose = this.#closed.event;
  #child: ChildProcess | undefined;
  #isEnded = false;

  constructor(cli: string, words: readonly string[], directory: string) {
    this.#cli = cli;
    this.#words = words;
    this.#directory = directory;
  }

  open(): void {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1", NO_COLOR: "1" };
    const child = spawn(process.execPath, [this.#cli, ...this.#words], { cwd: this.#directory, env });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => this.#write(text));
    }
    child.once("error", (error) => this.#end(l10n.t("Archbook could not be run: {0}", error.message), 2));
    child.once("close", (status) => this.#end("", status ?? 2));
  }

  close(): void {
    this.#child?.kill();
  }

  /** In a terminal, a line feed alone goes down and not back. */
  #write(text: string): void {
    this.#written.fire(text.replaceAll(/\r?\n/g, "\r\n"));
  }

  #end(words: string, status: number): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    if (words !== "") this.#write(`${words}\n`);
    this.#closed.fire(status);
  }
}
