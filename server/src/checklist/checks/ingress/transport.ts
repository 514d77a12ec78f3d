import { defineQuestion } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "ingress",
  asks: "Is the transport TCP or UDP (and which ports, if not 443)?",
  why: "UDP or raw TCP rules out HTTP gateways and needs a layer-4 balancer.",
  example: "UDP 5060 for SIP.",
  references: ["Technical envisioning session: too generic, how does traffic come into the application"],
  answeredBy: ["networking.ingress.*.transport", "networking.ingress.*.ports"],
  reportedAt: ["<subject>"],
  askedUnder: "ingress/protocols",

  isOpen: ({ protocols = [], transport, ports }) => {
    const beneathHttp = protocols.filter((protocol) => BENEATH_HTTP.has(protocol));
    if (beneathHttp.length === 0 || transport !== undefined || ports !== undefined) return undefined;
    return { protocols: beneathHttp };
  },
  message: ({ id, protocols }) => `"${id}" takes ${listWords(protocols)}: over TCP or UDP, and on which ports?`,

  fixes: [
    {
      title: "State the transport",
      at: "<subject>",
      snippet: ["transport: ${1|tcp,udp|}", "ports: [${2:8883}]"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Messages of devices, on a port that nobody knows",
      bad: yaml`
        architecture: 1
        name: Meters
        clients:
          meters: { kind: device, count: 20000, connects: [gateway] }
        networking:
          ingress:
            gateway: { kind: load-balancer, protocols: [https, mqtt], connects: [intake] }
          # ^^^^^^^ "gateway" takes mqtt: over TCP or UDP, and on which ports?
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
            gateway: { kind: load-balancer, protocols: [https, mqtt], connects: [intake], transport: tcp, ports: [8883] }
        components:
          intake: { kind: api }
      `,
    },
    {
      title: "A port says enough, and web traffic needs none",
      good: yaml`
        architecture: 1
        name: Meters
        networking:
          ingress:
            gateway: { kind: load-balancer, protocols: [mqtt], ports: [8883], connects: [intake] }
            portal: { protocols: [https, websocket], connects: [intake] }
        components:
          intake: { kind: api }
      `,
    },
  ],
});

const BENEATH_HTTP: ReadonlySet<string> = new Set(["tcp", "udp", "amqp", "mqtt", "tls"]);
