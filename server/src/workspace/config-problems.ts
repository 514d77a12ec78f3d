import type { ConfigFault } from "../settings/read-config.ts";
import type { ConfigFile } from "./config-file.ts";
import type { Problem } from "./problem.ts";

/** Everything that is reported about a config file, in the order of the text. `broken` are its checks that broke while they ran. */
export function configProblems({ uri, faults }: ConfigFile, broken: readonly ConfigFault[] = []): readonly Problem[] {
  return [...faults, ...broken].sort((a, b) => a.range.start - b.range.start).map((fault) => problemOf(fault, uri));
}

function problemOf({ check, path, range, message, suggestion }: ConfigFault, uri: string): Problem {
  return {
    check,
    kind: check.startsWith("syntax/") ? "syntax" : check.startsWith("names/") ? "name" : "schema",
    severity: "error",
    message,
    uri,
    range,
    path,
    at: path.join("."),
    entity: undefined,
    under: [],
    related: [],
    suggestion,
    finding: undefined,
  };
}
