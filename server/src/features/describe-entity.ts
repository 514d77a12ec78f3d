import type { Entity } from "../model/architecture.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { code, escapeMarkdown } from "./markdown.ts";

/** What is known of an entity, as Markdown: what it is, where it runs, who calls it and whom it calls. */
export function describeEntity(entity: Entity, { analysis }: Snapshot): string {
  const called = analysis.callersOf(entity.id).map(({ id }) => id);
  const calls = analysis.connectionsFrom(entity.id).flatMap(({ to }) => to ?? []);
  return [
    headline(entity),
    summaryOf(entity),
    called.length > 0 ? `Called by ${list(called)}.` : "",
    calls.length > 0 ? `Calls ${list(calls)}.` : "",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const NOUNS: { readonly [section in Entity["section"]]: string } = {
  clients: "client",
  externals: "external system",
  ingress: "ingress entry",
  egress: "egress entry",
  adminAccess: "admin access",
  components: "component",
  databases: "database",
};

function headline(entity: Entity): string {
  const kind = "kind" in entity && entity.kind !== undefined ? `, ${entity.kind}` : "";
  const name = "name" in entity && entity.name !== undefined ? `: ${escapeMarkdown(entity.name)}` : "";
  return `${code(entity.id)} (${NOUNS[entity.section]}${kind})${name}`;
}

function summaryOf(entity: Entity): string {
  return "summary" in entity && entity.summary !== undefined ? escapeMarkdown(entity.summary) : "";
}

/** At most eight names, so that a hover stays a hover. */
function list(ids: readonly string[]): string {
  const shown = [...new Set(ids)];
  const more = shown.length > 8 ? ` and ${shown.length - 8} more` : "";
  return shown.slice(0, 8).map(code).join(", ") + more;
}
