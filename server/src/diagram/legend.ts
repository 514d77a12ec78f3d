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
  const isOf = (kind: Edge["kind"]) => has((edge) => edge.kind === kind);
  const is = (emphasis: Card["emphasis"]) => cards.some((card) => card.emphasis === emphasis);
  const lines: readonly [boolean, LegendEntry][] = [
    [is("focus"), { kind: "emphasis", emphasis: "focus", text: "what is asked about" }],
    [is("weak"), { kind: "emphasis", emphasis: "weak", text: "weakest link" }],
    [isOf("promise"), { kind: "edge", sample: "promise", text: "the promise needs it" }],
    [calls.some(isRequiredSync), { kind: "edge", sample: "required", text: "call, required" }],
    [calls.some(({ required }) => !required), { kind: "edge", sample: "soft", text: "goes on without it" }],
    [calls.some(({ mode }) => mode === "async"), { kind: "edge", sample: "async", text: "asynchronous" }],
    [isOf("host"), { kind: "edge", sample: "host", text: "runs on" }],
    [
      has(({ kind, sensitivity }) => kind === "flow" && sensitivity === undefined),
      { kind: "edge", sample: "flow", text: "data, not classified" },
    ],
    ...SENSITIVITIES.map(([sample, text]): [boolean, LegendEntry] => [
      has(({ sensitivity }) => sensitivity === sample),
      { kind: "edge", sample, text },
    ]),
    [isOf("presence"), { kind: "edge", sample: "presence", text: "stands in the internet" }],
    [isOf("exposure"), { kind: "edge", sample: "exposure", text: "open to the internet" }],
    [has(({ tone }) => tone === "warn"), { kind: "edge", sample: "warn", text: "to look at twice" }],
    [isOf("session"), { kind: "edge", sample: "session", text: "session state" }],
    [isOf("replication"), { kind: "edge", sample: "replication", text: "replication" }],
    [isOf("link"), { kind: "edge", sample: "link", text: "network link" }],
    [isOf("admin"), { kind: "edge", sample: "admin", text: "administration" }],
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

const SENSITIVITIES: readonly (readonly [NonNullable<Edge["sensitivity"]>, string])[] = [
  ["restricted", "restricted data"],
  ["confidential", "confidential data"],
  ["personal", "personal data, not classified"],
  ["internal", "internal data"],
  ["public", "public data"],
];

const ROLES: readonly (readonly [Role, string])[] = [
  ["client", "client"],
  ["edge", "entry and exit"],
  ["compute", "computing"],
  ["data", "data"],
  ["messaging", "messaging"],
  ["security", "access"],
  ["platform", "platform service"],
  ["promise", "promise"],
  ["external", "of others"],
];
