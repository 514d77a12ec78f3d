import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "architecture",
  asks: "Besides the logical boxes, is there a picture of what is deployed where?",
  why: "The session is about deployment; a logical view alone leaves every infrastructure question open.",
  example: "Production: one resource group in West Europe, an AKS cluster and two managed databases.",
  references: [
    "Technical discovery session: agenda, overview of the solution architecture diagrams",
    "Technical envisioning session: how to prepare for the initial technical envisioning",
  ],
  answeredBy: ["components.*.hosting", "databases.*.hosting", "networking.regions"],
  reportedAt: ["components", "databases", "name"],
  askedUnder: "hosting/current-hosting",

  isOpen({ components, databases, networking }) {
    const boxes = [...components, ...databases];
    return boxes.length >= 2 && networking.regions === undefined && boxes.every(({ hosting }) => hosting === undefined);
  },
  message: () => "Only the logical boxes are described; nothing says what is deployed where.",

  fixes: [
    {
      title: "Name the regions",
      at: "$",
      snippet: ["networking:", "  regions: [${1:westeurope}]"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Boxes and arrows, of which nobody is to ask one by one",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
        #^^^^^^^^^ Only the logical boxes are described; nothing says what is deployed where.
          web: { kind: web-app, connects: [orders] }
        databases:
          orders: { engine: mysql }
        notApplicable:
          - { check: hosting/current-hosting, reason: One picture will answer it for all. }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          regions: [westeurope]
        components:
          web: { kind: web-app, connects: [orders] }
        databases:
          orders: { engine: mysql }
        notApplicable:
          - { check: hosting/current-hosting, reason: One picture will answer it for all. }
      `,
    },
    {
      title: "While the single components are asked, it is a part of that",
      folded: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, connects: [orders] }
        # ^^^ "web" does not say what it runs on: name its hosting (model or service), or the component that hosts it.
        databases:
          orders: { engine: mysql }
        # ^^^^^^ "orders" does not say what it runs on: name its hosting (model or service), or the component that hosts it.
      `,
      into: "hosting/current-hosting",
    },
    {
      title: "A region is a beginning",
      good: yaml`
        architecture: 1
        name: Shop
        networking: { regions: [westeurope] }
        components:
          web: { kind: web-app, connects: [orders] }
        databases:
          orders: { engine: mysql }
      `,
    },
  ],
});
