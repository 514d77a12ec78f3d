import { PLAIN_STYLE, TERMINAL_STYLE, type TextStyle } from "../report/text-style.ts";
import type { CliHost, CliStream } from "./cli-host.ts";

/** Colour only to a terminal, and never against `NO_COLOR` (no-color.org: any value but an empty one). */
export function styleOf(stream: CliStream, { environment }: CliHost): TextStyle {
  const isUnwanted = (environment.NO_COLOR ?? "") !== "" || environment.TERM === "dumb";
  return stream.isTerminal && !isUnwanted ? TERMINAL_STYLE : PLAIN_STYLE;
}
