import type { Analysis } from "../../../analysis/analysis.ts";
import type { Egress } from "../../../model/networking.ts";
import type { Connection } from "../../../model/placed.ts";
import type { PerSecond } from "../../../model/quantities.ts";
import { defineCheck } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { rateWords } from "../../wording/rate-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "external",
  asks: "Many outgoing calls per second to one system leave through something with enough ports.",
  why: "Default outbound paths share a small number of ports; calls then fail in bursts that look like network errors.",
  example: "A NAT gateway with two addresses.",
  references: [
    "Azure Proactive Resiliency Library 1adba190",
    "Azure Proactive Resiliency Library 8d319a05",
    "Azure review checklists: network_appdelivery/A01.22",
  ],
  answeredBy: ["networking.egress.*.kind", "components.*.connects.*.rate"],
  reportedAt: ["<connection>", "<subject>"],

  *check({ id }, { analysis }) {
    for (const caller of analysis.callersOf(id)) {
      if (caller.section !== "components") continue;
      const calls = analysis
        .connectionsTo(id)
        .filter((connection) => connection.from === caller.id && takesDefaultPath(connection, analysis));
      const rate = calls.reduce((sum, call) => sum + (call.rate ?? 0), 0);
      const first = calls.find((call) => call.rate !== undefined);
      if (first === undefined || rate < MANY) continue;
      if (analysis.egressFor(caller).some((egress) => hasEnoughPorts(egress, analysis))) continue;
      yield { component: caller.id, rate, connection: placeOf(first.path) };
    }
  },
  message: ({ id, component, rate }) =>
    `"${component}" calls "${id}" ${rateWords(rate)} through the default path: it runs out of outbound ports.`,

  fixes: [
    {
      title: "Add a NAT gateway",
      at: "$",
      snippet: [
        "networking:",
        "  egress:",
        "    ${1:nat}: { kind: nat-gateway, fixedIp: true, serves: [${2:web}] }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "A hundred and fifty payments a second over the default path",
      bad: yaml`
        architecture: 1
        name: Shop
        externals:
          payment: { provider: Adyen, purpose: card payments }
        components:
          web:
            hosting: azure-app-service
            connects:
              - { to: payment, protocol: https, rate: 150/s }
              # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "web" calls "payment" 150/s through the default path: it runs out of outbound ports.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        externals:
          payment: { provider: Adyen, purpose: card payments }
        networking:
          egress:
            nat: { kind: nat-gateway, fixedIp: true, serves: [web] }
        components:
          web:
            hosting: azure-app-service
            connects:
              - { to: payment, protocol: https, rate: 150/s }
      `,
    },
    {
      title: "Just below, or each component for itself",
      good: yaml`
        architecture: 1
        name: Shop
        externals:
          payment: { provider: Adyen, purpose: card payments }
        components:
          web: { connects: [{ to: payment, rate: 99/s }] }
          jobs: { kind: worker, connects: [{ to: payment, rate: 3000/min }] }
      `,
    },
    {
      title: "A gateway serves it, or a line of its own leads there",
      good: yaml`
        architecture: 1
        name: Shop
        externals:
          payment: { provider: Adyen, purpose: card payments }
          bank: { purpose: direct debits }
        networking:
          egress:
            nat: { service: azure-nat-gateway, serves: [web] }
          links:
            partner: { kind: expressroute }
        components:
          web: { connects: [{ to: payment, rate: 150/s }] }
          billing: { connects: [{ to: bank, rate: 200/s, over: partner }] }
      `,
    },
  ],
});

/** Outbound ports are few where connections open that fast. */
const MANY: PerSecond = 100;

/** Not over a link of its own, nor over an egress that is named. */
function takesDefaultPath({ over }: Connection, analysis: Analysis): boolean {
  const egress = analysis.egress(over);
  return analysis.link(over) === undefined && (egress === undefined || !hasEnoughPorts(egress, analysis));
}

function hasEnoughPorts(egress: Egress, analysis: Analysis): boolean {
  const kind = egress.kind ?? analysis.serviceOf(egress)?.kind;
  return kind === "nat-gateway" || kind === "firewall" || kind === "proxy";
}
