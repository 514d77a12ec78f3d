import type { Finding } from "../checklist/finding.ts";
import type { ChecklistResult } from "../checklist/run-checklist.ts";
import type { Conflict } from "../model/merge-files.ts";
import type { NameFault } from "../model/name-faults.ts";
import type { SchemaFault } from "../schema/validate.ts";
import type { Settings } from "../settings/settings.ts";
import type { SyntaxFault } from "../syntax/syntax-fault.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import { type Path, pathKey } from "../text/path.ts";
import { type IncludeFault, nameOf } from "./include-closure.ts";
import type { PlacedComment } from "./placed-comments.ts";
import type { Problem } from "./problem.ts";
import type { SourceFile } from "./source-file.ts";
import type { Location, Sources } from "./sources.ts";

/** Everything that is reported about an architecture, by the URI of the file in which it stands, ordered by place, then by check. */
export function problemsOf(whole: Reviewed): ReadonlyMap<string, readonly Problem[]> {
  const { sources } = whole;
  const shown = isUnreadable(sources.root.tree) ? [] : ofArchitecture(whole);
  const { questions } = whole.surroundings.settings;
  const named = new Set(whole.nameFaults.map(({ path }) => pathKey(path)));
  const byFile = new Map<string, Problem[]>(sources.files.map((file) => [file.uri, ofFile(file, sources, named)]));
  for (const problem of shown) {
    if (questions !== "view" || problem.kind !== "question") byFile.get(problem.uri)?.push(problem);
  }
  return new Map([...byFile].map(([uri, problems]) => [uri, problems.sort(byPlace)]));
}

/** What problems are gathered from: a whole has it all. */
interface Reviewed {
  readonly sources: Sources;
  readonly nameFaults: readonly NameFault[];
  readonly checklist: ChecklistResult;
  readonly comments: readonly PlacedComment[];
  readonly surroundings: { readonly settings: Settings };
}

/** What all files together are told. */
function ofArchitecture({ sources, nameFaults, checklist, comments }: Reviewed): readonly Problem[] {
  return [
    ...sources.faults.map((fault) => ofInclude(fault, sources)),
    ...sources.conflicts.flatMap((conflict) => ofConflict(conflict, sources)),
    ...nameFaults.map((fault) => ofName(fault, sources)),
    ...checklist.findings.map((finding) => ofFinding(finding, sources, comments)),
  ];
}

/** What is wrong with one file by itself. `named` are the places of which their names are reported already. */
function ofFile(file: SourceFile, sources: Sources, named: ReadonlySet<string>): Problem[] {
  const { tree, uri, read } = file;
  const syntax = tree.faults.map((fault) => ofSyntax(fault, tree, uri));
  if (isUnreadable(tree)) return syntax;
  const role = file === sources.root ? "root" : "part";
  return [
    ...syntax,
    ...read.unread.map(({ path, message }) => ofAlias(path, message, file)),
    ...file
      .schemaFaults(role)
      .filter(({ check, path }) => check !== "schema/identifier" || !named.has(pathKey(path)))
      .map((fault) => ofSchema(fault, file)),
  ];
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

function ofSyntax({ check, range, message, related }: SyntaxFault, tree: SyntaxTree, uri: string): Problem {
  const path = tree.placeAt(range.start)?.path ?? [];
  const places = (related ?? []).map((other) => ({ ...other, uri }));
  return { ...atPath(path), check, kind: "syntax", severity: "error", message, uri, range, related: places };
}

function ofAlias(path: Path, message: string, { tree, uri }: SourceFile): Problem {
  const range = tree.find(path)?.range ?? tree.locate(path);
  return { ...atPath(path), check: "syntax/alias", kind: "syntax", severity: "error", message, uri, range };
}

function ofSchema({ check, path, on, message, suggestion }: SchemaFault, { tree, uri }: SourceFile): Problem {
  const range = on === "value" ? valueOrKey(tree, path) : tree.locate(path);
  return { ...atPath(path), check, kind: "schema", severity: "error", message, uri, range, suggestion };
}

function ofInclude({ check, uri, path, message, related }: IncludeFault, sources: Sources): Problem {
  const range = rangeIn(uri, path, sources);
  const places = related.map((other) => ({
    uri: other.uri,
    range: rangeIn(other.uri, other.path, sources),
    message: other.message,
  }));
  return { ...atPath(path), check, kind: "name", severity: "error", message, uri, range, related: places };
}

function rangeIn(uri: string, path: Path, sources: Sources) {
  const file = sources.file(uri) ?? sources.root;
  return valueOrKey(file.tree, path);
}

/** Said in every file that states it. */
function ofConflict({ path, of, files }: Conflict, sources: Sources): readonly Problem[] {
  const places = files.flatMap((number): readonly Location[] => {
    const file = sources.files[number];
    return file === undefined ? [] : [{ uri: file.uri, range: file.tree.locate(path) }];
  });
  const what = `"${path.join(".")}"`;
  return places.map(({ uri, range }): Problem => {
    const others = places.filter((place) => place.uri !== uri);
    const names = others.map((other) => `"${nameOf(other.uri, sources.root.uri)}"`).join(" and ");
    const message =
      of === "identifier"
        ? `"${path.at(-1)}" is declared in ${names} too; a reference could not tell them apart.`
        : `${what} is stated in ${names} too; only one file may state it.`;
    const related = others.map((other) => ({ ...other, message: `${what} is stated here too.` }));
    const check = of === "identifier" ? "names/duplicate" : "names/stated-twice";
    return { ...atPath(path), check, kind: "name", severity: "error", message, uri, range, related };
  });
}

function ofName(fault: NameFault, sources: Sources): Problem {
  const { check, severity, path, message, related, suggestion } = fault;
  const { file, path: own } = sources.home(path);
  const places = related.map((other) => ({ ...sources.locate(other.path), message: other.message }));
  const place = { uri: file.uri, range: valueOrKey(file.tree, own) };
  return { ...atPath(path), check, kind: "name", severity, message, ...place, related: places, suggestion };
}

/** A map or a list is marked at its key: a squiggle over many lines hides what it is about. */
function valueOrKey(tree: SyntaxTree, path: Path) {
  const value = tree.find(path);
  return value?.green.kind === "scalar" ? value.range : tree.locate(path);
}

function ofFinding(finding: Finding, sources: Sources, comments: readonly PlacedComment[]): Problem {
  const { check, kind, severity, message, path, subject, under } = finding;
  const comment = finding.comment === undefined ? undefined : comments[finding.comment];
  const { uri, range } = comment ?? sources.locate(path);
  const related = finding.related.map((other) => ({ ...sources.locate(other.path), message: other.message }));
  const { place: at, entity } = subject;
  return {
    check,
    kind,
    severity,
    message,
    uri,
    range,
    path,
    at,
    entity,
    under,
    related,
    suggestion: undefined,
    finding,
  };
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
