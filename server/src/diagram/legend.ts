import type { Card, Edge, LegendEntry, Marker, Role } from "./scene.ts";

/** What occurs in the picture and does not explain itself. */
export function legendOf(
  cards: readonly Card[],
  edges: readonly Edge[],
  markers: readonly Marker[],
): readonly LegendEntry[] {
  const has = (holds: (edge: Edge) => boolean) => edges.some(holds);
  const calls = edges.filter(({ kind }) => kind === "call");
  const roles = new Set(cards.map(({ role }) => role));
  const lines: readonly [boolean, LegendEntry][] = [
    [calls.some(isRequiredSync), { kind: "edge", sample: "required", text: "call, required" }],
    [calls.some(({ required }) => !required), { kind: "edge", sample: "soft", text: "goes on without it" }],
    [calls.some(({ mode }) => mode === "async"), { kind: "edge", sample: "async", text: "asynchronous" }],
    [has(({ kind }) => kind === "session"), { kind: "edge", sample: "session", text: "session state" }],
    [has(({ kind }) => kind === "replication"), { kind: "edge", sample: "replication", text: "replication" }],
    [has(({ kind }) => kind === "link"), { kind: "edge", sample: "link", text: "network link" }],
    [has(({ kind }) => kind === "admin"), { kind: "edge", sample: "admin", text: "administration" }],
    [has(({ tls }) => tls === true), { kind: "tls", tls: true, text: "encrypted" }],
    [has(({ tls }) => tls === false), { kind: "tls", tls: false, text: "not encrypted" }],
    [markers.length > 0, { kind: "marker", text: "open questions" }],
  ];
  return [
    ...ROLES.filter(([role]) => roles.has(role)).map(([role, text]) => ({ kind: "role" as const, role, text })),
    ...lines.filter(([occurs]) => occurs).map(([, entry]) => entry),
  ];
}

function isRequiredSync({ required, mode }: Edge): boolean {
  return required && mode !== "async";
}

const ROLES: readonly (readonly [Role, string])[] = [
  ["client", "client"],
  ["edge", "entry and exit"],
  ["compute", "computing"],
  ["data", "data"],
  ["messaging", "messaging"],
  ["security", "access"],
  ["platform", "platform service"],
  ["external", "of others"],
];
