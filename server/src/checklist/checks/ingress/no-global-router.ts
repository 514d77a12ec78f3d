import { defineCheck } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "component",
  asks: "Where more than one region serves users, something moves the traffic between them.",
  why: "A second region that nobody is sent to is cost without effect.",
  example: "Front Door before both regions.",
  references: ["Azure review checklists: aks/02.02.01", "Azure Proactive Resiliency Library 1ad9d7b7"],
  answeredBy: ["networking.ingress.*.kind"],
  reportedAt: ["<subject>.regions", "<subject>"],

  *check(component, { analysis }) {
    const regions = [...new Set(component.regions)];
    if (regions.length < 2 || component.failover?.mode === "none") return;
    if (!analysis.isInFront(component) || analysis.behindGlobalRouters().has(component.id)) return;
    yield { regions };
  },
  message: ({ id, regions }) =>
    `"${id}" runs in ${listWords(regions)}, but nothing directs users to one region or the other.`,

  fixes: [
    {
      title: "Add a global router",
      at: "$",
      snippet: [
        "networking:",
        "  ingress:",
        "    ${1:front-door}: { kind: global-load-balancer, service: ${2|azure-front-door,azure-traffic-manager,aws-cloudfront|}, connects: [${3:web}] }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "Two regions, and a browser that knows one address",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web:
            hosting: azure-app-service
            regions: [westeurope, northeurope]
          # ^^^^^^^ "web" runs in westeurope and northeurope, but nothing directs users to one region or the other.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        networking:
          ingress:
            front-door: { kind: global-load-balancer, service: azure-front-door, connects: [web] }
        components:
          web:
            hosting: azure-app-service
            regions: [westeurope, northeurope]
      `,
    },
    {
      title: "A regional balancer does not reach into the other region",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [lb] }
        networking:
          ingress:
            lb: { service: azure-application-gateway, connects: [web] }
        components:
          web: { regions: [westeurope, northeurope], failover: { mode: active-active } }
               # ^^^^^^^ "web" runs in westeurope and northeurope, but nothing directs users to one region or the other.
      `,
    },
    {
      title: "A global router stands in front, at however many removes",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [front-door] }
        networking:
          ingress:
            front-door: { service: azure-front-door, connects: [lb] }
            lb: { kind: application-gateway, regions: [westeurope, northeurope], connects: [web] }
        components:
          web: { regions: [westeurope, northeurope] }
      `,
    },
    {
      title: "The second region is no place to send users to, or no user calls",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web: { regions: [westeurope, northeurope], failover: none, connects: [jobs] }
          jobs: { kind: worker, regions: [westeurope, northeurope] }
      `,
    },
  ],
});
