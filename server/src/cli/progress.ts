import type { CliHost } from "./cli-host.ts";

/** Says on a terminal how far long work is; what it wrote is gone when the work is done. */
export function showProgress({ messages }: CliHost, done: number, total: number, noun: string): void {
  // What is over in a moment needs no words.
  if (!messages.isTerminal || total < 20) return;
  messages.write(done < total ? `\r\u001b[K${noun} ${done + 1} of ${total}` : "\r\u001b[K");
}
