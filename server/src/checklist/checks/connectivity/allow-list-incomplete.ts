import type { Analysis } from "../../../analysis/analysis.ts";
import type { Component } from "../../../model/component.ts";
import type { Egress } from "../../../model/networking.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "external",
  asks: "Every egress that callers of a filtering system use is registered there.",
  why: "The call works from the first region and fails, on the day of the failover, from the second.",
  example: "allowListed: [nat-west, nat-north]",
  references: ["Azure review checklists: appsvc/A04.02", "Azure Proactive Resiliency Library 1adba190"],
  answeredBy: ["externals.*.allowListed"],
  reportedAt: ["<subject>.allowListed", "<subject>"],

  *check({ id, allowListed }, { analysis }) {
    if (allowListed === undefined) return;
    const admitted = allowListed.length === 0 ? "none of your addresses" : listIds(allowListed);
    for (const caller of analysis.callersOf(id)) {
      if (caller.section !== "components") continue;
      const egress = fixedEgressOf(caller, analysis).flatMap((entry) =>
        allowListed.includes(entry.id) ? [] : entry.id,
      );
      if (egress.length === 0) continue;
      const also = allowListed.length === 0 ? "" : "also ";
      yield { words: `admits ${admitted}; "${caller.id}" ${also}leaves through ${listIds(egress)}.`, egress };
      break;
    }
    for (const name of allowListed) {
      const entity = analysis.entity(name);
      // A name that leads nowhere is reported as such.
      if (entity === undefined || (entity.section === "egress" && analysis.hasFixedAddress(entity))) continue;
      const fault = entity.section === "egress" ? "has no fixed address" : "is no egress entry";
      yield { words: `admits "${name}", which ${fault}.`, egress: undefined };
    }
  },
  message: ({ id, words }) => `"${id}" ${words}`,

  fixes: [
    {
      title: "Register the other egress",
      at: "<subject>",
      snippet: "allowListed: [<egress>]",
    },
  ],

  examples: [
    {
      title: "The gateway of the second region is not registered",
      bad: yaml`
        architecture: 1
        name: Shop
        externals:
          bank:
            ipAllowList: required
            allowListed: [nat]
          # ^^^^^^^^^^^ "bank" admits "nat"; "web" also leaves through "nat-north".
        networking:
          egress:
            nat: { kind: nat-gateway, region: westeurope, fixedIp: true }
            nat-north: { kind: nat-gateway, region: northeurope, fixedIp: true }
        components:
          web: { regions: [westeurope, northeurope], connects: [bank] }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        externals:
          bank:
            ipAllowList: required
            allowListed: [nat, nat-north]
        networking:
          egress:
            nat: { kind: nat-gateway, region: westeurope, fixedIp: true }
            nat-north: { kind: nat-gateway, region: northeurope, fixedIp: true }
        components:
          web: { regions: [westeurope, northeurope], connects: [bank] }
      `,
    },
    {
      title: "What is registered is no fixed address, or nothing is registered",
      bad: yaml`
        architecture: 1
        name: Shop
        externals:
          bank: { allowListed: [nat, outbound] }
                # ^^^^^^^^^^^ "bank" admits "outbound", which has no fixed address.
          maps: { allowListed: [nat, web] }
                # ^^^^^^^^^^^ "maps" admits "web", which is no egress entry.
          mail: { allowListed: [] }
                # ^^^^^^^^^^^ "mail" admits none of your addresses; "web" leaves through "nat".
        networking:
          egress:
            outbound: { kind: load-balancer, fixedIp: false, serves: [web] }
            nat: { kind: nat-gateway, fixedIp: true, serves: [web] }
        components:
          web: { connects: [bank, maps, mail] }
      `,
    },
    {
      title: "All are registered through which its callers leave, and no others need be",
      good: yaml`
        architecture: 1
        name: Shop
        externals:
          bank: { ipAllowList: required, allowListed: [nat] }
        networking:
          egress:
            nat: { kind: nat-gateway, region: westeurope, fixedIp: true, serves: [web] }
            other: { kind: nat-gateway, region: westeurope, fixedIp: true, serves: [jobs] }
        components:
          web: { regions: [westeurope], connects: [bank, jobs] }
          jobs: { kind: worker, regions: [westeurope] }
      `,
    },
  ],
});

/** The egress entries with fixed addresses through which a component leaves any of its regions. */
function fixedEgressOf(component: Component, analysis: Analysis): readonly Egress[] {
  const regions = analysis.regionsOf(component);
  const serving =
    regions.length === 0
      ? analysis.egressFor(component)
      : regions.flatMap((region) => analysis.egressFor(component, region));
  return [...new Set(serving)].filter(analysis.hasFixedAddress);
}
