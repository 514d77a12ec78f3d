import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning"],
  subject: "architecture",
  asks: "What does the solution do for its customers, in two sentences?",
  why: "The reviewer must know the purpose to judge criticality.",
  example: "summary: Rent accounting for housing companies.",
  references: [
    "Technical discovery session: agenda, short overview and demo",
    "Technical envisioning session: goals of the envisioning session",
  ],
  answeredBy: ["summary"],
  reportedAt: ["name"],

  isOpen: ({ name, summary }) =>
    summary === undefined && { solution: name === undefined ? "the solution" : `"${name}"` },
  message: ({ solution }) => `What does ${solution} do for its customers, in two sentences?`,

  fixes: [{ title: "Summarise", at: "$", snippet: "summary: ${1:Rent accounting for housing companies.}" }],

  examples: [
    {
      title: "A name says little",
      bad: yaml`
        architecture: 1
        name: Domus
        #^^^ What does "Domus" do for its customers, in two sentences?
      `,
      fixed: yaml`
        architecture: 1
        name: Domus
        summary: Rent accounting for housing companies.
      `,
    },
    {
      title: "The purpose is stated",
      good: yaml`
        architecture: 1
        name: Domus
        summary: Rent accounting for housing companies.
      `,
    },
  ],
});
