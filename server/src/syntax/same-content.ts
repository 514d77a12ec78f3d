import type { GreenMap, GreenNode, GreenPair } from "./green-node.ts";
import { keyText } from "./parse-yaml.ts";
import type { PlainMemo } from "./plain-value.ts";

/**
 * Hands the values of an earlier document on to the pairs of a later one that say the same in another layout: behind a new comment,
 * indented anew. So an edit that says nothing new changes nothing that follows from the document.
 */
export function handOnValues(earlier: GreenNode | undefined, later: GreenNode | undefined, memo: PlainMemo): void {
  if (earlier?.kind !== "map" || later?.kind !== "map") return;
  const before = byKey(earlier);
  for (const { node: pair } of later.pairs) {
    const known = before.get(keyText(pair.key));
    if (known === undefined || known === pair || memo.has(pair)) continue;
    const value = memo.get(known);
    if (value !== undefined && saysTheSame(known.value?.node, pair.value?.node)) memo.set(pair, value);
    else handOnValues(known.value?.node, pair.value?.node, memo);
  }
}

function byKey({ pairs }: GreenMap): ReadonlyMap<string, GreenPair> {
  return new Map(pairs.map(({ node }) => [keyText(node.key), node]));
}

/** Whether two nodes are the same but for their layout. Aliases say what stands elsewhere, so they are never the same. */
function saysTheSame(a: GreenNode | undefined, b: GreenNode | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return a === b;
  if (a.kind === "scalar" && b.kind === "scalar") return a.source === b.source && a.value === b.value;
  if (a.kind === "list" && b.kind === "list") {
    return a.items.length === b.items.length && a.items.every(({ node }, i) => saysTheSame(node, b.items[i]?.node));
  }
  if (a.kind !== "map" || b.kind !== "map" || a.pairs.length !== b.pairs.length) return false;
  return a.pairs.every(({ node }, index) => {
    const other = b.pairs[index]?.node;
    return (
      other !== undefined &&
      keyText(node.key) === keyText(other.key) &&
      saysTheSame(node.value?.node, other.value?.node)
    );
  });
}
