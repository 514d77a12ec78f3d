import { defineQuestion } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "external",
  asks: "Must your outbound IP addresses be fixed and under your control?",
  why: "Partners often accept calls only from known addresses; serverless and shared PaaS change theirs.",
  example: "Yes, the bank only accepts two static addresses.",
  references: [
    "Technical envisioning session: LAMP, connectivity to external systems",
    "Technical envisioning session: too generic, connectivity to external systems",
  ],
  answeredBy: ["externals.*.ipAllowList"],
  reportedAt: ["<subject>"],

  isOpen: ({ id, ipAllowList, service }, { analysis }) => {
    if (ipAllowList !== undefined || service !== undefined) return undefined;
    const callers = analysis.callersOf(id).filter(({ section }) => section === "components");
    return callers.length === 0 ? undefined : { callers: callers.map((caller) => caller.id) };
  },
  message: ({ id, callers }) =>
    `${listIds(callers)} ${callers.length === 1 ? "calls" : "call"} "${id}": ` +
    `does "${id}" let in known addresses only, so that yours must be fixed?`,

  fixes: [
    { title: "It filters by address", at: "<subject>", snippet: "ipAllowList: required" },
    { title: "It does not", at: "<subject>", snippet: "ipAllowList: not-required" },
  ],

  examples: [
    {
      title: "A bank that may or may not look at addresses",
      bad: yaml`
        architecture: 1
        name: Shop
        externals:
          bank: { purpose: direct debits }
        # ^^^^ "web" and "billing" call "bank": does "bank" let in known addresses only, so that yours must be fixed?
        components:
          web: { connects: [bank] }
          billing: { connects: [bank] }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        externals:
          bank: { purpose: direct debits, ipAllowList: required }
        components:
          web: { connects: [bank] }
          billing: { connects: [bank] }
      `,
    },
    {
      title: "It is stated, is a service of a cloud, or only calls us",
      good: yaml`
        architecture: 1
        name: Shop
        externals:
          maps: { provider: Mapbox, ipAllowList: not-required }
          directory: { service: azure-entra-id }
          erp: { direction: inbound, connects: [web] }
        components:
          web: { connects: [maps, directory] }
      `,
    },
  ],
});
