import type { Analysis } from "../../../analysis/analysis.ts";
import { isOnInternet } from "../../../analysis/chains.ts";
import type { Caller } from "../../../model/architecture.ts";
import type { Ingress } from "../../../model/networking.ts";
import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "ingress",
  asks: "Web traffic from the Internet passes a web application firewall before it reaches own code.",
  why: "Common attacks are stopped at the door instead of in each application.",
  example: "waf: true on the Application Gateway",
  references: [
    "Threagile: rule missing-waf",
    "Azure Proactive Resiliency Library 1bd2b7e8",
    "Azure review checklists: appsvc/A04.04",
    "PSRule for Azure: Azure.FrontDoor.UseWAF",
  ],
  answeredBy: ["networking.ingress.*.waf"],
  reportedAt: ["<subject>.waf", "<subject>"],

  *check(ingress, { analysis }) {
    if (ingress.waf !== false || !takesWebTraffic(ingress)) return;
    const leadsToOwnCode = ingress.connects.some(({ to }) => {
      const component = analysis.component(to);
      return component !== undefined && analysis.isOwnCode(component);
    });
    if (leadsToOwnCode && isReachedUnfiltered(ingress, analysis)) yield {};
  },
  message: ({ id }) => `"${id}" takes web traffic from the Internet without a web application firewall.`,

  fixes: [{ title: "Turn it on", at: "<subject>", snippet: "waf: true" }],

  examples: [
    {
      title: "A gateway without its firewall",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [gateway] }
        networking:
          ingress:
            gateway:
              service: azure-application-gateway
              waf: false
            # ^^^ "gateway" takes web traffic from the Internet without a web application firewall.
              connects: [web]
        components:
          web: { kind: web-app }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [gateway] }
        networking:
          ingress:
            gateway:
              service: azure-application-gateway
              waf: true
              connects: [web]
        components:
          web: { kind: web-app }
      `,
    },
    {
      title: "The firewall stands further in front",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [front-door] }
        networking:
          ingress:
            front-door: { service: azure-front-door, waf: true, connects: [gateway] }
            gateway: { service: azure-application-gateway, waf: false, connects: [web] }
        components:
          web: { kind: web-app }
      `,
    },
    {
      title: "A second way in goes round it",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [front-door] }
          app: { kind: mobile, connects: [gateway] }
        networking:
          ingress:
            front-door: { service: azure-front-door, waf: true, connects: [gateway] }
            gateway: { service: azure-application-gateway, waf: false, connects: [api] }
                                                         # ^^^ "gateway" takes web traffic from the Internet without a web application firewall.
        components:
          api: { kind: api }
      `,
    },
    {
      title: "Users within the company, and traffic that is not of the web",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          till: { kind: desktop, network: corporate, connects: [gateway] }
          meters: { kind: device, connects: [broker] }
        networking:
          ingress:
            gateway: { waf: false, connects: [api] }
            broker: { waf: false, protocols: [mqtt], connects: [api] }
        components:
          api: { kind: api }
      `,
    },
  ],
});

function takesWebTraffic({ protocols }: Ingress): boolean {
  return protocols === undefined || protocols.some((protocol) => WEB.has(protocol));
}

const WEB: ReadonlySet<string> = new Set(["http", "https", "http2", "http3", "websocket"]);

/** Whether a chain from a client in the Internet leads to it past no firewall; followed from its end. */
function isReachedUnfiltered(ingress: Ingress, analysis: Analysis): boolean {
  const open = new Set<Caller>([ingress]);
  for (const { id } of open) {
    for (const caller of analysis.callersOf(id)) {
      if (caller.section === "clients" && isOnInternet(caller)) return true;
      const isPassed = caller.section === "components" || (caller.section === "ingress" && caller.waf !== true);
      if (isPassed) open.add(caller);
    }
  }
  return false;
}
