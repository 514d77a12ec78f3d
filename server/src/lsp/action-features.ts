import { type CodeAction, CodeActionKind, type CodeActionParams, type Connection } from "vscode-languageserver";
import { codeActions, fixAll } from "../features/code-actions.ts";
import { configActions } from "../features/config-actions.ts";
import { writingActions } from "../features/writing-actions.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import { toCodeAction } from "./convert.ts";
import { toRange } from "./convert-range.ts";
import type { Session } from "./session.ts";

/** The kinds that are offered; those behind a dot belong to the one before it. */
export const ACTION_KINDS: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorInline,
  "source.fixAll.archbook",
  "source.organize.archbook",
];

/** Serves what a light bulb offers, and what is done on saving. */
export function serveActions(connection: Connection, session: Session, abilities: () => ClientAbilities): void {
  connection.onCodeAction(async (params) => {
    const ofConfig = await actionsOfConfig(params, session, abilities());
    if (ofConfig !== undefined) return ofConfig;
    const snapshot = await session.snapshot(params.textDocument.uri);
    if (snapshot === undefined) return null;
    const { only } = params.context;
    const range = toRange(params.range, snapshot.tree.lines);
    const offered = [
      ...(isWanted("quickfix", only) ? codeActions(snapshot, range) : []),
      ...(isWanted("source.fixAll.archbook", only) ? [fixAll(snapshot) ?? []].flat() : []),
      ...writingActions(snapshot, range, only),
    ];
    const possible = await session.possible(offered, snapshot.uri, abilities());
    return possible.map((action) => toCodeAction(action, snapshot, abilities()));
  });
}

function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((one) => `${kind}.`.startsWith(`${one}.`));
}

/** `undefined` for what is no config file. */
async function actionsOfConfig(
  { textDocument, range, context }: CodeActionParams,
  session: Session,
  abilities: ClientAbilities,
): Promise<CodeAction[] | undefined> {
  const config = await session.openConfig(textDocument.uri);
  if (config === undefined) return undefined;
  const repairs = isWanted("quickfix", context.only) ? configActions(config, toRange(range, config.tree.lines)) : [];
  const file = { ...config, uri: textDocument.uri, version: session.versionOf(textDocument.uri) };
  return repairs.map((action) => toCodeAction(action, { ...file, fileOf: () => file }, abilities));
}
