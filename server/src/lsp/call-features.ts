import type { CallHierarchyItem, Connection } from "vscode-languageserver";
import { type Call, type CallItem, callItem, callsFrom, callsTo } from "../features/call-hierarchy.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { toLspRange } from "./convert-range.ts";
import { toCallItem } from "./convert-symbols.ts";
import type { Session } from "./session.ts";

/** Serves who calls whom. An item is known again by its file and its identifier, whether or not the file is open. */
export function serveCalls(connection: Connection, session: Session): void {
  connection.languages.callHierarchy.onPrepare(async ({ textDocument, position }) => {
    const snapshots = await session.snapshots(textDocument.uri);
    return once(
      snapshots.flatMap((snapshot) => {
        const item = callItem(snapshot, snapshot.tree.lines.offset(position));
        return item === undefined ? [] : toCallItem(item, snapshot.linesOf);
      }),
      (item) => item,
    );
  });
  connection.languages.callHierarchy.onIncomingCalls(async ({ item }) =>
    once(
      (await ends(item, session, callsTo)).flatMap(({ call, snapshot }) =>
        toCallItem(call.item, snapshot.linesOf).map((from) => ({
          from,
          fromRanges: rangesIn(call.item.uri, call, snapshot),
        })),
      ),
      ({ from }) => from,
    ),
  );
  connection.languages.callHierarchy.onOutgoingCalls(async ({ item }) =>
    once(
      (await ends(item, session, callsFrom)).flatMap(({ call, snapshot }) =>
        toCallItem(call.item, snapshot.linesOf).map((to) => ({ to, fromRanges: rangesIn(item.uri, call, snapshot) })),
      ),
      ({ to }) => to,
    ),
  );
}

/** The other ends of the calls of an item, in every architecture of which its file is a part. */
async function ends(
  { uri, data, name }: CallHierarchyItem,
  session: Session,
  calls: (snapshot: Snapshot, id: CallItem["id"]) => readonly Call[],
): Promise<readonly { readonly call: Call; readonly snapshot: Snapshot }[]> {
  const id = typeof data === "string" ? data : name;
  const snapshots = await session.snapshots(uri);
  return snapshots.flatMap((snapshot) => calls(snapshot, id).map((call) => ({ call, snapshot })));
}

/** The ranges of calls, which stand in the file of the caller. */
function rangesIn(uri: string, { ranges }: Call, { linesOf }: Snapshot) {
  const lines = linesOf(uri);
  return lines === undefined ? [] : ranges.map((range) => toLspRange(range, lines));
}

/** What several architectures tell of one item, once. */
function once<T>(all: readonly T[], itemOf: (one: T) => CallHierarchyItem): T[] {
  const byPlace = new Map<string, T>();
  for (const one of all) {
    const { uri, selectionRange } = itemOf(one);
    const key = `${uri} ${selectionRange.start.line}:${selectionRange.start.character}`;
    if (!byPlace.has(key)) byPlace.set(key, one);
  }
  return [...byPlace.values()];
}
