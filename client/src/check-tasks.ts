import {
  CustomExecution,
  l10n,
  Task,
  type TaskDefinition,
  type TaskProvider,
  type WorkspaceFolder,
  workspace,
} from "vscode";
import { CheckTerminal } from "./check-terminal.ts";

/** As `tasks.json` names it. */
export const TASK_TYPE = "archbook";

/** Tasks that run `archbook check`, the command line of this extension, over a folder of the workspace. */
export class CheckTasks implements TaskProvider {
  /** The program. */
  readonly #cli: string;

  constructor(cli: string) {
    this.#cli = cli;
  }

  provideTasks(): Task[] {
    const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file");
    return folders.flatMap((folder) => [
      this.#task({ type: TASK_TYPE }, folder, l10n.t("check the folder")),
      this.#task({ type: TASK_TYPE, files: ["${file}"] }, folder, l10n.t("check the open file")),
    ]);
  }

  /** A task of `tasks.json`. */
  resolveTask({ definition, scope, name }: Task): Task | undefined {
    const folder = typeof scope === "object" ? scope : workspace.workspaceFolders?.[0];
    return folder === undefined ? undefined : this.#task(definition, folder, name);
  }

  // Invariant: a task that is resolved keeps its definition, as the same object.
  #task(definition: TaskDefinition, folder: WorkspaceFolder, name: string): Task {
    const run = async (resolved: TaskDefinition) => new CheckTerminal(this.#cli, wordsOf(resolved), folder.uri.fsPath);
    const task = new Task(definition, folder, name, "Archbook", new CustomExecution(run), ["$archbook"]);
    task.detail = ["archbook", ...wordsOf(definition)].join(" ");
    task.presentationOptions = { clear: true };
    return task;
  }
}

/** What is said to the program. Every field comes from a file that anybody may have written: each is one word and no more. */
function wordsOf({ files, stage, failOn, maxWarnings, config }: TaskDefinition): readonly string[] {
  const options = { stage, "fail-on": failOn, "max-warnings": maxWarnings, config };
  const named = Object.entries(options).flatMap(([option, value]) =>
    typeof value === "string" || typeof value === "number" ? [`--${option}=${value}`] : [],
  );
  const listed: readonly unknown[] = Array.isArray(files) ? files : [];
  return ["check", "--format=concise", ...named, "--", ...listed.filter((file) => typeof file === "string")];
}
