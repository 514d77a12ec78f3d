import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "client",
  asks: "Is it an installed program on the user's computer (and what does it talk to directly)?",
  why: "Fat clients often open database connections and are hard to update.",
  example: "distribution: msix",
  references: ["Technical envisioning session: too generic, what application is calling the deployment"],
  answeredBy: ["clients.*.distribution"],
  reportedAt: ["<subject>.kind", "<subject>"],
  askedUnder: "clients/kind",

  *check(client) {
    if (client.kind === "desktop" && client.distribution === undefined) yield {};
  },
  message: ({ id }) =>
    `"${id}" is an installed program: how does a new version reach the users, and what does it talk to directly?`,

  fixes: [
    {
      title: "Say how it is distributed",
      at: "<subject>",
      snippet: "distribution: ${1|msix,installer,store,citrix|}",
    },
  ],

  examples: [
    {
      title: "A till that is installed, and nobody says how",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          till:
            kind: desktop
          # ^^^^ "till" is an installed program: how does a new version reach the users, and what does it talk to directly?
            network: corporate
            connects: [api]
        components:
          api: { kind: api }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          till:
            kind: desktop
            network: corporate
            connects: [api]
            distribution: msix
        components:
          api: { kind: api }
      `,
    },
    {
      title: "It says how it reaches the users",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          till: { kind: desktop, distribution: citrix, connects: [api] }
        components:
          api: { kind: api }
      `,
    },
    {
      title: "What stores and browsers deliver needs no word on it",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          app: { kind: mobile, connects: [api] }
          portal: { kind: single-page-app, connects: [api] }
        components:
          api: { kind: api }
      `,
    },
  ],
});
