import { commands, Location, Position, Range, Uri } from "vscode";
import type { SourceRange } from "../../server/src/lsp/custom-requests.ts";

/** The command that code lenses call with plain data, of which only an extension can make the editor's own values. */
export const SHOW_REFERENCES_COMMAND = "archbook.showReferences";

/** Shows where a name is used, in the editor's own list. */
export async function showReferences(
  uri: string,
  at: SourceRange["range"]["start"],
  places: readonly SourceRange[],
): Promise<void> {
  const locations = places.map(
    ({ uri: file, range: { start, end } }) =>
      new Location(Uri.parse(file), new Range(start.line, start.character, end.line, end.character)),
  );
  const position = new Position(at.line, at.character);
  await commands.executeCommand("editor.action.showReferences", Uri.parse(uri), position, locations);
}
