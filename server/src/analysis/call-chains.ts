import type { Architecture } from "../model/architecture.ts";
import type { Component } from "../model/component.ts";
import type { ConnectionTerms } from "./connections.ts";
import { lazy, memoized } from "./lazy.ts";
import { stronglyConnectedSets } from "./strongly-connected.ts";

/** How callers wait for each other. */
export interface CallChainTerms {
  /**
   * Sets of two or more components that all wait for each other, over required connections that state `mode: sync`; each
   * in the order of the file, the sets by their first members.
   */
  synchronousCycles(): readonly (readonly Component[])[];
  /** The longest path without repetition from an entity over required connections that are not asynchronous. */
  longestCallChain(start: string): CallChain;
}

export interface CallChain {
  /** The identifiers from the start on; so one more than there are connections. */
  readonly ids: readonly string[];
  /** Whether there is no longer one. With many circles the search ends after a fixed number of steps with a long one. */
  readonly exact: boolean;
}

export function callChainTerms(architecture: Architecture, connections: ConnectionTerms): CallChainTerms {
  const awaited = memoized((id: string): readonly string[] => [
    ...new Set(
      connections
        .connectionsFrom(id)
        .filter((each) => each.mode !== "async" && connections.isRequired(each))
        .flatMap(({ to }) => (connections.entity(to) === undefined || to === undefined ? [] : [to])),
    ),
  ]);
  return {
    synchronousCycles: lazy(() => synchronousCycles(architecture.components, connections)),
    longestCallChain: memoized((start: string) => longestPath(start, awaited)),
  };
}

function synchronousCycles(
  components: readonly Component[],
  connections: ConnectionTerms,
): readonly (readonly Component[])[] {
  const numbers = new Map(components.map(({ id }, number) => [id, number]));
  const successors = components.map(({ connects }) =>
    connects
      .filter((each) => each.mode === "sync" && connections.isRequired(each))
      .flatMap(({ to = "" }) => numbers.get(to) ?? []),
  );
  return stronglyConnectedSets(components.length, (node) => successors[node] ?? [])
    .filter((set) => set.length > 1)
    .map((set) => set.toSorted((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b)
    .map((set) => set.flatMap((number) => components[number] ?? []));
}

/**
 * Where nothing goes round in circles, the longest path from the last node backwards, in linear time. Otherwise the
 * problem has no fast solution: paths are tried one by one, up to `STEPS` of them, and the longest of these is given.
 */
function longestPath(start: string, successorsOf: (id: string) => readonly string[]): CallChain {
  const ids = [start];
  const numbers = new Map([[start, 0]]);
  for (let at = 0; at < ids.length; at += 1) {
    for (const id of successorsOf(ids[at] ?? start)) {
      if (numbers.has(id)) continue;
      numbers.set(id, ids.length);
      ids.push(id);
    }
  }
  const successors = ids.map((id) => successorsOf(id).flatMap((each) => numbers.get(each) ?? []));
  const sets = stronglyConnectedSets(ids.length, (node) => successors[node] ?? []);
  const acyclic = sets.every(([node = 0, ...others]) => others.length === 0 && !successors[node]?.includes(node));
  const { path, exact } = acyclic ? { path: longestAcyclic(sets.flat(), successors), exact: true } : search(successors);
  return { ids: path.map((node) => ids[node] ?? start), exact };
}

function longestAcyclic(lastFirst: readonly number[], successors: readonly (readonly number[])[]): readonly number[] {
  const length = new Int32Array(successors.length);
  const next = new Int32Array(successors.length).fill(-1);
  for (const node of lastFirst) {
    for (const successor of successors[node] ?? []) {
      const through = (length[successor] ?? 0) + 1;
      if (through <= (length[node] ?? 0)) continue;
      length[node] = through;
      next[node] = successor;
    }
  }
  const path: number[] = [];
  for (let node = 0; node >= 0; node = next[node] ?? -1) path.push(node);
  return path;
}

const STEPS = 100_000;

function search(successors: readonly (readonly number[])[]): { path: readonly number[]; exact: boolean } {
  const onPath = new Uint8Array(successors.length);
  const path: { node: number; at: number }[] = [{ node: 0, at: 0 }];
  onPath[0] = 1;
  let longest = [0];
  for (let steps = 0; steps < STEPS; steps += 1) {
    const last = path.at(-1);
    if (last === undefined) return { path: longest, exact: true };
    const successor = successors[last.node]?.[last.at];
    last.at += 1;
    if (successor === undefined) {
      onPath[last.node] = 0;
      path.pop();
    } else if (onPath[successor] === 0) {
      onPath[successor] = 1;
      path.push({ node: successor, at: 0 });
      if (path.length > longest.length) longest = path.map(({ node }) => node);
      if (longest.length === successors.length) return { path: longest, exact: true };
    }
  }
  return { path: longest, exact: false };
}
