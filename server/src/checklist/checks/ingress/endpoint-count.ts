import { isInbound } from "../../../analysis/chains.ts";
import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "ingress",
  asks: "Is there exactly one public endpoint or address, or several?",
  why: "One host and IP is simple; several need SNI, certificates, multiple front ends or multiple gateways.",
  example: "Two hosts on one public IP.",
  references: ["Technical envisioning session: too generic, how does traffic come into the application"],
  answeredBy: ["networking.ingress.*.endpoints", "networking.ingress.*.hosts"],
  reportedAt: ["<subject>"],
  askedUnder: "ingress/entry-path",

  isOpen: ({ id, endpoints, hosts, publicIps, exposure }, { analysis }) => {
    if (endpoints !== undefined || hosts !== undefined || publicIps !== undefined) return false;
    // An internal balancer has no public endpoint.
    if (exposure === "private") return false;
    return analysis
      .callersOf(id)
      .some((caller) => caller.section === "clients" || (caller.section === "externals" && isInbound(caller)));
  },
  message: ({ id }) => `"${id}": one public endpoint, or several?`,

  fixes: [
    {
      title: "State the endpoints",
      at: "<subject>",
      snippet: ["endpoints: ${1|single,multiple|}", "hosts: [${2:app.example.com}]"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A product alone does not say how many addresses it has",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [front-door] }
        networking:
          ingress:
            front-door: { service: azure-front-door, connects: [web] }
          # ^^^^^^^^^^ "front-door": one public endpoint, or several?
        components:
          web: { kind: web-app }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [front-door] }
        networking:
          ingress:
            front-door: { service: azure-front-door, connects: [web], endpoints: single, hosts: [app.example.com] }
        components:
          web: { kind: web-app }
      `,
    },
    {
      title: "Hosts say it; what only another entry calls has no public endpoint of its own",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [front-door] }
        networking:
          ingress:
            front-door:
              service: azure-front-door
              hosts: [shop.example.com, admin.example.com]
              connects: [nginx]
            nginx: { kind: ingress-controller, connects: [web] }
        components:
          web: { kind: web-app }
      `,
    },
  ],
});
