import type { ClientCapabilities, CompletionClientCapabilities } from "vscode-languageserver";

/** What the client can do, of what makes a difference here. */
export interface ClientAbilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshTokens: boolean;
  readonly refreshHints: boolean;
  readonly refreshLenses: boolean;
  readonly configuration: boolean;
  readonly watchedFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly workDoneProgress: boolean;
  readonly documentChanges: boolean;
  /** Whether it can be told later for which files there is formatting. */
  readonly registerFormatting: boolean;
  /** Edits that make files. */
  readonly createFiles: boolean;
  /** Edits with tab stops in a workspace edit (3.18). */
  readonly snippetEdits: boolean;
  readonly snippetCompletions: boolean;
  readonly completions: CompletionAbilities;
  /** Asks whether something can be renamed before it asks for the name. */
  readonly prepareRename: boolean;
  /** Definitions and implementations that tell what leads there. */
  readonly definitionLinks: boolean;
  readonly implementationLinks: boolean;
  /** Outlines in which symbols hold others. */
  readonly nestedSymbols: boolean;
  /** Commands of the client itself that a code lens may call. */
  readonly commands: ReadonlySet<string>;
}

/** What a client can do with what is offered, beside tab stops. */
export interface CompletionAbilities {
  /** Asks for the documentation of an offer once that is looked at. */
  readonly lazyDocumentation: boolean;
  /** Leaves it to its user whether an offer goes before what follows the cursor in the word, or takes its place. */
  readonly insertReplace: boolean;
  readonly commitCharacters: boolean;
  /** What a list can say once for all its items. */
  readonly itemDefaults: ReadonlySet<string>;
}

export function clientAbilities({
  workspace,
  window,
  textDocument,
  experimental,
}: ClientCapabilities): ClientAbilities {
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    workDoneProgress: window?.workDoneProgress === true,
    createFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
    registerFormatting:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    completions: completionAbilities(textDocument?.completion),
    prepareRename: textDocument?.rename?.prepareSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    implementationLinks: textDocument?.implementation?.linkSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    commands: new Set(commandsIn(experimental)),
  };
}

function completionAbilities(client: CompletionClientCapabilities | undefined): CompletionAbilities {
  const { completionItem, completionList } = client ?? {};
  return {
    lazyDocumentation: completionItem?.resolveSupport?.properties.includes("documentation") === true,
    insertReplace: completionItem?.insertReplaceSupport === true,
    commitCharacters: completionItem?.commitCharactersSupport === true,
    itemDefaults: new Set(completionList?.itemDefaults ?? []),
  };
}

/** What clients announce as `experimental.commands.commands`; other servers read it there, too. */
function commandsIn(experimental: unknown): readonly string[] {
  const commands =
    isRecord(experimental) && isRecord(experimental.commands) ? experimental.commands.commands : undefined;
  return Array.isArray(commands) ? commands.filter((command) => typeof command === "string") : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
