import type { Ingress } from "../../../model/networking.ts";
import { defineQuestion } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "ingress",
  asks: "Do you need more than one public IP address, and why?",
  why: "Customers' firewalls, per-tenant addresses or non-HTTP protocols may force dedicated addresses.",
  example: "One static IP; two customers pin it in their firewall.",
  references: ["Technical envisioning session: too generic, how does traffic come into the application"],
  answeredBy: ["networking.ingress.*.publicIps"],
  reportedAt: ["<subject>"],
  askedUnder: "ingress/endpoint-count",

  isOpen: (ingress) => {
    // An internal balancer has no public address.
    if (ingress.publicIps !== undefined || ingress.exposure === "private") return undefined;
    const reasons = reasonsOf(ingress);
    return reasons.length === 0 ? undefined : { why: listWords(reasons) };
  },
  message: ({ id, why }) => `"${id}" has ${why}: does that need more than one public address?`,

  fixes: [{ title: "State the addresses", at: "<subject>", snippet: "publicIps: ${1:1}" }],

  examples: [
    {
      title: "Two hosts, and a protocol that is no web traffic",
      bad: yaml`
        architecture: 1
        name: Meters
        clients:
          meters: { kind: device, count: 20000, connects: [gateway] }
        networking:
          ingress:
            gateway:
          # ^^^^^^^ "gateway" has 2 hosts and the protocol mqtt: does that need more than one public address?
              service: azure-application-gateway
              hosts: [meters.example.com, portal.example.com]
              protocols: [https, mqtt]
              connects: [intake]
        components:
          intake: { kind: api }
      `,
      fixed: yaml`
        architecture: 1
        name: Meters
        clients:
          meters: { kind: device, count: 20000, connects: [gateway] }
        networking:
          ingress:
            gateway:
              service: azure-application-gateway
              hosts: [meters.example.com, portal.example.com]
              protocols: [https, mqtt]
              connects: [intake]
              publicIps: 1
        components:
          intake: { kind: api }
      `,
    },
    {
      title: "One host for web traffic, and several endpoints that say how many addresses they have",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [front-door, lb] }
        networking:
          ingress:
            front-door: { hosts: [shop.example.com], protocols: [https, websocket], connects: [web] }
            lb: { endpoints: multiple, publicIps: 2, connects: [web] }
        components:
          web: { kind: web-app }
      `,
    },
  ],
});

/** What may force further addresses, in words. */
function reasonsOf({ endpoints, hosts = [], protocols = [] }: Ingress): readonly string[] {
  const others = protocols.filter((protocol) => !WEB.has(protocol));
  return [
    ...(hosts.length >= 2 ? [`${hosts.length} hosts`] : endpoints === "multiple" ? ["several endpoints"] : []),
    ...(others.length > 0 ? [`the protocol${others.length === 1 ? "" : "s"} ${listWords(others)}`] : []),
  ];
}

const WEB: ReadonlySet<string> = new Set(["http", "https", "http2", "http3", "grpc", "websocket"]);
