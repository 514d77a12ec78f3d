import type { Analysis } from "../../../analysis/analysis.ts";
import type { Architecture } from "../../../model/architecture.ts";
import type { AdminAccess } from "../../../model/networking.ts";
import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "warning",
  subject: "adminAccess",
  asks: "Is there a VPN, private link to the office, or a jump host?",
  why: "Admin paths are entry points too: they need identity, logging, and an owner.",
  example: "Azure Bastion Standard.",
  references: ["Technical envisioning session: LAMP, network isolation requirements"],
  answeredBy: ["networking.adminAccess.*.via", "networking.adminAccess.*.service"],
  reportedAt: ["<subject>"],
  askedUnder: "isolation/dba-access",

  *check(access, { architecture, analysis }) {
    const missing = missingFor(access, architecture, analysis);
    if (missing !== undefined) yield missing;
  },
  message: ({ id, way, missing }) => `Administrators come through the ${way} "${id}", but ${missing} described.`,

  fixes: [
    { title: "Say what it is", at: "<subject>", snippet: "service: ${1:azure-bastion}" },
    {
      title: "Describe the link",
      at: "$",
      snippet: [
        "networking:",
        "  links:",
        "    ${1:office}: { kind: vpn, between: [${2:spoke}, on-premises], redundant: false }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "A bastion, a jump host and a VPN that are only words",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          adminAccess:
            bastion: { kind: bastion, reaches: [orders] }
          # ^^^^^^^ Administrators come through the bastion "bastion", but no service behind it is described.
            jump: { kind: jump-host, reaches: [orders] }
          # ^^^^ Administrators come through the jump host "jump", but neither its service nor the component behind it is described.
            remote: { kind: vpn, reaches: [orders] }
          # ^^^^^^ Administrators come through the VPN "remote", but no VPN link or leased line is described.
        databases:
          orders: { engine: mysql, exposure: private }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          adminAccess:
            bastion: { kind: bastion, reaches: [orders], service: azure-bastion }
            jump: { kind: jump-host, reaches: [orders] }
            remote: { kind: vpn, reaches: [orders] }
        databases:
          orders: { engine: mysql, exposure: private }
      `,
    },
    {
      title: "Each is described",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          networks: { spoke: { kind: vnet } }
          adminAccess:
            bastion: { kind: bastion, service: azure-bastion }
            jump: { kind: jump-host, via: jump-machine }
            remote: { kind: vpn, via: office }
          links:
            office: { kind: vpn, between: [spoke, on-premises] }
        components:
          jump-machine: { kind: virtual-machine }
      `,
    },
    {
      title: "A VPN over the only leased line",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          networks: { spoke: { kind: vnet } }
          adminAccess:
            remote: { kind: vpn, mfa: true }
          links:
            line: { kind: expressroute, between: [spoke, on-premises] }
      `,
    },
  ],
});

function missingFor({ kind, via, service }: AdminAccess, { networking }: Architecture, analysis: Analysis) {
  if (kind === "vpn" && via === undefined && !networking.links.some((link) => PRIVATE_LINKS.has(link.kind))) {
    return { way: "VPN", missing: "no VPN link or leased line is" };
  }
  if (kind === "jump-host" && service === undefined && analysis.component(via) === undefined) {
    return { way: "jump host", missing: "neither its service nor the component behind it is" };
  }
  if (kind === "bastion" && service === undefined) return { way: "bastion", missing: "no service behind it is" };
  return undefined;
}

const PRIVATE_LINKS: ReadonlySet<string | undefined> = new Set(["vpn", "expressroute", "direct-connect"]);
