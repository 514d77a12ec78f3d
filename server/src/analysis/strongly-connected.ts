/**
 * The strongly connected sets of a directed graph of `count` nodes, in an order in which every set comes after the sets
 * that it leads to (Tarjan's algorithm, without recursion, so that long chains do not exhaust the stack).
 */
export function stronglyConnectedSets(
  count: number,
  successorsOf: (node: number) => readonly number[],
): readonly (readonly number[])[] {
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const stack: number[] = [];
  const sets: number[][] = [];
  let next = 0;
  const enter = (node: number) => {
    index[node] = next;
    low[node] = next;
    next += 1;
    stack.push(node);
    onStack[node] = 1;
    return { node, successors: successorsOf(node), at: 0 };
  };
  const at = (numbers: Int32Array, node: number) => numbers[node] ?? 0;
  const leave = (node: number) => {
    if (at(low, node) !== at(index, node)) return;
    const members = stack.splice(stack.lastIndexOf(node));
    for (const member of members) onStack[member] = 0;
    sets.push(members);
  };
  for (let root = 0; root < count; root += 1) {
    if (index[root] !== -1) continue;
    const visits = [enter(root)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const successor = visit.successors[visit.at];
      visit.at += 1;
      if (successor === undefined) {
        visits.pop();
        leave(visit.node);
        const parent = visits.at(-1);
        if (parent !== undefined) low[parent.node] = Math.min(at(low, parent.node), at(low, visit.node));
      } else if (index[successor] === -1) {
        visits.push(enter(successor));
      } else if (onStack[successor] === 1) {
        low[visit.node] = Math.min(at(low, visit.node), at(index, successor));
      }
    }
  }
  return sets;
}
