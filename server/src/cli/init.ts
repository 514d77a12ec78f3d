import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Command, Option } from "commander";
import { starter } from "../workspace/starter.ts";
import type { CliHost, ExitStatus } from "./cli-host.ts";
import { nameIn } from "./documents-to-review.ts";
import { SAMPLES } from "./samples.ts";
import { withPath } from "./usage-error.ts";

interface InitOptions {
  readonly from?: string;
}

export function addInit(program: Command, host: CliHost, end: (status: ExitStatus) => void): void {
  program
    .command("init")
    .summary("write a first architecture.yaml")
    .description(
      "Writes a first architecture.yaml, with what else there is to state as comments. It never overwrites a file.",
    )
    .argument("[dir]", "where to write it", ".")
    .addOption(new Option("--from <sample>", "start from one of the examples").choices([...SAMPLES.keys()]))
    .action(async (directory: string, options: InitOptions) => {
      await init(directory, options, host);
      end(0);
    });
}

async function init(directory: string, { from }: InitOptions, host: CliHost): Promise<void> {
  const folder = path.resolve(host.directory, directory);
  const file = path.join(folder, "architecture.yaml");
  const name = nameIn(host.directory, file);
  const sample = from === undefined ? undefined : SAMPLES.get(from);
  await withPath("make", directory, () => mkdir(folder, { recursive: true }));
  // Invariant: "wx" fails where there is a file, however it came there a moment ago.
  await withPath("write", name, () => writeFile(file, sample ?? starter(path.basename(folder)), { flag: "wx" }));
  host.output.write(`Wrote ${name}. Now "archbook check ${name}" says what is still open.\n`);
}
