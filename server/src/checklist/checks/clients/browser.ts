import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "client",
  asks: "Is it a web application used in a browser?",
  why: "Then DNS, CDN, WAF, cookies and CORS are in play.",
  example: "kind: browser",
  references: ["Technical envisioning session: too generic, what application is calling the deployment"],
  answeredBy: ["clients.*.kind"],
  reportedAt: ["<subject>"],
  askedUnder: "clients/kind",

  // Only ever a sub-question: what it asks is the first guess at an answer to its parent.
  isOpen: () => false,
  message: ({ id }) => `Is "${id}" used in a browser?`,

  fixes: [{ title: "It is a browser", at: "<subject>", snippet: "kind: browser" }],

  examples: [
    {
      title: "It is listed while nobody knows what the client is",
      into: "clients/kind",
      folded: yaml`
        architecture: 1
        name: Shop
        clients:
          app: { connects: [web] }
        # ^^^ What is "app": a browser, an app, an installed program, a device, another company's system?
        components:
          web: { kind: web-app }
      `,
    },
    {
      title: "The client says what it is",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          app: { kind: mobile, connects: [web] }
        components:
          web: { kind: web-app }
      `,
    },
  ],
});
