import path from "node:path";
import { CATALOGUE } from "../catalogue/catalogue.ts";
import { CHECKS } from "../checklist/registry.generated.ts";
import { DEFAULT_SETTINGS } from "../settings/settings.ts";
import type { Problem } from "../workspace/problem.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { ArchitectureFiles } from "./architecture-files.ts";
import type { CliHost } from "./cli-host.ts";
import { readText } from "./read-text.ts";
import { todayOf } from "./today.ts";

/** The document that a call names, for sub-commands that follow from what it states alone. What is wrong in it is said, and left out. */
export async function oneDocument(name: string, host: CliHost): Promise<Snapshot> {
  const file = path.resolve(host.directory, name);
  const surroundings = {
    settings: DEFAULT_SETTINGS,
    catalogue: CATALOGUE,
    checks: CHECKS,
    today: todayOf(host, undefined),
  };
  const snapshot = await new ArchitectureFiles(host).snapshot(
    { path: file, text: () => readText(file, name) },
    surroundings,
  );
  const faults = snapshot.whole.problems.filter(({ kind }) => WRONG.has(kind)).length;
  if (faults > 0) {
    const [count, verb] = faults === 1 ? ["1 thing", "is"] : [`${faults} things`, "are"];
    host.messages.write(`archbook: ${count} in "${name}" ${verb} wrong and left out; "archbook check" says what.\n`);
  }
  return snapshot;
}

/** What makes a file itself wrong. */
const WRONG: ReadonlySet<Problem["kind"]> = new Set<Problem["kind"]>(["syntax", "schema", "name"]);
