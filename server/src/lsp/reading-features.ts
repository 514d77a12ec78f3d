import { type Connection, MarkupKind, type ServerCapabilities } from "vscode-languageserver";
import { asksForFiles, completions } from "../features/completion.ts";
import type { Completion } from "../features/completion-offer.ts";
import { configCompletions } from "../features/config-completion.ts";
import { configHover } from "../features/config-hover.ts";
import { hover } from "../features/hover.ts";
import { includableFolder, includeOffers } from "../features/include-offers.ts";
import type { ConfigFile } from "../workspace/config-file.ts";
import { Snapshot } from "../workspace/snapshot.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import { type CompletionOrigin, documented, toCompletions } from "./convert-completion.ts";
import { toLspRange } from "./convert-range.ts";
import { figuresForHover } from "./figure-features.ts";
import type { Figures } from "./figures.ts";
import type { Session } from "./session.ts";

export const READING_CAPABILITIES: ServerCapabilities = {
  hoverProvider: true,
  completionProvider: { triggerCharacters: [" ", ":", "[", "{", ",", "/", ".", '"', "'"], resolveProvider: true },
};

/** Serves what an author is told at a place: what it means, and what may be written there. */
export function serveReading(
  connection: Connection,
  session: Session,
  figures: Figures,
  abilities: () => ClientAbilities,
): void {
  connection.onHover(async ({ textDocument, position }, token) => {
    const place = await placeOf(textDocument.uri, session);
    if (place === undefined) return null;
    const offset = place.tree.lines.offset(position);
    const found =
      place instanceof Snapshot
        ? hover(place, offset, await figuresForHover(place, offset, figures, token))
        : configHover(place, offset);
    if (found === undefined) return null;
    const contents = { kind: MarkupKind.Markdown, value: found.markdown };
    return { contents, range: toLspRange(found.range, place.tree.lines) };
  });
  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const place = await placeOf(uri, session);
    if (place === undefined) return null;
    const offset = place.tree.lines.offset(position);
    const offers = await offersAt(place, offset, session);
    return toCompletions(offers, { uri, offset }, place.tree, abilities());
  });
  connection.onCompletionResolve(async (item) => {
    const origin = originIn(item.data);
    const place = origin && (await placeOf(origin.uri, session));
    if (origin === undefined || place === undefined) return item;
    // The word has grown since the list was sent, and the place is the same.
    const offers = await offersAt(place, Math.min(origin.offset, place.tree.text.length), session);
    const offer = offers.find(({ label, order }) => label === item.label && order === item.sortText);
    return offer === undefined ? item : { ...item, ...documented(offer) };
  });
}

/** An open config file, or a file as a part of its architecture. */
async function placeOf(uri: string, session: Session): Promise<ConfigFile | Snapshot | undefined> {
  return (await session.openConfig(uri)) ?? (await session.snapshot(uri));
}

async function offersAt(
  place: ConfigFile | Snapshot,
  offset: number,
  { host }: Session,
): Promise<readonly Completion[]> {
  if (!(place instanceof Snapshot)) return configCompletions(place, offset);
  if (!asksForFiles(place, offset)) return completions(place, offset);
  const uris = await host.find(includableFolder(place)).catch(() => []);
  return completions(place, offset, includeOffers(uris, place));
}

/** What the server itself has sent along with an item; a client may have lost it. */
function originIn(data: unknown): CompletionOrigin | undefined {
  if (typeof data !== "object" || data === null || !("uri" in data) || !("offset" in data)) return undefined;
  const { uri, offset } = data;
  return typeof uri === "string" && typeof offset === "number" ? { uri, offset } : undefined;
}
