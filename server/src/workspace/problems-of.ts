import type { Finding } from "../checklist/finding.ts";
import type { IgnoreComment } from "../checklist/ignore-comments.ts";
import type { ChecklistResult } from "../checklist/run-checklist.ts";
import type { NameFault } from "../model/name-faults.ts";
import type { SchemaFault } from "../schema/validate.ts";
import type { Settings } from "../settings/settings.ts";
import type { ReadValue } from "../syntax/plain-value.ts";
import type { SyntaxFault } from "../syntax/syntax-fault.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import { type Path, pathKey } from "../text/path.ts";
import type { Problem } from "./problem.ts";

/** Everything that is reported about a snapshot, ordered by place, then by check. */
export function problemsOf(snapshot: Sources): readonly Problem[] {
  const { tree } = snapshot;
  if (isUnreadable(tree)) return tree.faults.map((fault) => ofSyntax(fault, tree)).sort(byPlace);
  const { settings } = snapshot.surroundings;
  const duplicated = new Set(snapshot.nameFaults.map(({ path }) => pathKey(path)));
  const problems = [
    ...tree.faults.map((fault) => ofSyntax(fault, tree)),
    ...snapshot.read.unread.map(({ path, message }) => ofAlias(path, message, tree)),
    ...snapshot.schemaFaults.map((fault) => ofSchema(fault, tree)),
    ...snapshot.nameFaults.map((fault) => ofName(fault, tree)),
    ...snapshot.checklist.findings.map((finding) => ofFinding(finding, snapshot)),
  ].filter(
    ({ check, kind, path }) => kind !== "schema" || check !== "schema/identifier" || !duplicated.has(pathKey(path)),
  );
  const shown = settings.questions === "view" ? problems.filter(({ kind }) => kind !== "question") : problems;
  return shown.sort(byPlace);
}

/** What problems are gathered from: a snapshot has it all. */
interface Sources {
  readonly tree: SyntaxTree;
  readonly read: ReadValue;
  readonly schemaFaults: readonly SchemaFault[];
  readonly nameFaults: readonly NameFault[];
  readonly checklist: ChecklistResult;
  readonly comments: readonly IgnoreComment[];
  readonly surroundings: { readonly settings: Settings };
}

/** Whether a file could not be read as a map at all: then that is said, and not what a map would lack. */
function isUnreadable({ faults }: SyntaxTree): boolean {
  return faults.some(({ check }) => check === "syntax/not-a-map" || check === "syntax/too-large");
}

function byPlace(a: Problem, b: Problem): number {
  return (
    a.range.start - b.range.start || a.range.end - b.range.end || (a.check < b.check ? -1 : a.check > b.check ? 1 : 0)
  );
}

function ofSyntax({ check, range, message, related }: SyntaxFault, tree: SyntaxTree): Problem {
  const path = tree.placeAt(range.start)?.path ?? [];
  return { ...atPath(path), check, kind: "syntax", severity: "error", message, range, related: related ?? [] };
}

function ofAlias(path: Path, message: string, tree: SyntaxTree): Problem {
  const range = tree.find(path)?.range ?? tree.locate(path);
  return { ...atPath(path), check: "syntax/alias", kind: "syntax", severity: "error", message, range };
}

function ofSchema({ check, path, on, message, suggestion }: SchemaFault, tree: SyntaxTree): Problem {
  const value = on === "value" ? tree.find(path) : undefined;
  // A map or a list is marked at its key: a squiggle over many lines hides what it is about.
  const range = value?.green.kind === "scalar" ? value.range : tree.locate(path);
  return { ...atPath(path), check, kind: "schema", severity: "error", message, range, suggestion };
}

function ofName({ check, severity, path, message, related, suggestion }: NameFault, tree: SyntaxTree): Problem {
  const value = tree.find(path);
  const range = value?.green.kind === "scalar" ? value.range : tree.locate(path);
  const places = related.map((other) => ({ range: tree.locate(other.path), message: other.message }));
  return { ...atPath(path), check, kind: "name", severity, message, range, related: places, suggestion };
}

function ofFinding(finding: Finding, { tree, comments }: Sources): Problem {
  const { check, kind, severity, message, path, subject, under, comment } = finding;
  const range = (comment === undefined ? undefined : comments[comment]?.range) ?? tree.locate(path);
  const related = finding.related.map((other) => ({ range: tree.locate(other.path), message: other.message }));
  const { place: at, entity } = subject;
  return { check, kind, severity, message, range, path, at, entity, under, related, suggestion: undefined, finding };
}

const ENTITY_SECTIONS: ReadonlySet<string | number> = new Set([
  "clients",
  "externals",
  "components",
  "databases",
  "slas",
]);

/** The place of a path as waivers write it: the entity in which it lies, else its section, else the file. */
function atPath(path: Path) {
  const depth = path[0] === "networking" ? 3 : ENTITY_SECTIONS.has(path[0] ?? "") ? 2 : 1;
  const isEntity = depth > 1 && path.length >= depth;
  const entity = isEntity ? String(path[depth - 1]) : undefined;
  const at = path.length === 0 ? "architecture" : path.slice(0, isEntity ? depth : 1).join(".");
  return { path, at, entity, under: [], related: [], suggestion: undefined, finding: undefined };
}
