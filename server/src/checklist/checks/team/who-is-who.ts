import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning"],
  subject: "team",
  asks: "Who is who: who decides, who builds, who operates?",
  why: "Advice must reach those who own it.",
  example: "CTO, lead developer, ops contractor.",
  references: ["Technical discovery session: agenda, introduction"],
  answeredBy: ["team.contacts"],
  reportedAt: ["team", "name"],

  isOpen: (team) => team?.contacts === undefined,
  message: () => "Who is who: who decides, builds and operates?",

  fixes: [
    {
      title: "Name them",
      at: "$",
      snippet: ["team:", "  contacts: [{ role: ${1:architect}, name: ${2:A. Example} }]"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A team without names",
      bad: yaml`
        architecture: 1
        name: Shop
        team: { size: 6, skills: [php, terraform] }
        #^^^ Who is who: who decides, builds and operates?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        team: { size: 6, skills: [php, terraform], contacts: [{ role: architect, name: A. Example }] }
      `,
    },
    {
      title: "Nothing about the team",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ Who is who: who decides, builds and operates?
      `,
    },
    {
      title: "Somebody to ask",
      good: yaml`
        architecture: 1
        name: Shop
        team:
          contacts:
            - { role: operations, name: M. Example }
      `,
    },
  ],
});
