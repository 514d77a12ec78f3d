import { fixEdits, type NewFile } from "../checklist/fix-edits.ts";
import { schemaAt } from "../schema/schema-tree.ts";
import { lineBreakOf } from "../syntax/layout-of.ts";
import { type Edit, edit } from "../text/edit.ts";
import type { Path } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import { findingHere } from "../workspace/finding-here.ts";
import { offeredFixes } from "../workspace/offered-fixes.ts";
import type { Problem } from "../workspace/problem.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** Something that a light bulb offers. */
export interface CodeAction {
  readonly title: string;
  readonly kind: "quickfix" | "source.fixAll.archbook";
  /** What it answers; absent where it answers many. */
  readonly problem: Problem | undefined;
  /** Of the file in view. */
  readonly edits: readonly Edit[];
  /** A file that is made beside it in the same step. */
  readonly newFile?: NewFile;
  /** Whether the editor may take it without asking which. */
  readonly isPreferred: boolean;
}

/** The repairs of what is reported in a range, and the ways to say that a question does not apply or is not settled yet. */
export function codeActions(snapshot: Snapshot, range: Range): readonly CodeAction[] {
  const touched = snapshot.problems.filter(
    (problem) => problem.range.start <= range.end && range.start <= problem.range.end,
  );
  const repairs = touched.flatMap((problem) =>
    offeredFixes(problem, snapshot).map(({ safety, ...fix }): CodeAction => {
      return { ...fix, kind: "quickfix", problem, isPreferred: safety === "safe" };
    }),
  );
  // Answers come first; ways not to answer stand below all of them.
  return [
    ...repairs,
    ...touched.flatMap((problem) => asUnknown(problem, snapshot)),
    ...touched.flatMap((problem) => asNotApplicable(problem, snapshot)),
    ...touched.flatMap((problem) => asIgnored(problem, snapshot)),
  ];
}

/** All repairs that change no stated fact, at once; nothing where there is none. */
export function fixAll(snapshot: Snapshot): CodeAction | undefined {
  const taken: Edit[] = [];
  for (const problem of snapshot.problems) {
    const safe = offeredFixes(problem, snapshot).find(({ safety }) => safety === "safe");
    if (safe !== undefined && !safe.edits.some((one) => taken.some((other) => meet(one.range, other.range)))) {
      taken.push(...safe.edits);
    }
  }
  const title = "Fix all that is safe to fix";
  const isEmpty = taken.length === 0;
  return isEmpty
    ? undefined
    : { title, kind: "source.fixAll.archbook", problem: undefined, edits: taken, isPreferred: false };
}

/** Whether two edits meet; two that insert at one place might both add the same key. */
function meet(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Writes `unknown` where the answer belongs: the question stays open and goes on the agenda. */
function asUnknown(problem: Problem, snapshot: Snapshot): readonly CodeAction[] {
  const finding = problem.finding && findingHere(problem.finding, snapshot);
  const check = snapshot.surroundings.checks.get(problem.check);
  if (
    finding === undefined ||
    finding.kind !== "question" ||
    check === undefined ||
    finding.subject.isSectionWithoutAny
  )
    return [];
  const { path } = finding.subject;
  const field = check.answeredBy.map((pattern) => pattern.split(".")).find((steps) => liesIn(steps, path));
  if (field === undefined) return [];
  const inside = field.slice(path.length);
  const at = schemaAt(path) === undefined ? "$" : path.length === 0 ? "$" : "<subject>";
  const steps = snapshot.tree.has(path) || path.length === 0 ? inside : [...path.map(String), ...inside];
  const snippet = steps.map((step, depth) => `${"  ".repeat(depth)}${step}:`).join("\n");
  const edits = fixEdits(
    {
      title: "",
      at: snapshot.tree.has(path) ? at : "$",
      snippet: `${snippet} unknown`,
      safety: "needs-review",
      replace: false,
      remove: [],
      moveTo: undefined,
    },
    finding,
    { ...snapshot.surroundings, tree: snapshot.tree, architecture: snapshot.architecture },
  );
  if (edits === undefined) return [];
  return [
    {
      title: `Mark ${inside.join(".")} as unknown, for the agenda`,
      kind: "quickfix",
      problem,
      edits,
      isPreferred: false,
    },
  ];
}

function liesIn(pattern: readonly string[], path: Path): boolean {
  const own = pattern.slice(path.length);
  return (
    own.length > 0 && !own.includes("*") && path.every((step, i) => pattern[i] === "*" || pattern[i] === String(step))
  );
}

/** Adds a waiver of this place, with the reason still to be given. */
function asNotApplicable(problem: Problem, snapshot: Snapshot): readonly CodeAction[] {
  const { finding, check, at } = problem;
  if (finding === undefined || finding.subject.kind === "waiver") return [];
  const place = at === "architecture" ? "" : ` at: ${at},`;
  const edits = fixEdits(
    {
      title: "",
      at: "$",
      snippet: `notApplicable:\n  - { check: ${check},${place} reason: \${1:Say why.} }`,
      safety: "needs-review",
      replace: false,
      remove: [],
      moveTo: undefined,
    },
    finding,
    { ...snapshot.surroundings, tree: snapshot.tree, architecture: snapshot.architecture },
  );
  if (edits === undefined) return [];
  return [{ title: `Mark as not applicable… (${check})`, kind: "quickfix", problem, edits, isPreferred: false }];
}

/** Waives by a comment in the line above. */
function asIgnored(problem: Problem, { tree, sources }: Snapshot): readonly CodeAction[] {
  const { finding, check, range } = problem;
  if (finding === undefined || finding.subject.kind === "waiver" || !sources.has(problem.path)) return [];
  const { line } = tree.lines.lineColumn(range.start);
  const start = tree.lines.startOf(line);
  const indent = /^ */.exec(tree.text.slice(start, range.start))?.[0] ?? "";
  const comment = edit(
    { start, end: start },
    `${indent}# archbook-ignore ${check}: `,
    { stop: 1, value: "Say why." },
    lineBreakOf(tree),
  );
  return [
    { title: `Ignore here with a comment (${check})`, kind: "quickfix", problem, edits: [comment], isPreferred: false },
  ];
}
