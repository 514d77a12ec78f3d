import type { Structure } from "./structure.ts";

/**
 * Whether the journey works with some nodes down and everything else up. The loss is carried to what depends on it, node by
 * node, which is the greatest solution also where nodes go round in circles, and touches only what is lost.
 */
export function survival(structure: Structure): (down: Iterable<number>) => boolean {
  const dependants = dependantsOf(structure);
  return (down) => !lostWith(structure, dependants, down).has(structure.root);
}

function lostWith(
  { nodes }: Structure,
  dependants: readonly (readonly number[])[],
  down: Iterable<number>,
): ReadonlySet<number> {
  const impossible = nodes.flatMap((node, index) =>
    node.op === "atLeast" && node.count > node.of.length ? [index] : [],
  );
  const lost = new Set<number>([...down, ...impossible]);
  const missing = new Map<number, number>();
  const open = [...lost];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const dependant of dependants[node] ?? []) {
      const gate = nodes[dependant];
      if (gate === undefined || gate.op === "event" || lost.has(dependant)) continue;
      const count = (missing.get(dependant) ?? 0) + 1;
      missing.set(dependant, count);
      if (gate.op === "atLeast" && gate.of.length - count >= gate.count) continue;
      lost.add(dependant);
      open.push(dependant);
    }
  }
  return lost;
}

function dependantsOf({ nodes }: Structure): readonly (readonly number[])[] {
  const dependants = nodes.map((): number[] => []);
  for (const [index, node] of nodes.entries()) {
    if (node.op !== "event") for (const child of node.of) dependants[child]?.push(index);
  }
  return dependants;
}
