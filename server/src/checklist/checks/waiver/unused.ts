import { defineCheck } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "detail",
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "waiver",
  asks: "A waiver waives something.",
  why: "What it excused has gone or was answered; the excuse now hides the next finding.",
  example: "The entry is deleted.",
  references: ["The language: notApplicable"],
  answeredBy: ["notApplicable"],
  reportedAt: ["<subject>"],

  *check({ form, path, check, at, known, on, used }) {
    if (check === undefined || !known || !on || used) return;
    const entry = form === "entry" ? placeOf(path) : undefined;
    yield { check, entry, placed: at === undefined ? undefined : entry };
  },
  message: ({ check }) => `"${check}" is not reported here any more: the waiver can go.`,

  fixes: [
    { title: "Correct the place", at: "<placed>", snippet: "at: ${1:components.web}" },
    { title: "Remove the waiver", at: "$", snippet: "{}", remove: ["<entry>"], safety: "safe" },
  ],

  examples: [
    {
      title: "What it excused was answered",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: azure-app-service }
          jobs: { kind: worker }
        notApplicable:
          - { check: hosting/current-hosting, at: components.jobs, reason: It is switched off in March. }
          - { check: hosting/current-hosting, at: components.web, reason: It moves in March. }
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "hosting/current-hosting" is not reported here any more: the waiver can go.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: azure-app-service }
          jobs: { kind: worker }
        notApplicable:
          - { check: hosting/current-hosting, at: components.jobs, reason: It is switched off in March. }
      `,
    },
    {
      title: "A place that does not exist, and a comment",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app }
        databases:
          # archbook-ignore hosting/current-hosting: It moves in March.
        # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "hosting/current-hosting" is not reported here any more: the waiver can go.
          orders: { engine: mysql, hosting: { model: paas } }
        notApplicable:
          - { check: hosting/current-hosting, at: components.shop, reason: It is switched off in March. }
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "hosting/current-hosting" is not reported here any more: the waiver can go.
      `,
    },
    {
      title: "It waives a finding, and a check that is off at this stage",
      good: yaml`
        architecture: 1
        name: Shop
        stage: security-review
        components:
          web: { kind: web-app }
        notApplicable:
          - { check: hosting/current-hosting, at: components.web, reason: It is switched off in March. }
      `,
    },
    {
      title: "It waives a finding",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app }
        notApplicable: [{ check: hosting/current-hosting, at: components.web, reason: It is switched off in March. }]
      `,
    },
  ],
});
