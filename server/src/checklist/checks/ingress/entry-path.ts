import type { Analysis } from "../../../analysis/analysis.ts";
import type { Stage } from "../../../model/architecture.ts";
import type { Client } from "../../../model/client.ts";
import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "client",
  asks: "By which path does a request get from a client to the first of your components?",
  why: "The entry path decides WAF, TLS termination, DNS, global routing and what is exposed.",
  example: "Browser -> Front Door -> ingress-nginx -> services.",
  references: ["Technical envisioning session: too generic, how does traffic come into the application"],
  answeredBy: [
    "clients.*.connects",
    "networking.ingress.*.service",
    "networking.ingress.*.hosts",
    "networking.ingress.*.endpoints",
  ],
  reportedAt: ["networking.ingress.<entry>", "<subject>"],

  isOpen: (client, { analysis, stage }) => {
    if (client.network === "corporate" || client.network === "vpn") return undefined;
    return gapIn(client, analysis, stage);
  },
  message: ({ id, gap }) => `How does a request of "${id}" get in? ${gap}`,

  fixes: [
    {
      title: "Describe the entry",
      at: "networking.ingress.<entry>",
      snippet: [
        "service: ${1:azure-front-door}",
        "hosts: [${2:app.example.com}]",
        "endpoints: ${3|single,multiple|}",
        "protocols: [${4:https}]",
      ].join("\n"),
    },
    {
      title: "Connect the client",
      at: "<subject>",
      snippet: "connects: [{ to: ${1:front-door}, protocol: https }]",
    },
    {
      title: "Say from where it can be reached",
      at: "components.<component>",
      snippet: "exposure: ${1|public,restricted,private|}",
    },
  ],

  examples: [
    {
      title: "An entry of which nobody knows what it is",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [entry] }
        networking:
          ingress:
            entry:
          # ^^^^^ How does a request of "browser" get in? "entry" names no product, host or address.
              kind: load-balancer
              connects: [web]
        components:
          web: { kind: web-app }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [entry] }
        networking:
          ingress:
            entry:
              kind: load-balancer
              connects: [web]
              service: azure-front-door
              hosts: [app.example.com]
              endpoints: single
              protocols: [https]
        components:
          web: { kind: web-app }
      `,
    },
    {
      title: "A client that calls nothing",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser }
        # ^^^^^^^ How does a request of "browser" get in? It connects to nothing.
        components:
          web: { kind: web-app }
      `,
    },
    {
      title: "From the design on, a component that is called directly says from where",
      bad: yaml`
        architecture: 1
        name: Shop
        stage: design
        clients:
          app: { kind: mobile, connects: [api] }
        # ^^^ How does a request of "app" get in? No ingress entry leads to "api", and it does not state its exposure.
        components:
          api: { kind: api }
      `,
    },
    {
      title: "A named entry, and clients that stay in the company",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [entry] }
          till: { kind: desktop, network: corporate }
        networking:
          ingress:
            entry: { service: azure-front-door, connects: [web] }
        components:
          web: { kind: web-app }
      `,
    },
  ],
});

interface Gap {
  readonly gap: string;
  readonly entry?: string;
  readonly component?: string;
}

/** What is not known of the way in; `undefined`: nothing. */
function gapIn(client: Client, analysis: Analysis, stage: Stage): Gap | undefined {
  const targets = client.connects.flatMap(({ to }) => to ?? []);
  if (targets.length === 0) return { gap: "It connects to nothing." };
  const entry = analysis.ingress(targets[0]);
  if (entry !== undefined) {
    const { id, service, hosts, endpoints, publicIps } = entry;
    const isNamed = [service, hosts, endpoints, publicIps].some((fact) => fact !== undefined);
    if (!isNamed) return { gap: `"${id}" names no product, host or address.`, entry: id };
  }
  if (stage === "envisioning") return undefined;
  const direct = targets.find((to) => {
    const component = analysis.component(to);
    if (component === undefined || component.exposure !== undefined) return false;
    return !analysis.callersOf(to).some(({ section }) => section === "ingress");
  });
  if (direct === undefined) return undefined;
  return { gap: `No ingress entry leads to "${direct}", and it does not state its exposure.`, component: direct };
}
