import { commands, type ExtensionContext, l10n, window } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { onArchitecture } from "./architecture-presence.ts";
import { ChecklistView } from "./checklist-view.ts";
import { clientOptions } from "./client-options.ts";
import { answerFileRequests } from "./file-requests.ts";
import { announceLensCommands } from "./lens-commands.ts";
import { newArchitecture } from "./new-architecture.ts";
import { Previews } from "./previews.ts";
import { ReadinessStatus } from "./readiness-status.ts";
import { SHOW_REFERENCES_COMMAND, showReferences } from "./show-references.ts";
import { WHAT_IF_COMMAND, whatIf } from "./what-if.ts";

/** Makes a client of a server that runs wherever the extension host allows. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The extension while it is active: one client, the commands, and the views. */
export class Archbook {
  readonly #create: CreateClient;
  readonly #output = window.createOutputChannel("Archbook", { log: true });
  readonly #status: ReadinessStatus;
  readonly #checklist: ChecklistView;
  readonly #previews: Previews;
  #client: BaseLanguageClient | undefined;
  #started: Promise<void> | undefined;

  constructor(context: ExtensionContext, create: CreateClient) {
    this.#create = create;
    this.#status = new ReadinessStatus(() => this.#client);
    this.#checklist = new ChecklistView(() => this.#client);
    this.#previews = new Previews(context, () => this.#client);
    context.subscriptions.push(
      this.#output,
      this.#status,
      this.#checklist,
      this.#previews,
      onArchitecture(() => void this.start()),
      commands.registerCommand("archbook.getStarted", () => getStarted(context)),
      commands.registerCommand("archbook.newArchitecture", async (into: unknown) => {
        await this.start();
        await newArchitecture(this.#client, into);
      }),
      commands.registerCommand("archbook.restartServer", () => this.restart()),
      commands.registerCommand("archbook.showOutput", () => this.#output.show()),
      commands.registerCommand("archbook.reviewWorkspace", () => this.#reviewWorkspace()),
      commands.registerCommand(SHOW_REFERENCES_COMMAND, showReferences),
      commands.registerCommand(WHAT_IF_COMMAND, (uri, sla) => whatIf(() => this.#client, uri, sla)),
    );
  }

  /** Starts the server, unless it is started. */
  start(): Promise<void> {
    this.#started ??= this.#startClient();
    return this.#started;
  }

  async #startClient(): Promise<void> {
    const client = this.#create(clientOptions(this.#output));
    this.#client = client;
    client.registerFeature(announceLensCommands);
    answerFileRequests(client);
    try {
      await client.start();
    } catch (error) {
      this.#output.error(String(error));
      void this.#offerRestart();
    }
    this.#status.update();
    this.#checklist.update();
    this.#previews.update();
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#started = undefined;
    // A server that did not start cannot be stopped either; there is nothing left to tell.
    await client?.dispose().catch((error: unknown) => this.#output.warn(String(error)));
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async #reviewWorkspace(): Promise<void> {
    await this.start();
    const command = "archbook.server.reviewWorkspace";
    const count: unknown = await commands.executeCommand(command);
    if (typeof count !== "number") return;
    void window.setStatusBarMessage(l10n.t("Archbook reviewed {0} files; see the Problems panel.", count), 5000);
  }

  async #offerRestart(): Promise<void> {
    const restart = l10n.t("Restart");
    const show = l10n.t("Show Output");
    const chosen = await window.showErrorMessage(l10n.t("The Archbook language server did not start."), restart, show);
    if (chosen === restart) await this.restart();
    else if (chosen === show) this.#output.show();
  }
}

/** Opens the walkthrough of the extension. */
async function getStarted({ extension }: ExtensionContext): Promise<void> {
  await commands.executeCommand("workbench.action.openWalkthrough", `${extension.id}#start`, false);
}
