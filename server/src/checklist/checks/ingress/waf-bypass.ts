import type { Analysis } from "../../../analysis/analysis.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "component",
  asks: "What stands behind a web application firewall cannot be reached around it.",
  why: "Attackers look for the direct address; the firewall then protects only those who are polite.",
  example: "exposure: private; only the front door reaches it",
  references: ["Azure review checklists: appsvc/A04.05", "Azure review checklists: network_appdelivery/A01.12"],
  answeredBy: ["components.*.exposure"],
  reportedAt: ["<subject>.exposure", "<subject>"],

  *check({ id, exposure }, { analysis }) {
    if (exposure !== "public") return;
    const ingress = firewallsBefore(id, analysis);
    if (ingress.length > 0) yield { ingress };
  },
  message: ({ id, ingress }) =>
    `"${id}" stands behind the ${ingress.length === 1 ? "firewall" : "firewalls"} of ${listIds(ingress)}, ` +
    "and is public itself: traffic can go round it.",

  fixes: [{ title: "Close the side door", at: "<subject>", snippet: "exposure: ${1|private,restricted|}" }],

  examples: [
    {
      title: "A front door with a firewall, and an open side door",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            front-door: { service: azure-front-door, waf: true, connects: [web] }
        components:
          web:
            hosting: azure-app-service
            exposure: public
          # ^^^^^^^^ "web" stands behind the firewall of "front-door", and is public itself: traffic can go round it.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            front-door: { service: azure-front-door, waf: true, connects: [web] }
        components:
          web:
            hosting: azure-app-service
            exposure: private
      `,
    },
    {
      title: "Over an entry without a firewall of its own",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            front-door: { waf: true, connects: [nginx] }
            nginx: { kind: ingress-controller, connects: [web] }
        components:
          web: { exposure: public }
               # ^^^^^^^^ "web" stands behind the firewall of "front-door", and is public itself: traffic can go round it.
      `,
    },
    {
      title: "A public address that lets in the front door alone",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            front-door: { waf: true, connects: [web] }
        components:
          web: { exposure: restricted, connects: [api] }
          api: { exposure: public }
      `,
    },
    {
      title: "Without a firewall there is nothing to go round",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            lb: { waf: false, connects: [web] }
        components:
          web: { exposure: public }
      `,
    },
  ],
});

/** The entries with a firewall that connect to it, directly or over entries without one. */
function firewallsBefore(component: string, analysis: Analysis): readonly string[] {
  const firewalls = new Set<string>();
  const open = new Set([component]);
  for (const id of open) {
    for (const caller of analysis.callersOf(id)) {
      if (caller.section !== "ingress") continue;
      if (caller.waf === true) firewalls.add(caller.id);
      else open.add(caller.id);
    }
  }
  return [...firewalls];
}
