import { CHECKS } from "../checklist/registry.generated.ts";
import type { ReviewedFile } from "../report/review.ts";
import { brokenCheckFault, type ConfigFile } from "../workspace/config-file.ts";
import type { CliHost } from "./cli-host.ts";
import { faultsWords } from "./settings-finder.ts";

interface ReviewedUnderConfig {
  readonly config: ConfigFile | undefined;
  readonly files: readonly ReviewedFile[];
}

/**
 * Whether any of the organisation's own checks cannot be used, or broke while it looked at a document; of the latter it says where in
 * the config file they stand.
 */
export function hasBrokenChecks(reviewed: readonly ReviewedUnderConfig[], host: CliHost): boolean {
  const brokenIn = new Map<ConfigFile, Map<string, string>>();
  for (const { config, files } of reviewed) {
    if (config === undefined) continue;
    const broken = files.flatMap((file) => file.broken).filter(({ check }) => !CHECKS.has(check));
    const known = brokenIn.get(config) ?? new Map<string, string>();
    brokenIn.set(config, known);
    for (const { check, reason } of broken) known.set(check, reason);
  }
  for (const [config, broken] of brokenIn) {
    if (broken.size === 0) continue;
    const faults = [...broken].map(([check, reason]) => brokenCheckFault(check, reason, config));
    host.messages.write(`archbook: Not every check of the config file can be used.${faultsWords(faults, config)}\n`);
  }
  return [...brokenIn].some(([config, broken]) => broken.size > 0 || config.faults.length > 0);
}
