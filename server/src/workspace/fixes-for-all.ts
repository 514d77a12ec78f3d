import type { Fix } from "../checklist/check.ts";
import type { Finding } from "../checklist/finding.ts";
import { fixEdits } from "../checklist/fix-edits.ts";
import type { Edit } from "../text/edit.ts";
import { findingHere } from "./finding-here.ts";
import type { OfferedFix } from "./offered-fix.ts";
import type { Problem } from "./problem.ts";
import type { Snapshot } from "./snapshot.ts";

/** From how many entities on one answer may be given for all of them. */
const MANY = 3;

/** Where a question is open at many entities of one section: its answer at each of them, or as the default of all. */
export function fixesForAll(problem: Problem, snapshot: Snapshot): readonly OfferedFix[] {
  const { finding } = problem;
  const alike = finding === undefined ? [] : alikeOf(finding, snapshot);
  if (finding === undefined || alike.length < MANY) return [];
  const fixes = (snapshot.surroundings.checks.get(finding.check)?.fixes ?? []).filter(({ at }) => at === "<subject>");
  return fixes.flatMap((fix) => [...forEach(fix, alike, snapshot), ...asDefault(fix, finding, snapshot)]);
}

/** The findings of the same question in the same section, as far as they stand in the file in view. */
function alikeOf({ check, kind, subject }: Finding, snapshot: Snapshot): readonly Finding[] {
  if (kind !== "question" || subject.entity === undefined) return [];
  return snapshot.checklist.findings
    .filter((other) => other.check === check && sectionOf(other) === sectionOf({ subject }))
    .filter(({ path }) => snapshot.sources.home(path).file === snapshot.file)
    .map((other) => findingHere(other, snapshot));
}

/** `components`, `networking.ingress`; of a connection, that it is one. */
function sectionOf({ subject }: Pick<Finding, "subject">): string {
  return subject.kind === "connection" ? "connects" : subject.path.slice(0, -1).join(".");
}

function forEach(
  fix: Fix,
  alike: readonly Finding[],
  { tree, architecture, surroundings }: Snapshot,
): readonly OfferedFix[] {
  const parts = alike.map((finding) => fixEdits(fix, finding, { tree, architecture, today: surroundings.today }));
  const edits = parts.flatMap((part): readonly Edit[] => part ?? []);
  if (parts.includes(undefined)) return [];
  return [{ title: `${fix.title}: answer for all ${alike.length}`, safety: fix.safety, edits }];
}

/** The sections for which `defaults` speaks, and its key for each. */
const DEFAULTS: { readonly [section: string]: string | undefined } = {
  components: "components",
  databases: "databases",
  "networking.ingress": "ingress",
  connects: "connects",
};

function asDefault(fix: Fix, finding: Finding, { tree, architecture, surroundings }: Snapshot): readonly OfferedFix[] {
  const key = DEFAULTS[sectionOf(finding)];
  if (key === undefined) return [];
  const lines = fix.snippet.split("\n").map((line) => `    ${line}`);
  const snippet = ["defaults:", `  ${key}:`, ...lines].join("\n");
  const edits = fixEdits({ ...fix, at: "$", snippet, remove: [] }, finding, {
    tree,
    architecture,
    today: surroundings.today,
  });
  return edits === undefined ? [] : [{ title: `${fix.title}: make it the default`, safety: fix.safety, edits }];
}
