import type { Component } from "../../../model/component.ts";
import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  subject: "connection",
  asks: "How do services talk to each other: direct calls or messages, in which direction?",
  why: "Two services calling each other both ways synchronously are one failure unit.",
  example: "mode: async",
  references: ["Technical envisioning session: too generic, details we get"],
  answeredBy: ["components.*.connects.*.mode"],
  reportedAt: ["<subject>"],

  *check(connection, { analysis, architecture }) {
    const from = analysis.component(connection.from);
    const to = analysis.component(connection.to);
    if (from === undefined || to === undefined || from === to) return;
    const back = to.connects.filter((other) => other.to === from.id);
    if (back.length === 0 || !analysis.isOwnCode(from) || !analysis.isOwnCode(to)) return;
    const there = from.connects.filter((other) => other.to === to.id);
    if ([...there, ...back].some(({ mode }) => mode !== undefined)) return;
    // Once for the pair: at the first connection of the one that comes first.
    const isFirst = there[0] === connection && standsBefore(from, to, architecture.components);
    if (isFirst) yield { to: to.id, related: back.slice(0, 1).map(({ path }) => ({ path, message: "The way back." })) };
  },
  message: ({ id, to }) =>
    `"${id}" and "${to}" call each other: synchronously (then they fail together), or with messages?`,

  fixes: [{ title: "State the mode", at: "<subject>", snippet: "mode: ${1|sync,async|}" }],

  examples: [
    {
      title: "Orders and billing call each other",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          orders: { kind: microservice, connects: [billing] }
                                                 # ^^^^^^^ "orders" and "billing" call each other: synchronously (then they fail together), or with messages?
          billing: { kind: microservice, connects: [orders] }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          orders: { kind: microservice, connects: [{ to: billing, mode: sync }] }
          billing: { kind: microservice, connects: [orders] }
      `,
    },
    {
      title: "One of the two says how it calls",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          orders: { kind: microservice, connects: [billing] }
          billing:
            kind: microservice
            connects: [{ to: orders, mode: async }]
      `,
    },
    {
      title: "One direction alone, and a gateway that calls back",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          orders: { kind: microservice, connects: [billing, proxy] }
          billing: { kind: microservice }
          proxy: { kind: gateway, connects: [orders] }
      `,
    },
  ],
});

function standsBefore(one: Component, other: Component, components: readonly Component[]): boolean {
  return components.indexOf(one) < components.indexOf(other);
}
