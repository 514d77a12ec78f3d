import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "client",
  asks: "Single-page application or HTML rendered on the server?",
  why: "An SPA needs a static host and an API with CORS and tokens; server rendering tends to keep sessions.",
  example: "rendering: single-page",
  references: ["Technical envisioning session: too generic, what application is calling the deployment"],
  answeredBy: ["clients.*.rendering", "clients.*.kind"],
  reportedAt: ["<subject>"],
  askedUnder: "clients/kind",

  isOpen: (client) => client.kind === "browser" && client.rendering === undefined,
  message: ({ id }) => `"${id}": a single-page application, or HTML rendered on the server?`,

  fixes: [{ title: "State it", at: "<subject>", snippet: "rendering: ${1|single-page,server,hybrid|}" }],

  examples: [
    {
      title: "A browser, and nobody knows what it shows",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          portal: { kind: browser, connects: [web] }
        # ^^^^^^ "portal": a single-page application, or HTML rendered on the server?
        components:
          web: { kind: web-app }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          portal: { kind: browser, connects: [web], rendering: single-page }
        components:
          web: { kind: web-app }
      `,
    },
    {
      title: "Said in so many words, or by the kind",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          portal: { kind: browser, rendering: hybrid, connects: [web] }
          shop: { kind: single-page-app, connects: [web] }
          till: { kind: desktop, distribution: msix, connects: [web] }
        components:
          web: { kind: web-app }
      `,
    },
  ],
});
