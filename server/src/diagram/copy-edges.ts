import type { Analysis } from "../analysis/analysis.ts";
import type { Database } from "../model/database.ts";
import type { Connection } from "../model/placed.ts";
import { connectionDetails, isEncrypted, protocolWords } from "./connection-words.ts";
import type { Copies, Copy } from "./copies.ts";
import { PLAIN_EDGE } from "./plain-edge.ts";
import type { Edge } from "./scene.ts";

export interface CallEdgeInput {
  readonly analysis: Analysis;
  readonly copies: Copies;
  /** Whether calls to the outside are led over the egress that serves the caller. */
  readonly overEgress: boolean;
}

/** Calls, sessions that are kept elsewhere, and replication, copy by copy, in the order of the file. */
export function copyEdges(input: CallEdgeInput): readonly Edge[] {
  const { analysis } = input;
  return [
    ...analysis.connections().flatMap((connection) => callEdges(connection, input)),
    ...sessionEdges(input),
    ...analysis.architecture.databases.flatMap((database) => replicationEdges(database, input)),
  ];
}

/** The lines of one connection: from each copy of the caller to the copy that it calls. */
function callEdges(connection: Connection, { analysis, copies, overEgress }: CallEdgeInput): readonly Edge[] {
  const { from, to } = connection;
  if (to === undefined) return [];
  const number = connection.path.at(-1);
  const callers = copies.of(from);
  const starts =
    callers.length === 0 ? [{ id: from, copy: undefined }] : callers.map((copy) => ({ id: copy.id, copy }));
  return starts.flatMap(({ id: start, copy }) => {
    // A replica is written to by its first, and calls nobody itself.
    if (copy?.part === "replica") return [];
    return targetsOf(to, copy, copies).flatMap((end) => {
      const edge = callEdge(`${start}>${end}#${number}`, start, end, connection, analysis);
      const leaves = overEgress && analysis.entity(to)?.section === "externals";
      const gate = leaves ? gateFor(connection, copy, analysis) : undefined;
      if (gate === undefined) return [edge];
      return [
        { ...edge, to: gate },
        { ...edge, id: `${gate}>${end}`, from: gate, label: undefined, path: undefined, details: [] },
      ];
    });
  });
}

/** Callers in a region call the copy beside them if there is one; what is in no region calls all copies. */
function targetsOf(to: string, caller: Copy | undefined, copies: Copies): readonly string[] {
  const targets = copies.of(to);
  const [first] = targets;
  if (first === undefined) return [to];
  const serving = targets.filter(({ part }) => part !== "replica");
  if (caller === undefined || caller.region === undefined) return serving.map(({ id }) => id);
  const beside = targets.find(({ region }) => region === caller.region);
  const isWritable = beside !== undefined && (beside.part !== "replica" || caller.part === "standby");
  return [isWritable ? beside.id : first.id];
}

/** The egress that a call to the outside leaves over: the one it names, else the only one that serves the caller. */
function gateFor({ over }: Connection, caller: Copy | undefined, analysis: Analysis): string | undefined {
  if (analysis.egress(over) !== undefined) return over;
  if (caller === undefined || analysis.link(over) !== undefined) return undefined;
  return analysis.egressFor(caller.entity, caller.region)[0]?.id;
}

function callEdge(id: string, from: string, to: string, connection: Connection, analysis: Analysis): Edge {
  return {
    id,
    path: connection.path,
    from,
    to,
    kind: "call",
    label: protocolWords(connection),
    protocol: connection.protocol,
    tls: isEncrypted(connection),
    mode: connection.mode,
    required: analysis.isRequired(connection),
    details: connectionDetails(connection),
  };
}

/** Where the session is kept elsewhere, and no connection says so. */
function sessionEdges({ analysis, copies }: CallEdgeInput): readonly Edge[] {
  return analysis.architecture.components.flatMap(({ id, state, path, connects }) => {
    const store = state?.store;
    if (store === undefined || connects.some(({ to }) => to === store)) return [];
    return copies.of(id).flatMap((copy) =>
      targetsOf(store, copy, copies).map((end) => ({
        ...PLAIN_EDGE,
        id: `${copy.id}>${end}#session`,
        path: [...path, "state", "store"],
        from: copy.id,
        to: end,
        kind: "session" as const,
        label: "session",
      })),
    );
  });
}

/** Only where it is stated: two regions with a store each are no replication yet. */
function replicationEdges({ id, path, replication = [] }: Database, { copies }: CallEdgeInput): readonly Edge[] {
  const [first, ...others] = copies.of(id);
  if (first === undefined) return [];
  return others.flatMap((copy) => {
    const stated = replication.find(({ to = [] }) => to.includes(copy.region ?? ""));
    const { mode } = stated ?? replication.find(({ to }) => to === undefined) ?? { mode: "none" };
    if (mode === "none") return [];
    const edge = {
      ...PLAIN_EDGE,
      id: `${first.id}>${copy.id}#replication`,
      path: [...path, "replication"],
      from: first.id,
      to: copy.id,
      kind: "replication" as const,
      label: mode === undefined ? "replication" : `${mode} replication`,
      mode,
    };
    return [edge];
  });
}
