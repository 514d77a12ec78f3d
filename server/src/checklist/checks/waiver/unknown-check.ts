import { defineCheck } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "warning",
  subject: "waiver",
  asks: "A waiver names a check that exists.",
  why: "A misspelt waiver waives nothing, and looks as if it did.",
  example: "check: tenancy/onboarding",
  references: ["The language: notApplicable"],
  answeredBy: ["notApplicable.*.check"],
  reportedAt: ["<subject>.check", "<subject>"],

  *check({ form, path, check, known, nearest }) {
    if (known) return;
    // Without a likely candidate any name would be a guess that waives something else.
    const entry = form === "entry" && nearest !== undefined ? placeOf(path) : undefined;
    yield { check, nearest, entry };
  },
  message({ check, nearest }) {
    if (check === undefined) return "This waiver names no check.";
    return nearest === undefined
      ? `There is no check "${check}".`
      : `There is no check "${check}"; did you mean "${nearest}"?`;
  },

  fixes: [{ title: "Name an existing check", at: "<entry>", snippet: "check: ${1:<nearest>}" }],

  examples: [
    {
      title: "A slip of the pen",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app }
        notApplicable:
          - { check: hosting/curent-hosting, reason: It is switched off in March. }
            # ^^^^^ There is no check "hosting/curent-hosting"; did you mean "hosting/current-hosting"?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app }
        notApplicable:
          - { check: hosting/current-hosting, reason: It is switched off in March. }
      `,
    },
    {
      title: "A comment, and an entry that name nothing like a check",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          # archbook-ignore weather-in-december: It snows.
        # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ There is no check "weather-in-december".
          web: { kind: web-app }
        notApplicable:
          - reason: Nobody knows what was meant.
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This waiver names no check.
      `,
    },
    {
      title: "The check exists",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          # archbook-ignore hosting/current-hosting: It is switched off in March.
          web: { kind: web-app }
      `,
    },
    {
      title: "It exists, and is not asked at this stage",
      good: yaml`
        architecture: 1
        name: Shop
        stage: operate
        notApplicable:
          - { check: team/who-is-who, reason: Everybody knows everybody. }
      `,
    },
  ],
});
