import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning"],
  subject: "team",
  asks: "Or on another cloud (AWS, GCP)?",
  why: "Concepts can then be mapped instead of taught.",
  example: "cloudExperience: [aws]",
  references: ["Technical discovery session: your team's cloud readiness"],
  answeredBy: ["team.cloudExperience"],
  reportedAt: ["team", "name"],
  askedUnder: "team/azure-experience",

  // Only ever a sub-question: one field answers it and its parent.
  isOpen: () => false,
  message: () => "Or with another cloud?",

  fixes: [
    {
      title: "State it",
      at: "$",
      snippet: ["team:", "  cloudExperience: [${1|aws,gcp,other|}]"].join("\n"),
    },
  ],

  examples: [
    {
      title: "It is listed while no experience is stated",
      into: "team/azure-experience",
      folded: yaml`
        architecture: 1
        name: Shop
        team: { skills: [php, terraform] }
        #^^^ Does the team have experience with the target cloud?
      `,
    },
    {
      title: "Experience is stated",
      good: yaml`
        architecture: 1
        name: Shop
        team: { cloudExperience: [aws] }
      `,
    },
  ],
});
