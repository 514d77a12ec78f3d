import { Uri, workspace } from "vscode";
import type { BaseLanguageClient, CodeAction, Command } from "vscode-languageclient";
import type { PreviewMarker, PreviewPicture, SourceRange } from "../../server/src/lsp/custom-requests.ts";
import type { QuestionsMessage } from "../preview/messages.ts";

type Question = PreviewMarker["questions"][number];

/** What is asked at the markers of a picture, and the quick fixes that answer it. */
export class MarkerQuestions {
  readonly #clientOf: () => BaseLanguageClient | undefined;
  #picture: PreviewPicture | undefined;
  /** Of the questions that were shown last. */
  #fixes: readonly (readonly CodeAction[])[] = [];
  #shown: number | undefined;

  constructor(clientOf: () => BaseLanguageClient | undefined) {
    this.#clientOf = clientOf;
  }

  replace(picture: PreviewPicture): void {
    this.#picture = picture;
    this.#fixes = [];
  }

  placeOf({ number, question }: { readonly number: number; readonly question: number }): SourceRange | undefined {
    return this.#marker(number)?.questions[question]?.at;
  }

  /** At once what is asked, and a little later how it can be answered. */
  async show(number: number, post: (message: QuestionsMessage) => void): Promise<void> {
    const picture = this.#picture;
    const marker = this.#marker(number);
    if (picture === undefined || marker === undefined) return;
    this.#shown = number;
    const label = picture.elements.find(({ id }) => id === marker.element)?.label ?? marker.element;
    const message = (fixes: readonly (readonly CodeAction[])[]): QuestionsMessage => ({
      type: "questions",
      number,
      label,
      questions: marker.questions.map(({ check, message }, index) => ({
        check,
        message,
        fixes: (fixes[index] ?? []).map(({ title }) => title),
      })),
    });
    post(message([]));
    const fixes = await this.#fixesOf(marker.questions);
    if (this.#picture !== picture || this.#shown !== number) return;
    this.#fixes = fixes;
    if (fixes.some((each) => each.length > 0)) post(message(fixes));
  }

  async apply({
    number,
    question,
    fix,
  }: {
    readonly number: number;
    readonly question: number;
    readonly fix: number;
  }): Promise<void> {
    const edit = this.#shown === number ? this.#fixes[question]?.[fix]?.edit : undefined;
    const converted = await this.#clientOf()?.protocol2CodeConverter.asWorkspaceEdit(edit);
    if (converted !== undefined) await workspace.applyEdit(converted);
  }

  #marker(number: number): PreviewMarker | undefined {
    return this.#picture?.markers.find((marker) => marker.number === number);
  }

  async #fixesOf(questions: readonly Question[]): Promise<readonly (readonly CodeAction[])[]> {
    const client = this.#clientOf();
    const fixes: (readonly CodeAction[])[] = [];
    for (const { check, at } of questions) {
      // The server knows what is open alone.
      await workspace.openTextDocument(Uri.parse(at.uri)).then(undefined, () => undefined);
      const params = {
        textDocument: { uri: at.uri },
        range: at.range,
        context: { diagnostics: [], only: ["quickfix"] },
      };
      const actions = await client
        ?.sendRequest<(CodeAction | Command)[] | null>("textDocument/codeAction", params)
        .catch(() => null);
      fixes.push(
        (actions ?? [])
          .filter(isAction)
          .filter((action) => answers(action, check))
          .slice(0, MOST_FIXES),
      );
    }
    return fixes;
  }
}

/** How many fixes of one question are offered; the editor's own menu has them all. */
const MOST_FIXES = 4;

function isAction(action: CodeAction | Command): action is CodeAction {
  return "edit" in action;
}

function answers({ diagnostics = [] }: CodeAction, check: string): boolean {
  return diagnostics.some(({ code }) => code === check);
}
