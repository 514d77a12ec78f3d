import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "detail",
  severity: "hint",
  stages: ["design", "review"],
  subject: "architecture",
  asks: "Can a question be answered with 'does not apply, because ...'?",
  why: "The seeds say that not every topic fits; silence must be distinguishable from a decision.",
  example: "notApplicable: [{ check: tenancy/onboarding, reason: One internal customer. }]",
  references: ["Technical discovery session: not all of them might be applicable"],
  answeredBy: ["notApplicable"],
  reportedAt: ["notApplicable", "name"],

  // Never by itself: it supplies the last fix of every other finding.
  *check() {},
  message: () => "A question that does not apply is answered with a reason, so that silence and decision differ.",

  fixes: [
    {
      title: "It does not apply here",
      at: "$",
      snippet: ["notApplicable:", "  - { check: ${1:tenancy/onboarding}, reason: ${2:One internal customer.} }"].join(
        "\n",
      ),
    },
  ],

  examples: [
    {
      title: "A decision with its reason",
      good: yaml`
        architecture: 1
        name: Shop
        stage: design
        usage: { audience: [b2b] }
        notApplicable:
          - { check: tenancy/onboarding, reason: One internal customer. }
      `,
    },
    {
      title: "Silence is no decision, and no fault",
      good: yaml`
        architecture: 1
        name: Shop
        stage: design
      `,
    },
  ],
});
