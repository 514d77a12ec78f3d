import type { Component } from "../../../model/component.ts";
import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "component",
  asks: "Does the component write to its local disk (uploads, sessions, generated files)?",
  why: "Local data is lost on redeploy and invisible to the other instances.",
  example: "User uploads go to /var/www/uploads.",
  references: ["Technical envisioning session: LAMP, state handling and session affinity"],
  answeredBy: ["components.*.state.uploads", "components.*.state.session"],
  reportedAt: ["<subject>"],

  isOpen(component, { analysis }) {
    const { state } = component;
    if (state?.uploads !== undefined || state?.session !== undefined) return false;
    return analysis.isOwnCode(component) && maySeeUsers(component) && analysis.reachedFromEntries().has(component.id);
  },
  message: ({ id }) =>
    `"${id}" does not say whether it keeps anything on its own disk: uploads, sessions, generated files.`,

  fixes: [
    { title: "It keeps nothing", at: "<subject>", snippet: "state: { session: none, uploads: none }" },
    {
      title: "Say where state is",
      at: "<subject>",
      snippet: [
        "state:",
        "  session: ${1|none,memory,local-disk,external|}",
        "  uploads: ${2|none,local-disk,database,object-storage,file-share|}",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "Users reach it, and one behind it in PHP",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web:
        # ^^^ "web" does not say whether it keeps anything on its own disk: uploads, sessions, generated files.
            kind: web-app
            connects: [mails, invoices]
          mails: { kind: worker, technology: go }
          invoices: { kind: worker, technology: php }
        # ^^^^^^^^ "invoices" does not say whether it keeps anything on its own disk: uploads, sessions, generated files.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web:
            kind: web-app
            connects: [mails, invoices]
            state: { session: none, uploads: none }
          mails: { kind: worker, technology: go }
          invoices: { kind: worker, technology: php }
      `,
    },
    {
      title: "It is said, or nobody reaches it",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web: { kind: web-app, state: { uploads: object-storage } }
          nightly: { kind: batch }
      `,
    },
  ],
});

/** What works in the background has no sessions; older languages write files all the same. */
function maySeeUsers({ kind, technology }: Component): boolean {
  if (kind !== "worker" && kind !== "function" && kind !== "scheduled-job") return true;
  return OLD_LANGUAGES.has(technology?.language?.trim().toLowerCase() ?? "");
}

const OLD_LANGUAGES: ReadonlySet<string> = new Set(["php", "perl", "classic-asp", "cobol"]);
