import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "recovery",
  asks: "Is there a plan for losing a region or data centre (disaster recovery, business continuity)?",
  why: "HA inside a region does not cover region loss or data corruption.",
  example: "recovery: { strategy: warm-standby, region: northeurope }",
  references: ["Technical discovery session: preparing for the session, disaster recovery and business continuity"],
  answeredBy: ["recovery.strategy"],
  reportedAt: ["recovery", "name"],

  isOpen: (recovery) => recovery?.strategy === undefined,
  message: () => "What is the plan for the loss of a region or data centre?",

  fixes: [
    {
      title: "State the strategy",
      at: "$",
      snippet:
        "recovery: { strategy: ${1|backup-restore,pilot-light,warm-standby,active-active,none|}, region: ${2:northeurope}, failover: ${3|manual,automatic|} }",
    },
  ],

  examples: [
    {
      title: "Nothing is said of the loss of a region",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ What is the plan for the loss of a region or data centre?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        recovery: { strategy: backup-restore, region: northeurope, failover: manual }
      `,
    },
    {
      title: "An aim is no plan",
      bad: yaml`
        architecture: 1
        name: Shop
        recovery:
        #^^^^^^^ What is the plan for the loss of a region or data centre?
          rto: 4h
      `,
    },
    {
      title: "To have none is a plan as well",
      good: yaml`
        architecture: 1
        name: Intranet
        recovery: none
      `,
    },
  ],
});
