import { isGeneric } from "../../../analysis/own-code.ts";
import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "external",
  asks: "Which external services are called, by name and purpose?",
  why: "'Third-party services' hides SLAs, data flows, allow-lists and legal questions.",
  example: "provider: Stripe, purpose: card payments",
  references: ["Technical envisioning session: too generic, connectivity to external systems"],
  answeredBy: ["externals.*.provider", "externals.*.purpose"],
  reportedAt: ["<subject>"],

  isOpen: (external) => external.provider === undefined && (external.purpose === undefined || isGeneric(external)),
  message: ({ id }) => `"${id}": which service is that, from whom and for what?`,

  fixes: [
    {
      title: "Name it",
      at: "<subject>",
      snippet: ["provider: ${1:Stripe}", "purpose: ${2:card payments}"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A box called third-party services",
      bad: yaml`
        architecture: 1
        name: Shop
        externals:
          third:
        # ^^^^^ "third": which service is that, from whom and for what?
            name: 3rd Party Services
        components:
          web: { connects: [third] }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        externals:
          third:
            name: 3rd Party Services
            provider: Stripe
            purpose: card payments
        components:
          web: { connects: [third] }
      `,
    },
    {
      title: "A purpose does not help a name that says nothing",
      bad: yaml`
        architecture: 1
        name: Shop
        externals:
          external-service: { purpose: card payments }
        # ^^^^^^^^^^^^^^^^ "external-service": which service is that, from whom and for what?
        components:
          web: { connects: [external-service] }
      `,
    },
    {
      title: "A provider, or a telling name with a purpose",
      good: yaml`
        architecture: 1
        name: Shop
        externals:
          payment: { name: Payment gateway, purpose: card payments }
          third-party: { provider: Mapbox }
        components:
          web: { connects: [payment, third-party] }
      `,
    },
  ],
});
