import path from "node:path";
import { fileURLToPath } from "node:url";
import type { CliHost, CliStream } from "./cli-host.ts";
import { run } from "./run.ts";

// The one place that knows the process and the clock.
const host: CliHost = {
  directory: process.cwd(),
  environment: process.env,
  output: streamOf(process.stdout),
  messages: streamOf(process.stderr),
  today: localDate,
  readInput,
  home: path.dirname(fileURLToPath(import.meta.url)),
};

// A reader that has seen enough, such as `head`, closes the pipe: nobody is left to tell anything.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

process.exitCode = await run(process.argv.slice(2), host);

function streamOf(stream: NodeJS.WriteStream): CliStream {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
  };
}

/** Today where the caller is; toISOString would say what day it is in Greenwich. */
function localDate(): string {
  const now = new Date();
  const twoDigits = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
