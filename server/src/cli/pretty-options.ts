import type { PrettyOptions } from "../report/pretty-report.ts";
import { PLAIN_STYLE, TERMINAL_STYLE } from "../report/text-style.ts";
import type { CliHost } from "./cli-host.ts";

/** How text for people looks where it goes: colour only to a terminal, and never against `NO_COLOR` (no-color.org). */
export function prettyOptions({ output, environment }: CliHost, file: string | undefined): PrettyOptions {
  const isTerminal = file === undefined && output.isTerminal;
  const isUnwanted = (environment.NO_COLOR ?? "") !== "" || environment.TERM === "dumb";
  const width = isTerminal ? (output.columns ?? WIDEST) : WIDEST;
  return { style: isTerminal && !isUnwanted ? TERMINAL_STYLE : PLAIN_STYLE, width };
}

const WIDEST = 100;
