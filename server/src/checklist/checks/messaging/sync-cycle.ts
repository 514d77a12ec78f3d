import { defineCheck } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "component",
  asks: "Components do not wait for each other in a circle.",
  why: "They start, scale and fail together; a slow one holds the threads of all.",
  example: "Orders publish events, billing subscribes.",
  references: [
    "Azure Well-Architected Framework: RE:07",
    "Technical envisioning session: too generic, the picture of the microservices",
  ],
  answeredBy: ["components.*.connects.*.mode"],
  reportedAt: ["<subject>"],

  *check(component, { analysis }) {
    const circle = analysis.synchronousCycles().find(([first]) => first === component);
    if (circle === undefined) return;
    const members = circle.map(({ id }) => id);
    const waits = component.connects.find(
      (connection) =>
        connection.mode === "sync" && members.includes(connection.to ?? "") && analysis.isRequired(connection),
    );
    yield {
      members,
      connection: waits === undefined ? undefined : placeOf(waits.path),
      related: circle.slice(1).map(({ id, path }) => ({ path, message: `"${id}" is one of them.` })),
    };
  },
  message: ({ members }) => `${listIds(members)} wait for each other in a circle: they fail together.`,

  fixes: [
    { title: "Break the circle with a message", at: "<connection>", snippet: "mode: async" },
    { title: "One of them can go on alone", at: "<connection>", snippet: "required: false" },
  ],

  examples: [
    {
      title: "Orders wait for billing, and billing for orders",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          orders:
        # ^^^^^^ "orders" and "billing" wait for each other in a circle: they fail together.
            kind: microservice
            connects: [{ to: billing, mode: sync }]
          billing:
            kind: microservice
            connects: [{ to: orders, mode: sync }]
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          orders:
            kind: microservice
            connects: [{ to: billing, mode: async }]
          billing:
            kind: microservice
            connects: [{ to: orders, mode: sync }]
      `,
    },
    {
      title: "The way back is a message",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          orders: { connects: [{ to: billing, mode: sync }] }
          billing: { connects: [{ to: orders, mode: async }] }
      `,
    },
    {
      title: "One of them goes on alone, or does not say that it waits",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          orders: { connects: [{ to: billing, mode: sync }] }
          billing: { connects: [{ to: orders, mode: sync, required: false }] }
          stock: { connects: [{ to: delivery, mode: sync }] }
          delivery: { connects: [stock] }
      `,
    },
  ],
});
