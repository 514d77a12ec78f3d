import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design"],
  subject: "migration",
  asks: "If it comes from a data centre: what stays there, and what must stay connected?",
  why: "Hybrid links and latency decide the order of moves.",
  example: "stays: [mainframe]",
  references: [
    "Technical discovery session: your application's cloud readiness",
    "Technical envisioning session: introduction",
  ],
  answeredBy: ["migration.stays", "networking.links"],
  reportedAt: ["migration", "project", "name"],
  askedUnder: "migration/starting-point",

  isOpen(migration, { architecture }) {
    const { project, networking } = architecture;
    if (project?.from !== "on-premises" && migration?.from !== "on-premises") return false;
    return (
      migration?.stays === undefined && !networking.links.some(({ kind }) => kind !== undefined && HYBRID.has(kind))
    );
  },
  message: () => "It comes from your own data centre: what stays there, and must stay connected?",

  fixes: [
    {
      title: "List what stays",
      at: "$",
      snippet: ["migration:", "  stays: [${1:mainframe}]"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A move out of the data centre",
      bad: yaml`
        architecture: 1
        name: Shop
        migration: { from: on-premises }
        #^^^^^^^^ It comes from your own data centre: what stays there, and must stay connected?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        migration: { from: on-premises, stays: [mainframe] }
      `,
    },
    {
      title: "A peering is no way back",
      bad: yaml`
        architecture: 1
        name: Shop
        project: { kind: migration, from: on-premises }
        #^^^^^^ It comes from your own data centre: what stays there, and must stay connected?
        networking:
          networks:
            hub: { kind: vnet }
            spoke: { kind: vnet }
          links:
            peer: { kind: peering, between: [hub, spoke] }
      `,
    },
    {
      title: "Nothing stays",
      good: yaml`
        architecture: 1
        name: Shop
        migration: { from: on-premises, stays: [] }
      `,
    },
    {
      title: "A line to what stays",
      good: yaml`
        architecture: 1
        name: Shop
        migration: { from: on-premises }
        networking:
          links:
            office: { kind: vpn, between: [on-premises, internet] }
      `,
    },
  ],
});

const HYBRID: ReadonlySet<string> = new Set(["vpn", "expressroute", "direct-connect"]);
