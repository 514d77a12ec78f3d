import {
  type CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Location,
  CodeAction as LspCodeAction,
  type Range as LspRange,
} from "vscode-languageserver";
import { checkPage } from "../checklist/check-page.ts";
import type { CodeAction } from "../features/code-actions.ts";
import type { WritingAction } from "../features/writing-action.ts";
import type { Severity } from "../settings/severity-settings.ts";
import type { LineIndex } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import type { Problem } from "../workspace/problem.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import { type EditedFile, toWorkspaceEdit } from "./convert-edits.ts";
import { toLspRange } from "./convert-range.ts";

// Between the plain data of the features and the protocol; the only place where offsets become positions.

export const SOURCE = "archbook";

/** The lines of a file, to turn offsets into positions. */
export type LinesOf = (uri: string) => LineIndex | undefined;

export function toDiagnostic(problem: Problem, linesOf: LinesOf): Diagnostic {
  const { check, severity, message, uri, range, related } = problem;
  const page = checkPage(check);
  const information = related.flatMap((other) => {
    const location = toLocation(other, linesOf);
    return location === undefined ? [] : [{ location, message: other.message }];
  });
  return {
    range: rangeIn(uri, range, linesOf),
    severity: SEVERITY[severity],
    code: check,
    source: SOURCE,
    message,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(information.length === 0 ? {} : { relatedInformation: information }),
  };
}

/** Nothing for a place in a file that is not known. */
export function toLocation({ uri, range }: PlacedRange, linesOf: LinesOf): Location | undefined {
  const lines = linesOf(uri);
  return lines === undefined ? undefined : { uri, range: toLspRange(range, lines) };
}

/** A range in one of several files. */
export interface PlacedRange {
  readonly uri: string;
  readonly range: Range;
}

function rangeIn(uri: string, range: Range, linesOf: LinesOf): LspRange {
  return toLocation({ uri, range }, linesOf)?.range ?? START;
}

const START: LspRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const SEVERITY: { readonly [severity in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A repair of what is reported, or something that the author may ask for. */
type OfferedAction = CodeAction | (WritingAction & { readonly problem?: undefined; readonly isPreferred?: undefined });

/** What a code action is of: an architecture, or a config file at one version. */
export interface ActedOn extends EditedFile {
  readonly fileOf: (uri: string) => EditedFile | undefined;
}

export function toCodeAction(
  action: OfferedAction,
  { uri, fileOf }: ActedOn,
  abilities: ClientAbilities,
): LspCodeAction {
  const { title, kind, problem, edits, newFile, isPreferred } = action;
  const edit = toWorkspaceEdit({ files: [{ uri, edits }], newFile }, fileOf, abilities);
  return {
    ...LspCodeAction.create(title, edit, kind satisfies CodeActionKind),
    ...(problem === undefined ? {} : { diagnostics: [toDiagnostic(problem, (one) => fileOf(one)?.tree.lines)] }),
    ...(isPreferred ? { isPreferred } : {}),
  };
}
