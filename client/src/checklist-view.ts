import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  languages,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type {
  AnswerCounts,
  ChecklistReport,
  DocumentParams,
  ReportedQuestion,
} from "../../server/src/lsp/custom-requests.ts";

type State = keyof AnswerCounts;
type Area = ChecklistReport["areas"][number];
/** A question with all the places at which it could be asked. */
interface Asked {
  readonly check: string;
  readonly places: readonly ReportedQuestion[];
}
type Node = { readonly area: Area } | { readonly asked: Asked } | { readonly question: ReportedQuestion };

/** The checklist of the shown architecture as a tree: areas, their questions, and the places where the answers belong. */
export class ChecklistView implements TreeDataProvider<Node>, Disposable {
  readonly #clientOf: () => BaseLanguageClient | undefined;
  readonly #changed = new EventEmitter<void>();
  readonly #disposables: readonly Disposable[];
  readonly #view;
  #report: ChecklistReport | undefined;
  #shown: ReadonlySet<State> = UNSETTLED;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(clientOf: () => BaseLanguageClient | undefined) {
    this.#clientOf = clientOf;
    this.#view = window.createTreeView("archbook.checklist", { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = [
      this.#view,
      this.#changed,
      window.onDidChangeActiveTextEditor(() => this.update()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === window.activeTextEditor?.document.uri.toString())) this.update();
      }),
      commands.registerCommand("archbook.checklist.showAll", () => this.#show(ALL)),
      commands.registerCommand("archbook.checklist.showUnsettled", () => this.#show(UNSETTLED)),
    ];
    this.#show(UNSETTLED);
  }

  update(): void {
    void this.#load(window.activeTextEditor?.document.uri);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) {
      return (this.#report?.areas ?? [])
        .filter(({ questions }) => questions.some(this.#isShown))
        .map((area) => ({ area }));
    }
    if ("area" in node) return byCheck(node.area.questions.filter(this.#isShown)).map((asked) => ({ asked }));
    return "asked" in node && node.asked.places.length > 1 ? node.asked.places.map((question) => ({ question })) : [];
  }

  getTreeItem(node: Node): TreeItem {
    if ("area" in node) return areaItem(node.area);
    if ("question" in node) return this.#placeItem(node.question, node.question.at);
    const { places } = node.asked;
    const [only] = places;
    if (only === undefined) return new TreeItem(node.asked.check);
    if (places.length === 1) return this.#placeItem(only, only.asks, only.at);
    const item = new TreeItem(only.asks, TreeItemCollapsibleState.Collapsed);
    item.description = l10n.t("{0} places", places.length);
    item.tooltip = tooltip(only);
    item.iconPath = icon(worst(places));
    return item;
  }

  readonly #isShown = ({ state }: ReportedQuestion): boolean => this.#shown.has(state);

  #show(states: ReadonlySet<State>): void {
    this.#shown = states;
    void commands.executeCommand("setContext", "archbook.checklist.showsAll", states === ALL);
    this.#changed.fire();
  }

  async #load(uri: Uri | undefined): Promise<void> {
    const client = this.#clientOf();
    const params: DocumentParams | undefined = uri && { uri: uri.toString() };
    const isReady = client?.isRunning() === true && params !== undefined;
    // A server that goes down meanwhile leaves the view as it is; its next diagnostics ask again.
    const report = isReady
      ? await client.sendRequest<ChecklistReport | null>("archbook/checklist", params).catch(() => undefined)
      : null;
    if (report === undefined || uri?.toString() !== window.activeTextEditor?.document.uri.toString()) return;
    this.#report = report ?? undefined;
    const counts = this.#report?.counts;
    this.#view.description =
      counts === undefined ? "" : `${counts.answered}/${counts.answered + counts.open + counts.unknown}`;
    this.#changed.fire();
  }

  #placeItem(question: ReportedQuestion, label: string, description?: string): TreeItem {
    const { start, end } = question.range;
    const item = new TreeItem(label);
    if (description !== undefined) item.description = description;
    item.tooltip = tooltip(question);
    item.iconPath = icon(question.state);
    item.accessibilityInformation = { label: `${label}, ${STATE_WORDS[question.state]()}` };
    const selection = new Range(start.line, start.character, end.line, end.character);
    item.command = {
      command: "vscode.open",
      title: l10n.t("Go to the place"),
      arguments: [Uri.parse(question.uri), { selection }],
    };
    return item;
  }
}

const ALL: ReadonlySet<State> = new Set<State>(["answered", "open", "unknown", "notApplicable"]);
const UNSETTLED: ReadonlySet<State> = new Set<State>(["open", "unknown"]);

const STATE_WORDS: { readonly [state in State]: () => string } = {
  answered: () => l10n.t("answered"),
  open: () => l10n.t("open"),
  unknown: () => l10n.t("unknown"),
  notApplicable: () => l10n.t("not applicable"),
};

function byCheck(questions: readonly ReportedQuestion[]): readonly Asked[] {
  const checks = [...new Set(questions.map(({ check }) => check))];
  return checks.map((check) => ({ check, places: questions.filter((question) => question.check === check) }));
}

function areaItem({ area, counts }: Area): TreeItem {
  const item = new TreeItem(area, TreeItemCollapsibleState.Collapsed);
  const all = counts.answered + counts.open + counts.unknown;
  item.id = area;
  item.description = l10n.t("{0} of {1} answered", counts.answered, all);
  item.iconPath = icon(counts.open > 0 ? "open" : counts.unknown > 0 ? "unknown" : "answered");
  return item;
}

function tooltip({ asks, why, check }: ReportedQuestion): MarkdownString {
  return new MarkdownString()
    .appendMarkdown("**")
    .appendText(asks)
    .appendMarkdown("**\n\n")
    .appendText(`${why}\n\n${check}`);
}

function worst(places: readonly ReportedQuestion[]): State {
  const order: readonly State[] = ["open", "unknown", "notApplicable", "answered"];
  return order.find((state) => places.some((place) => place.state === state)) ?? "answered";
}

function icon(state: State): ThemeIcon {
  switch (state) {
    case "answered":
      return new ThemeIcon("pass", new ThemeColor("testing.iconPassed"));
    case "notApplicable":
      return new ThemeIcon("circle-slash");
    case "unknown":
      return new ThemeIcon("question", new ThemeColor("list.warningForeground"));
    case "open":
      return new ThemeIcon("circle-large-outline");
  }
}
