import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "sla",
  asks: "How long may the service be gone after a disaster (recovery time objective)?",
  why: "Separates 'restore from backup' from 'hot standby'.",
  example: "rto: 4h",
  references: ["Technical discovery session: preparing for the session, disaster recovery and business continuity"],
  answeredBy: ["slas.*.rto"],
  reportedAt: ["<subject>"],
  askedUnder: "backup/disaster-recovery",

  isOpen({ rto, availability, criticality }, { architecture }) {
    if (rto !== undefined) return false;
    if (availability !== undefined || architecture.recovery?.strategy !== undefined) return true;
    return criticality === "high" || criticality === "mission-critical";
  },
  message: ({ id }) => `After a failure of "${id}", how long may it take until it works again?`,

  fixes: [{ title: "State it", at: "<subject>", snippet: "rto: ${1:4h}" }],

  examples: [
    {
      title: "There is a plan, and nobody knows how fast it has to be",
      bad: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { availability: 99.9% }
        # ^^^^^^^^ After a failure of "checkout", how long may it take until it works again?
        recovery: { strategy: backup-restore }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { availability: 99.9%, rto: 4h }
        recovery: { strategy: backup-restore }
      `,
    },
    {
      title: "It is listed while there is no plan",
      into: "backup/disaster-recovery",
      folded: yaml`
        architecture: 1
        name: Shop
        #^^^ What is the plan for the loss of a region or data centre?
        slas:
          checkout: { criticality: mission-critical }
      `,
    },
    {
      title: "It is stated",
      good: yaml`
        architecture: 1
        name: Shop
        slas:
          checkout: { availability: 99.9%, rto: 1h }
        recovery: { strategy: warm-standby }
      `,
    },
  ],
});
