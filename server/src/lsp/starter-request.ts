import type { Connection } from "vscode-languageserver";
import { starter } from "../workspace/starter.ts";
import { STARTER, type StarterParams } from "./custom-requests.ts";

/** Gives clients the text of a first file. */
export function serveStarter(connection: Connection): void {
  connection.onRequest(STARTER, ({ folder }: StarterParams): string => starter(folder));
}
