import { applyEdits, type Edit, edit } from "../text/edit.ts";
import type { Path } from "../text/path.ts";
import { type Range, shift } from "../text/range.ts";
import { type EntryBlock, entryBlocks } from "./entry-blocks.ts";
import { brokenRegions } from "./fixed-lines.ts";
import type { GreenNode } from "./green-node.ts";
import { layoutTokens } from "./layout-tokens.ts";
import { isPlainMap, type PlainValue, plainValue } from "./plain-value.ts";
import { entriesOf, itemsOf, type SyntaxNode } from "./syntax-node.ts";
import { SyntaxTree } from "./syntax-tree.ts";

/** The keys of the map at a path in their usual order; `undefined` where the order is the author's. */
export type OrderOf = (path: Path) => readonly string[] | undefined;

/**
 * The edits that put the entries of maps into their usual order, each with its comments. A key that has no place in the order stays behind
 * the one before it. An alias stays behind its anchor, and what cannot be read stays where it is.
 */
export function sortEntries(tree: SyntaxTree, orderOf: OrderOf): readonly Edit[] {
  const { root } = tree;
  const broken = brokenRegions(tree, layoutTokens(tree));
  if (root === undefined || broken === undefined) return [];
  const edits = sortNode({ tree, orderOf, broken }, root);
  return statesTheSame(tree, edits) ? edits : [];
}

interface Sorting {
  readonly tree: SyntaxTree;
  readonly orderOf: OrderOf;
  readonly broken: readonly Range[];
}

/** Anchors that stand twice, or blank lines that are text, can make a place matter; then nothing is moved. */
function statesTheSame(tree: SyntaxTree, edits: readonly Edit[]): boolean {
  if (edits.length === 0) return true;
  const after = SyntaxTree.read(applyEdits(tree.text, edits));
  const stated = ({ root }: SyntaxTree) => JSON.stringify(inOrder(plainValue(root?.green).value));
  return after.faults.length === tree.faults.length && stated(after) === stated(tree);
}

function inOrder(value: PlainValue): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isPlainMap(value)) return value;
  return Object.keys(value)
    .sort()
    .map((key) => [key, inOrder(value[key])]);
}

function sortNode(sorting: Sorting, node: SyntaxNode): readonly Edit[] {
  const { green } = node;
  if (green.kind === "list")
    return itemsOf(node).flatMap((item) => (item === undefined ? [] : sortNode(sorting, item)));
  if (green.kind !== "map") return [];
  const within = entriesOf(node).flatMap(({ value }) => (value === undefined ? [] : sortNode(sorting, value)));
  const order = sorting.orderOf(node.path);
  const slots = order === undefined ? undefined : slotsOf(sorting.tree, node);
  const sorted = order === undefined || slots === undefined ? undefined : arrange(sorting, slots, order);
  return sorted === undefined || slots === undefined ? within : moved(sorting.tree.text, slots, sorted, within);
}

/** The places that entries may take; nothing where a comment in between would lose what it is about. */
function slotsOf(tree: SyntaxTree, map: SyntaxNode): readonly EntryBlock[] | undefined {
  if (map.green.kind !== "map" || !map.green.flow) return entryBlocks(tree, map);
  const slots = entriesOf(map).map((entry) => ({ entry, range: entry.range }));
  const between = slots.map(({ range }, index) =>
    tree.text.slice(index === 0 ? map.range.start : (slots[index - 1]?.range.end ?? 0), range.start),
  );
  return between.some((text) => /[#&!]/.test(text)) ? undefined : slots;
}

/** The entries slot by slot, in the usual order; nothing where they are in order, or cannot be put into it. */
function arrange(
  { tree, broken }: Sorting,
  slots: readonly EntryBlock[],
  order: readonly string[],
): readonly EntryBlock[] | undefined {
  const ranks = ranksOf(slots, order);
  // What is broken below an entry may belong to it.
  const pinned = new Set(
    slots.filter(({ range }, index) => {
      const next = slots[index + 1]?.range.start ?? nextLine(tree.text, range.end) + 1;
      return broken.some((gone) => gone.start < next && range.start < gone.end);
    }),
  );
  const isPinned = (slot: EntryBlock) => pinned.has(slot);
  const waiting = slots.filter((slot) => !isPinned(slot)).sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  const placed: EntryBlock[] = [];
  for (const slot of slots) {
    if (isPinned(slot)) placed.push(slot);
    else {
      const index = waiting.findIndex((one) => anchorsOf(one, slots).every((anchor) => placed.includes(anchor)));
      const [next] = index < 0 ? [] : waiting.splice(index, 1);
      if (next === undefined) return undefined;
      placed.push(next);
    }
  }
  return placed.every((slot, index) => slot === slots[index]) ? undefined : placed;
}

/** The start of the next line that says something. */
function nextLine(text: string, from: number): number {
  return from + (/^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(text.slice(from))?.[0].length ?? 0);
}

function ranksOf(slots: readonly EntryBlock[], order: readonly string[]): ReadonlyMap<EntryBlock, number> {
  const ranks = new Map<EntryBlock, number>();
  let last = -1;
  for (const slot of slots) {
    const rank = order.indexOf(slot.entry.name);
    last = rank < 0 ? last : rank;
    ranks.set(slot, last);
  }
  return ranks;
}

/** The other entries that hold what the aliases in an entry stand for. */
function anchorsOf(slot: EntryBlock, slots: readonly EntryBlock[]): readonly EntryBlock[] {
  const targets = targetsIn(slot.entry.value?.green);
  if (targets.length === 0) return [];
  return slots.filter(
    (other) => other !== slot && targets.some((offset) => other.range.start <= offset && offset < other.range.end),
  );
}

function targetsIn(node: GreenNode | undefined): readonly number[] {
  switch (node?.kind) {
    case "map":
      return node.pairs.flatMap((pair) => targetsIn(pair.node.value?.node));
    case "list":
      return node.items.flatMap((item) => targetsIn(item.node));
    case "alias":
      return node.target === undefined ? [] : [node.target.offset];
    default:
      return [];
  }
}

/** One edit from the first slot to the last that changes: what stands between slots stays, what stands in them moves. */
function moved(
  text: string,
  slots: readonly EntryBlock[],
  sorted: readonly EntryBlock[],
  within: readonly Edit[],
): readonly Edit[] {
  const first = slots.findIndex((slot, index) => slot !== sorted[index]);
  const last = slots.findLastIndex((slot, index) => slot !== sorted[index]);
  const whole = { start: slots[first]?.range.start ?? 0, end: slots[last]?.range.end ?? 0 };
  let result = "";
  for (let index = first; index <= last; index++) {
    const between = index === first ? "" : text.slice(slots[index - 1]?.range.end, slots[index]?.range.start);
    const range = sorted[index]?.range ?? { start: 0, end: 0 };
    const own = within.filter((one) => liesIn(one.range, range));
    const part = own.map((one) => ({ ...one, range: shift(one.range, -range.start) }));
    result += between + applyEdits(text.slice(range.start, range.end), part);
  }
  return [...within.filter((one) => !liesIn(one.range, whole)), edit(whole, result)];
}

function liesIn(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
