import type { Architecture } from "../../../model/architecture.ts";
import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "networking",
  asks: "Is one region enough, or must it run in several?",
  why: "Multi-region roughly doubles cost and makes data the hard part, so it needs a reason.",
  example: "regions: [westeurope, northeurope], recovery: { strategy: warm-standby }",
  references: [
    "Technical envisioning session: too generic, high availability",
    "Technical discovery session: preparing for the session, high availability and resiliency",
  ],
  answeredBy: ["networking.regions", "recovery.strategy"],
  reportedAt: ["networking.regions", "networking", "name"],

  isOpen({ regions }, { architecture, analysis }) {
    const strategy = architecture.recovery?.strategy;
    if (regions !== undefined && regions.length >= 2) return strategy === undefined && !statesFailover(architecture);
    // An empty list says that there are none, which is an answer.
    return regions === undefined && analysis.regionsOfFile().length === 0 && strategy !== "active-active";
  },
  message: () => "Is one region enough, or must it run in several, and how do they share the work?",

  fixes: [
    {
      title: "One region is enough",
      at: "$",
      snippet: ["networking:", "  regions: [${1:westeurope}]"].join("\n"),
      replace: true,
    },
    {
      title: "Several regions",
      at: "$",
      snippet: [
        "networking:",
        "  regions: [${1:westeurope}, ${2:northeurope}]",
        "recovery: { strategy: ${3|warm-standby,active-active,pilot-light,backup-restore|}, region: ${2:northeurope} }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "No region is named anywhere",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ Is one region enough, or must it run in several, and how do they share the work?
        components:
          web: { kind: web-app }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          regions: [westeurope]
        components:
          web: { kind: web-app }
      `,
    },
    {
      title: "Two regions, and nothing says what the second is for",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          regions: [westeurope, northeurope]
        # ^^^^^^^ Is one region enough, or must it run in several, and how do they share the work?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          regions: [westeurope]
      `,
    },
    {
      title: "One region, of the network or of a component",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { regions: [westeurope] }
      `,
    },
    {
      title: "Two, one of which waits",
      good: yaml`
        architecture: 1
        name: Shop
        networking: { regions: [westeurope, northeurope] }
        components:
          web: { regions: [westeurope, northeurope], failover: { mode: active-passive } }
      `,
    },
    {
      title: "Wherever it is, all of it works",
      good: yaml`
        architecture: 1
        name: Shop
        recovery: active-active
      `,
    },
  ],
});

function statesFailover({ components, databases, networking }: Architecture): boolean {
  return [...components, ...databases, ...networking.ingress].some(({ failover }) => failover?.mode !== undefined);
}
