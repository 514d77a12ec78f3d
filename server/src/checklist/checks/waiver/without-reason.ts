import { defineCheck } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "warning",
  subject: "waiver",
  asks: "Every waiver gives its reason.",
  why: "Without one nobody can tell a decision from a shortcut, or see that it no longer holds.",
  example: "reason: One internal customer.",
  references: ["The language: notApplicable"],
  answeredBy: ["notApplicable.*.reason"],
  reportedAt: ["<subject>"],

  *check({ form, path, check, reason }) {
    if (isReason(reason)) return;
    yield { check, entry: form === "entry" ? placeOf(path) : undefined };
  },
  message: ({ check }) =>
    check === undefined ? "This waiver gives no reason." : `"${check}" is waived without a reason.`,

  fixes: [{ title: "Give the reason", at: "<entry>", snippet: "reason: ${1:One internal customer.}" }],

  examples: [
    {
      title: "An entry that only names the check",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app }
        notApplicable:
          - { check: hosting/current-hosting, at: components.web }
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "hosting/current-hosting" is waived without a reason.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app }
        notApplicable:
          - { check: hosting/current-hosting, at: components.web, reason: One internal customer. }
      `,
    },
    {
      title: "A dash, a word that says nothing, and a comment",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app } # archbook-ignore hosting/current-hosting
                               # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "hosting/current-hosting" is waived without a reason.
        notApplicable:
          - { check: availability/criticality, reason: "-" }
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "availability/criticality" is waived without a reason.
          - { check: clients/kind, reason: unknown }
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "clients/kind" is waived without a reason.
      `,
    },
    {
      title: "A reason as somebody gave it",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          # archbook-ignore hosting/current-hosting: It is switched off in March.
          web: { kind: web-app }
        notApplicable:
          - { check: availability/criticality, reason: The promise is made in the next session. }
      `,
    },
    {
      title: "A short reason is one",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app }
        notApplicable: [{ check: hosting/current-hosting, reason: B2C }]
      `,
    },
  ],
});

/** Whether it says something: a letter or a digit at least, and more than that nobody knows. */
function isReason(reason: string | undefined): boolean {
  return reason !== undefined && reason.trim() !== "unknown" && /[\p{L}\p{N}]/u.test(reason);
}
