import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertReplaceEdit,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  TextEdit,
} from "vscode-languageserver";
import type { Completion } from "../features/completion-offer.ts";
import type { LineIndex } from "../text/line-index.ts";
import { plainText, snippetSyntax } from "../text/snippet-text.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import { toLspRange } from "./convert-range.ts";

/** Where a list of offers was asked for: what it takes to find their documentation later. */
export interface CompletionOrigin {
  readonly uri: string;
  readonly offset: number;
}

/** Some of very many offers are sent, and the others as the word that they must fit grows. */
const MOST = 250;

/** The offers at a place; a plain list, unless the client takes more. */
export function toCompletions(
  offers: readonly Completion[],
  origin: CompletionOrigin,
  { text, lines }: { readonly text: string; readonly lines: LineIndex },
  abilities: ClientAbilities,
): CompletionList | CompletionItem[] {
  const [first] = offers;
  if (first === undefined) return [];
  const sorted = offers.toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const typed = text.slice(first.range.start, origin.offset);
  const isIncomplete = sorted.length > MOST;
  const shown = isIncomplete ? sorted.filter(({ label }) => fits(typed, label)).slice(0, MOST) : sorted;
  const toItem = itemMaker({ origin, lines, typed }, abilities);
  const items = shown.map(toItem);
  const { itemDefaults } = abilities.completions;
  if (!isIncomplete && itemDefaults.size === 0) return items;
  const range = { insert: toInsert(first, origin, lines), replace: toLspRange(first.range, lines) };
  return {
    isIncomplete,
    items,
    itemDefaults: {
      ...(itemDefaults.has("data") ? { data: origin } : {}),
      ...(itemDefaults.has("insertTextMode") ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
      ...(itemDefaults.has("editRange")
        ? { editRange: abilities.completions.insertReplace ? range : range.replace }
        : {}),
    },
  };
}

/** Whether the letters of a word occur in a label in their order, as editors look for what is typed. */
function fits(word: string, label: string): boolean {
  const wanted = word.toLowerCase();
  let at = 0;
  for (const letter of label.toLowerCase()) if (letter === wanted[at]) at++;
  return at >= wanted.length;
}

interface Typing {
  readonly origin: CompletionOrigin;
  readonly lines: LineIndex;
  /** The word before the cursor. */
  readonly typed: string;
}

function itemMaker({ origin, lines, typed }: Typing, abilities: ClientAbilities) {
  const { lazyDocumentation, insertReplace, commitCharacters, itemDefaults } = abilities.completions;
  return (offer: Completion): CompletionItem => {
    const { label, kind, detail, newText, order, endedBy } = offer;
    const asSnippet = abilities.snippetCompletions && newText.some((piece) => typeof piece !== "string");
    const written = asSnippet ? snippetSyntax(newText) : plainText(newText);
    const replace = toLspRange(offer.range, lines);
    const edit = insertReplace
      ? InsertReplaceEdit.create(written, toInsert(offer, origin, lines), replace)
      : TextEdit.replace(replace, written);
    // Before a word is begun, what is focused is nobody's choice yet, and the character may be meant as it is.
    const commits = commitCharacters && endedBy !== undefined && typed !== "";
    return {
      label,
      kind: KIND[kind],
      sortText: order,
      ...(detail === undefined ? {} : { detail }),
      ...(lazyDocumentation ? {} : documented(offer)),
      ...(lazyDocumentation && !itemDefaults.has("data") ? { data: origin } : {}),
      ...(itemDefaults.has("insertTextMode") ? {} : { insertTextMode: InsertTextMode.adjustIndentation }),
      ...(asSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      ...(itemDefaults.has("editRange") ? textAlone(label, written) : { textEdit: edit }),
      ...(commits ? { commitCharacters: [...endedBy] } : {}),
    };
  };
}

/** Without a text of its own an item is its label. */
function textAlone(label: string, written: string): Pick<CompletionItem, "textEditText"> {
  return written === label ? {} : { textEditText: written };
}

/** The documentation of an offer in the form of the protocol. */
export function documented(offer: Completion): Pick<CompletionItem, "documentation"> {
  const value = offer.documentation();
  return value === "" ? {} : { documentation: { kind: MarkupKind.Markdown, value } };
}

/** The word up to the cursor. */
function toInsert({ range }: Completion, { offset }: CompletionOrigin, lines: LineIndex) {
  return toLspRange({ start: range.start, end: offset }, lines);
}

const KIND: { readonly [kind in Completion["kind"]]: CompletionItemKind } = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  service: CompletionItemKind.Module,
  snippet: CompletionItemKind.Snippet,
  file: CompletionItemKind.File,
};
