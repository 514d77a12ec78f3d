import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { CliHost } from "../../server/src/cli/cli-host.ts";
import { run } from "../../server/src/cli/run.ts";

export interface Called {
  readonly status: number;
  readonly output: string;
  readonly messages: string;
}

export interface CallOptions {
  readonly directory?: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  /** Where the built program lies, for calls that start threads of it. */
  readonly home?: string;
}

/** Calls the program within this process, on a day that never changes. */
export async function call(words: readonly string[], options: CallOptions = {}): Promise<Called> {
  const { directory = process.cwd(), input = "", environment = {}, isTerminal = false, home = directory } = options;
  const written = { output: "", messages: "" };
  const stream = (name: keyof typeof written): CliHost["output"] => ({
    write: (text) => {
      written[name] += text;
    },
    isTerminal,
    columns: isTerminal ? 80 : undefined,
  });
  const status = await run(words, {
    directory,
    environment,
    output: stream("output"),
    messages: stream("messages"),
    today: () => "2026-11-22",
    readInput: async () => (typeof input === "string" ? new TextEncoder().encode(input) : input),
    home,
  });
  return { status, ...written };
}

/** A folder with these files, which is gone when the test has ended. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = mkdtempSync(path.join(tmpdir(), "archbook-cli-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(directory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return directory;
}
