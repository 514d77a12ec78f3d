import type { Analysis } from "../../../analysis/analysis.ts";
import type { Component } from "../../../model/component.ts";
import { defineCheck } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "external",
  asks: "Does the other side filter by IP address, and do your egress addresses match that?",
  why: "An allow-list with no static egress fails on the first scale-out or platform move.",
  example: "NAT gateway with a /30 public prefix, registered at the bank.",
  references: [
    "Technical envisioning session: LAMP, connectivity to external systems",
    "Technical envisioning session: too generic, connectivity to external systems",
  ],
  answeredBy: ["networking.egress.*.fixedIp", "networking.egress.*.serves", "networking.egress.*.region"],
  reportedAt: ["<subject>.ipAllowList", "<subject>"],
  askedUnder: "connectivity/outbound-ip-control",

  *check({ id, ipAllowList }, { analysis }) {
    if (ipAllowList !== "required") return;
    const leaving = analysis.callersOf(id).flatMap((caller) => {
      if (caller.section !== "components") return [];
      const regions = regionsWithoutFixedAddress(caller, analysis);
      return regions.length === 0 ? [] : { id: caller.id, regions: regions.flatMap((region) => region ?? []) };
    });
    const [first] = leaving;
    if (first === undefined) return;
    const region = first.regions[0] ?? "westeurope";
    yield { leaving: leaving.map(leavingWords), isOne: leaving.length === 1, component: first.id, region };
  },
  message: ({ id, leaving, isOne }) =>
    `"${id}" admits known addresses only; ${listWords(leaving)} ${isOne ? "leaves" : "leave"} without a fixed one.`,

  fixes: [
    {
      title: "Add an egress with a fixed address",
      at: "$",
      snippet: [
        "networking:",
        "  egress:",
        "    ${1:nat}: { kind: ${2|nat-gateway,firewall,proxy|}, region: ${3:<region>}, fixedIp: true, serves: [${4:web}] }",
      ].join("\n"),
    },
    { title: "The other side does not filter", at: "<subject>", snippet: "ipAllowList: not-required" },
  ],

  examples: [
    {
      title: "A bank that filters, and addresses that change",
      bad: yaml`
        architecture: 1
        name: Shop
        externals:
          bank:
            purpose: direct debits
            ipAllowList: required
          # ^^^^^^^^^^^ "bank" admits known addresses only; "web" in westeurope leaves without a fixed one.
        components:
          web: { hosting: azure-app-service, regions: [westeurope], connects: [bank] }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        externals:
          bank:
            purpose: direct debits
            ipAllowList: required
        networking:
          egress:
            nat: { kind: nat-gateway, region: westeurope, fixedIp: true, serves: [web] }
        components:
          web: { hosting: azure-app-service, regions: [westeurope], connects: [bank] }
      `,
    },
    {
      title: "The second region was forgotten, and a second component",
      bad: yaml`
        architecture: 1
        name: Shop
        externals:
          bank: { purpose: direct debits, ipAllowList: required }
                                        # ^^^^^^^^^^^ "bank" admits known addresses only; "web" in northeurope and "billing" leave without a fixed one.
        networking:
          egress:
            nat: { kind: nat-gateway, region: westeurope, fixedIp: true, serves: [web] }
        components:
          web: { regions: [westeurope, northeurope], connects: [bank] }
          billing: { connects: [bank] }
      `,
    },
    {
      title: "A gateway for the subnet, one for everything in the other region",
      good: yaml`
        architecture: 1
        name: Shop
        externals:
          bank: { purpose: direct debits, ipAllowList: required }
        networking:
          networks:
            spoke: { kind: vnet, region: westeurope, subnets: { app: {} } }
          egress:
            nat: { kind: nat-gateway, region: westeurope, serves: [spoke/app] }
            nat-north: { kind: firewall, region: northeurope, fixedIp: true }
        components:
          web: { network: spoke/app, regions: [westeurope, northeurope], connects: [bank] }
      `,
    },
    {
      title: "Nobody filters, or nobody of ours calls",
      good: yaml`
        architecture: 1
        name: Shop
        externals:
          maps: { provider: Mapbox, ipAllowList: not-required }
          erp: { purpose: orders, ipAllowList: required, connects: [web] }
        components:
          web: { connects: [maps] }
      `,
    },
  ],
});

/** The regions of a component from which no egress with a fixed address serves it; of one without regions just `undefined`. */
function regionsWithoutFixedAddress(component: Component, analysis: Analysis): readonly (string | undefined)[] {
  const regions = analysis.regionsOf(component);
  return (regions.length === 0 ? [undefined] : regions).filter(
    (region) => !analysis.egressFor(component, region).some(analysis.hasFixedAddress),
  );
}

function leavingWords({ id, regions }: { readonly id: string; readonly regions: readonly string[] }): string {
  return regions.length === 0 ? `"${id}"` : `"${id}" in ${regions.join(" and in ")}`;
}
