import type { Entity } from "../model/architecture.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { code, codeList, escapeMarkdown, shortened } from "./markdown.ts";

/** What is known of an entity, as Markdown: what it is, where it runs, who calls it and whom it calls. */
export function describeEntity(entity: Entity, { analysis }: Snapshot): string {
  const called = analysis.callersOf(entity.id).map(({ id }) => id);
  const calls = analysis.connectionsFrom(entity.id).flatMap(({ to }) => to ?? []);
  return [
    headline(entity),
    summaryOf(entity),
    called.length > 0 ? `Called by ${codeList(called)}.` : "",
    calls.length > 0 ? `Calls ${codeList(calls)}.` : "",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** What an entity is: `component, api`. */
export function nounOf(entity: Entity): string {
  const kind = "kind" in entity && entity.kind !== undefined ? `, ${entity.kind}` : "";
  return NOUNS[entity.section] + kind;
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
  const name = "name" in entity && entity.name !== undefined ? `: ${escapeMarkdown(shortened(entity.name))}` : "";
  return `${code(shortened(entity.id))} (${nounOf(entity)})${name}`;
}

function summaryOf(entity: Entity): string {
  return "summary" in entity && entity.summary !== undefined ? escapeMarkdown(shortened(entity.summary)) : "";
}
