import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning"],
  subject: "team",
  asks: "Does the team already have experience on the target cloud?",
  why: "Sets the depth of advice and the choice of services.",
  example: "cloudExperience: [azure]",
  references: ["Technical discovery session: your team's cloud readiness"],
  answeredBy: ["team.cloudExperience"],
  reportedAt: ["team", "name"],

  isOpen: (team) => team?.cloudExperience === undefined,
  message: () => "Does the team have experience with the target cloud?",

  fixes: [
    {
      title: "State it",
      at: "$",
      snippet: ["team:", "  cloudExperience: [${1|azure,aws,gcp,other,none|}]"].join("\n"),
    },
  ],

  examples: [
    {
      title: "The size of the team alone",
      bad: yaml`
        architecture: 1
        name: Shop
        team:
        #^^^ Does the team have experience with the target cloud?
          size: 6
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        team:
          size: 6
          cloudExperience: [azure]
      `,
    },
    {
      title: "The clouds that it knows",
      good: yaml`
        architecture: 1
        name: Shop
        team: { cloudExperience: [aws] }
      `,
    },
  ],
});
