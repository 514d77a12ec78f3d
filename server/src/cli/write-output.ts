import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { CliHost } from "./cli-host.ts";
import { withPath } from "./usage-error.ts";

/** Writes a result to a file, if one is named, else to standard output. */
export async function writeOutput(host: CliHost, text: string, file: string | undefined): Promise<void> {
  if (file === undefined) host.output.write(text);
  else await withPath("write", file, () => writeFile(path.resolve(host.directory, file), text));
}
