import { stronglyConnectedSets } from "../strongly-connected.ts";
import { FALSE, type Formulas, TRUE } from "./formulas.ts";
import type { Structure, StructureNode } from "./structure.ts";

export interface Unfolded {
  readonly root: number;
  /** Whether the formula says the same as the structure; otherwise it is a bound from the side of the assumption. */
  readonly exact: boolean;
}

/**
 * The greatest solution of a structure as one formula without circles. A circle of things that need each other is a block:
 * all that its members need. Where circles pass through alternatives, the nodes that close them are first assumed to be up,
 * and the assumption is replaced by what follows from it, as often as there are such nodes; then nothing changes any more.
 * With `assume` down, or where that would take more than `limit` formulas, the result is a bound.
 */
export function unfold(structure: Structure, formulas: Formulas, limit: number, assume: "up" | "down"): Unfolded {
  const { nodes, blockOf } = withBlocks(structure);
  const made = new Int32Array(nodes.length).fill(-1);
  let exact = true;
  const sets = stronglyConnectedSets(nodes.length, (node) => partsOf(nodes[node]));
  for (const set of sets) {
    const [first = 0] = set;
    if (set.length === 1 && !partsOf(nodes[first]).includes(first)) {
      made[first] = formulaOf(nodes[first], formulas, (part) => made[part] ?? TRUE);
    } else {
      exact = solveCircle(set, nodes, made, formulas, limit, assume) && exact;
    }
  }
  return { root: made[blockOf[structure.root] ?? 0] ?? TRUE, exact };
}

interface Blocks {
  readonly nodes: readonly (StructureNode | undefined)[];
  readonly blockOf: readonly number[];
}

/** The structure with each circle that passes through `all` nodes only put together into its first node. */
function withBlocks({ nodes }: Structure): Blocks {
  const blockOf = nodes.map((_, index) => index);
  const sets = stronglyConnectedSets(nodes.length, (index) => {
    const node = nodes[index];
    return node?.op === "all" ? node.of : [];
  });
  const circles = sets.filter((set) => set.length > 1);
  if (circles.length === 0) return { nodes, blockOf };
  for (const circle of circles) for (const member of circle) blockOf[member] = circle[0] ?? member;
  const blocks: (StructureNode | undefined)[] = nodes.map((node) => withParts(node, (part) => blockOf[part] ?? part));
  for (const circle of circles) {
    const [first = 0] = circle;
    const parts = new Set(circle.flatMap((member) => partsOf(blocks[member])));
    parts.delete(first);
    for (const member of circle) blocks[member] = undefined;
    blocks[first] = { op: "all", of: [...parts] };
  }
  return { nodes: blocks, blockOf };
}

/** Fills in the formulas of a circle; whether they are exact. */
function solveCircle(
  set: readonly number[],
  nodes: Blocks["nodes"],
  made: Int32Array,
  formulas: Formulas,
  limit: number,
  assume: "up" | "down",
): boolean {
  const { order, closing } = innerOrder(set, nodes);
  let assumed = new Map([...closing].map((node) => [node, assume === "up" ? TRUE : FALSE]));
  const follow = () => {
    const inside = new Map<number, number>();
    const formulaAt = (part: number) => assumed.get(part) ?? inside.get(part) ?? made[part] ?? TRUE;
    for (const node of order) inside.set(node, formulaOf(nodes[node], formulas, formulaAt));
    return inside;
  };
  let exact = assume === "up";
  for (let rounds = 0; exact && rounds < closing.size; rounds += 1) {
    exact = formulas.size <= limit;
    const before = assumed;
    const inside = follow();
    assumed = new Map([...closing].map((node) => [node, inside.get(node) ?? TRUE]));
    if ([...assumed].every(([node, formula]) => before.get(node) === formula)) break;
  }
  for (const [node, formula] of follow()) made[node] = formula;
  return exact;
}

/** The members of a circle, parts before what is made of them, and the members that close it: without them there is none. */
function innerOrder(set: readonly number[], nodes: Blocks["nodes"]) {
  const members = new Set(set);
  const order: number[] = [];
  const closing = new Set<number>();
  const state = new Map<number, "open" | "done">();
  const visits: { node: number; parts: readonly number[]; at: number }[] = [];
  const enter = (node: number) => {
    state.set(node, "open");
    visits.push({ node, parts: partsOf(nodes[node]), at: 0 });
  };
  enter(set[0] ?? 0);
  for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
    const part = visit.parts[visit.at];
    visit.at += 1;
    if (part === undefined) {
      state.set(visit.node, "done");
      order.push(visit.node);
      visits.pop();
    } else if (members.has(part)) {
      if (state.get(part) === "open") closing.add(part);
      else if (!state.has(part)) enter(part);
    }
  }
  return { order, closing };
}

function formulaOf(node: StructureNode | undefined, formulas: Formulas, formulaAt: (part: number) => number): number {
  if (node === undefined) return TRUE;
  if (node.op === "event") return formulas.event(node.event);
  const parts = node.of.map(formulaAt);
  return node.op === "all" ? formulas.all(parts) : formulas.atLeast(node.count, parts);
}

function withParts(node: StructureNode, change: (part: number) => number): StructureNode {
  return node.op === "event" ? node : { ...node, of: node.of.map(change) };
}

function partsOf(node: StructureNode | undefined): readonly number[] {
  return node === undefined || node.op === "event" ? [] : node.of;
}
