import type { Check } from "../checklist/check.ts";
import { readOwnChecks } from "../checklist/own-checks/read-own-checks.ts";
import { CHECKS } from "../checklist/registry.generated.ts";
import { type ConfigFault, locateFault, readConfig } from "../settings/read-config.ts";
import type { Settings } from "../settings/settings.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";

/** A config file at one version: what it sets, the checks that it adds, and what is wrong with it. Immutable. */
export interface ConfigFile {
  readonly uri: string;
  readonly tree: SyntaxTree;
  readonly settings: Partial<Settings>;
  /** All that there are: the built-in ones, and the organisation's own that are sound. */
  readonly checks: ReadonlyMap<string, Check>;
  /** In the order of the text. What is wrong is left out of all else. */
  readonly faults: readonly ConfigFault[];
}

/** Reads a config file; of an earlier version, what has not changed is taken over. */
export function readConfigFile(uri: string, text: string, previous?: ConfigFile): ConfigFile {
  const { settings, tree, faults } = readConfig(text, CHECKS.keys(), previous?.tree);
  const misfits = new Set(faults.map(({ path: [section, id] }) => (section === "checks" ? id : undefined)));
  const written = Object.entries(settings.ownChecks ?? {}).filter(([id]) => !misfits.has(id));
  const own = readOwnChecks(Object.fromEntries(written), new Set(CHECKS.keys()));
  const broken = own.faults.map((fault) => locateFault({ check: "schema/own-check", ...fault }, tree));
  return {
    uri,
    tree,
    settings,
    checks: own.checks.size === 0 ? CHECKS : new Map([...CHECKS, ...own.checks]),
    faults: [...faults, ...broken].sort((a, b) => a.range.start - b.range.start),
  };
}

/** A check of the file that broke while it looked at an architecture: a fault at the check's place. */
export function brokenCheckFault(check: string, reason: string, { tree }: ConfigFile): ConfigFault {
  const message = `The check "${check}" is broken and was left out: ${reason}`;
  return locateFault({ check: "schema/own-check", path: ["checks", check], on: "key", message }, tree);
}
