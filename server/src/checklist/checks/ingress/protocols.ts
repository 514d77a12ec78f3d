import { isInbound } from "../../../analysis/chains.ts";
import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "connection",
  asks: "Which protocols do callers speak: HTTPS, WebSocket, gRPC, or something else?",
  why: "Layer-7 gateways, WAF and session handling depend on the protocol.",
  example: "HTTPS and WebSockets.",
  references: ["Technical envisioning session: too generic, how does traffic come into the application"],
  answeredBy: ["clients.*.connects.*.protocol", "networking.ingress.*.protocols"],
  reportedAt: ["<subject>"],

  isOpen: ({ from, to, protocol }, { analysis }) => {
    if (protocol !== undefined || to === undefined) return undefined;
    const external = analysis.external(from);
    const isFromOutside = analysis.client(from) !== undefined || (external !== undefined && isInbound(external));
    if (!isFromOutside || analysis.ingress(to)?.protocols !== undefined) return undefined;
    return { to };
  },
  message: ({ id, to }) => `"${id}" → "${to}": which protocol does it speak?`,

  fixes: [
    {
      title: "Name the protocol",
      at: "<subject>",
      snippet: "protocol: ${1|https,http,grpc,amqp,mqtt,tcp,udp|}",
    },
  ],

  examples: [
    {
      title: "A client that says where it connects to, and not how",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
                                             # ^^^ "browser" → "web": which protocol does it speak?
        components:
          web: { kind: web-app }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [{ to: web, protocol: https }] }
        components:
          web: { kind: web-app }
      `,
    },
    {
      title: "The connection says it, or the entry that it leads to",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [lb] }
          app:
            kind: mobile
            connects: [{ to: api, protocol: grpc }]
        networking:
          ingress:
            lb: { protocols: [https, websocket], connects: [web] }
        components:
          web: { kind: web-app }
          api: { kind: api }
      `,
    },
  ],
});
