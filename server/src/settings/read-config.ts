import { STAGES } from "../model/architecture.ts";
import { quoted } from "../schema/place-name.ts";
import { isPlainMap, type PlainMap, type PlainValue, plainValue } from "../syntax/plain-value.ts";
import type { SyntaxFault } from "../syntax/syntax-fault.ts";
import { SyntaxTree } from "../syntax/syntax-tree.ts";
import { nearest } from "../text/nearest.ts";
import type { Path } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import { configFaults, type Misfit } from "./config-faults.ts";
import type { Settings } from "./settings.ts";
import { SEVERITY_SETTINGS, type SeveritySettings } from "./severity-settings.ts";

/** What a config file says, and what is wrong with it. What is wrong is left out; all else holds. */
export interface ReadConfig {
  readonly settings: Partial<Settings>;
  readonly tree: SyntaxTree;
  /** In the order of the text. */
  readonly faults: readonly ConfigFault[];
}

export interface ConfigFault {
  readonly check: SyntaxFault["check"] | Misfit["check"] | "schema/own-check";
  readonly path: Path;
  readonly range: Range;
  readonly message: string;
  /** What was probably meant, in place of `range`. */
  readonly suggestion: string | undefined;
}

/** @param builtIn the ids of all built-in checks
 * @param previous an earlier version, of which what has not changed is taken over */
export function readConfig(text: string, builtIn: Iterable<string>, previous?: SyntaxTree): ReadConfig {
  const tree = SyntaxTree.read(text, previous);
  const { value, unread } = plainValue(tree.root?.green);
  const config = isPlainMap(value) ? value : {};
  const misfits = [...configFaults(config), ...nameFaults(config, [...builtIn])];
  const faults = [
    ...tree.faults.map((fault) => ofSyntax(fault, tree)),
    ...unread.map(({ path, message }) => ofAlias(path, message, tree)),
    ...misfits.map((misfit) => locateFault(misfit, tree)),
  ];
  return { settings: settingsOf(config), tree, faults: faults.sort((a, b) => a.range.start - b.range.start) };
}

/** Names of checks and areas that there are not, and own checks that take the name of a built-in one. */
function nameFaults({ severity, checks }: PlainMap, builtIn: readonly string[]): readonly Misfit[] {
  const own = isPlainMap(checks) ? Object.keys(checks) : [];
  const ids = [...builtIn, ...own];
  const known = new Set([...ids, ...ids.map((id) => id.split("/")[0] ?? id)]);
  const set = isPlainMap(severity) ? Object.keys(severity) : [];
  const taken = new Set(builtIn);
  return [
    ...set.filter((name) => !known.has(name)).map((name) => unknownCheck(name, known)),
    ...own.filter((id) => taken.has(id)).map(builtInAlready),
  ];
}

function unknownCheck(name: string, known: ReadonlySet<string>): Misfit {
  const suggestion = nearest(name, known);
  const hint = suggestion === undefined ? `; "archbook checks" lists them.` : `; did you mean ${quoted(suggestion)}?`;
  return {
    check: "names/unknown-check",
    path: ["severity", name],
    on: "key",
    message: `${quoted(name)} is no check and no area of checks${hint}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function builtInAlready(id: string): Misfit {
  const message = `${quoted(id)} is a built-in check: give your own another area, such as ${quoted(id.replace(/^[^/]*/, "acme"))}.`;
  return { check: "names/duplicate", path: ["checks", id], on: "key", message };
}

function ofSyntax({ check, range, message }: SyntaxFault, tree: SyntaxTree): ConfigFault {
  const path = tree.placeAt(range.start)?.path ?? [];
  const isNoMap = check === "syntax/not-a-map";
  const words = isNoMap ? "A config file is a map; write it like `stage: design`." : message;
  return { check, path, range, message: words, suggestion: undefined };
}

function ofAlias(path: Path, message: string, tree: SyntaxTree): ConfigFault {
  return { check: "syntax/alias", path, range: tree.locate(path), message, suggestion: undefined };
}

/** A fault at its place in the text. */
export function locateFault(
  { check, path, on, message, suggestion }: Omit<Misfit, "check"> & Pick<ConfigFault, "check">,
  tree: SyntaxTree,
): ConfigFault {
  const value = on === "value" ? tree.find(path) : undefined;
  // A map or a list is marked at its key: a squiggle over many lines hides what it is about.
  const range = value?.green.kind === "scalar" ? value.range : tree.locate(path);
  return { check, path, range, message, suggestion };
}

function settingsOf({ stage, severity, include, exclude, checks }: PlainMap): Partial<Settings> {
  const stated = STAGES.find((known) => known === stage);
  return {
    ...(stated === undefined ? {} : { stage: stated }),
    ...(isPlainMap(severity) ? { severity: severitiesOf(severity) } : {}),
    ...(isStated(include) ? { include: patternsOf(include) } : {}),
    ...(isStated(exclude) ? { exclude: patternsOf(exclude) } : {}),
    ...(isPlainMap(checks) ? { ownChecks: checks } : {}),
  };
}

function severitiesOf(severity: PlainMap): SeveritySettings {
  return Object.fromEntries(
    Object.entries(severity).flatMap(([name, value]) => {
      const set = SEVERITY_SETTINGS.find((known) => known === value);
      return set === undefined ? [] : [[name, set]];
    }),
  );
}

/** One pattern may stand for a list of one. */
function patternsOf(value: PlainValue): readonly string[] {
  return [value].flat().filter((pattern) => typeof pattern === "string");
}

function isStated(value: PlainValue): boolean {
  return typeof value === "string" || Array.isArray(value);
}
