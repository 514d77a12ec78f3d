import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "client",
  asks: "What is calling: how do users or systems interact with the solution?",
  why: "A box called 'App' or 'User' can be a browser, a device, a desktop program or another company's ERP.",
  example: "kind: single-page-app",
  references: ["Technical envisioning session: too generic, what application is calling the deployment"],
  answeredBy: ["clients.*.kind"],
  reportedAt: ["<subject>", "clients", "name"],

  isOpen: (client) => client.kind === undefined,
  message: ({ id }) => `What is "${id}": a browser, an app, an installed program, a device, another company's system?`,
  withoutAny: {
    isOpen: () => true,
    message: "What calls the system: a browser, an app, an installed program, a device, another company's system?",
  },

  fixes: [
    {
      title: "Say what it is",
      at: "<subject>",
      snippet: "kind: ${1|browser,single-page-app,server-rendered,mobile,desktop,api-consumer,device,batch|}",
    },
    {
      title: "Add a client",
      at: "$",
      snippet: ["clients:", "  ${1:browser}: { kind: browser, connects: [${2:web}] }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A box called app",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          app:
        # ^^^ What is "app": a browser, an app, an installed program, a device, another company's system?
            users: shoppers
            connects: [web]
        components:
          web: { kind: web-app }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          app:
            users: shoppers
            connects: [web]
            kind: browser
        components:
          web: { kind: web-app }
      `,
    },
    {
      title: "Nobody calls at all",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ What calls the system: a browser, an app, an installed program, a device, another company's system?
        components:
          web: { kind: web-app }
      `,
    },
    {
      title: "Each client says what it is",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          app: { kind: single-page-app, connects: [web] }
          erp:
            kind: api-consumer
            connects: [web]
        components:
          web: { kind: web-app }
      `,
    },
  ],
});
