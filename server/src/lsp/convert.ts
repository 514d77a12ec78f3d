import {
  type CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  InsertTextFormat,
  InsertTextMode,
  CodeAction as LspCodeAction,
  MarkupKind,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { checkPage } from "../checklist/check-page.ts";
import type { CodeAction } from "../features/code-actions.ts";
import type { Completion } from "../features/completion-offer.ts";
import type { Severity } from "../settings/severity-settings.ts";
import type { Edit } from "../text/edit.ts";
import { plainText, snippetSyntax } from "../text/snippet-text.ts";
import type { Problem } from "../workspace/problem.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import { toLspRange } from "./convert-range.ts";
import { toSnippetEdit } from "./snippet-edit.ts";

// Between the plain data of the features and the protocol; the only place where offsets become positions.

export const SOURCE = "archbook";

/** What positions and edits are of: an architecture or a config file at one version. */
export type Place = Pick<Snapshot, "tree" | "uri" | "version">;

export function toDiagnostic(problem: Problem, { tree, uri }: Pick<Snapshot, "tree" | "uri">): Diagnostic {
  const { check, severity, message, range, related } = problem;
  const page = checkPage(check);
  return {
    range: toLspRange(range, tree.lines),
    severity: SEVERITY[severity],
    code: check,
    source: SOURCE,
    message,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((other) => ({
            location: { uri, range: toLspRange(other.range, tree.lines) },
            message: other.message,
          })),
        }),
  };
}

const SEVERITY: { readonly [severity in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toCodeAction(action: CodeAction, snapshot: Place, abilities: ClientAbilities): LspCodeAction {
  const { title, kind, problem, edits, isPreferred } = action;
  return {
    ...LspCodeAction.create(title, toWorkspaceEdit(edits, snapshot, abilities), kind satisfies CodeActionKind),
    ...(problem === undefined ? {} : { diagnostics: [toDiagnostic(problem, snapshot)] }),
    ...(isPreferred ? { isPreferred } : {}),
  };
}

/** Edits with tab stops where the client can type into them, else with the text that stands in them. */
export function toWorkspaceEdit(edits: readonly Edit[], snapshot: Place, abilities: ClientAbilities): WorkspaceEdit {
  const { uri, version, tree } = snapshot;
  const plain = edits.map(({ range, newText }): TextEdit => {
    return { range: toLspRange(range, tree.lines), newText: plainText(newText) };
  });
  if (!abilities.documentChanges) return { changes: { [uri]: plain } };
  const hasStops = edits.some(({ newText }) => newText.some((piece) => typeof piece !== "string"));
  const textDocument = { uri, version };
  const isTypable = abilities.snippetEdits && hasStops;
  return {
    documentChanges: [{ textDocument, edits: isTypable ? edits.map((one) => toSnippetEdit(one, tree)) : plain }],
  };
}

export function toCompletionItem(
  completion: Completion,
  { tree }: Pick<Snapshot, "tree">,
  abilities: ClientAbilities,
): CompletionItem {
  const { label, kind, detail, documentation, range, newText, order } = completion;
  const asSnippet = abilities.snippetCompletions && newText.some((piece) => typeof piece !== "string");
  return {
    label,
    kind: KIND[kind],
    ...(detail === undefined ? {} : { detail }),
    documentation: { kind: MarkupKind.Markdown, value: documentation },
    insertTextMode: InsertTextMode.adjustIndentation,
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: toLspRange(range, tree.lines),
      newText: asSnippet ? snippetSyntax(newText) : plainText(newText),
    },
    sortText: order,
    filterText: label,
  };
}

const KIND: { readonly [kind in Completion["kind"]]: CompletionItemKind } = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  service: CompletionItemKind.Module,
  snippet: CompletionItemKind.Snippet,
};
