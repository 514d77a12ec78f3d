import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "usage",
  asks: "When is it used: office hours in one time zone, or around the clock?",
  why: "Gives (or removes) the quiet hours for maintenance and scale-in.",
  example: "hours: office-hours",
  references: [
    "Technical discovery session: preparing for the session, usage pattern of the solution",
    "Technical envisioning session: LAMP, high availability and usage patterns, geographical usage pattern",
  ],
  answeredBy: ["usage.hours"],
  reportedAt: ["usage", "name"],

  isOpen: (usage) => usage?.hours === undefined,
  message: () => "When is it used: office hours, longer, or around the clock?",

  fixes: [
    {
      title: "State the hours",
      at: "$",
      snippet: ["usage:", "  hours: ${1|office-hours,extended,24x7|}"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Nothing of the hours",
      bad: yaml`
        architecture: 1
        name: Payroll
        usage:
        #^^^^ When is it used: office hours, longer, or around the clock?
          pattern: occasional
      `,
      fixed: yaml`
        architecture: 1
        name: Payroll
        usage:
          pattern: occasional
          hours: office-hours
      `,
    },
    {
      title: "They are stated",
      good: yaml`
        architecture: 1
        name: Payroll
        usage: { hours: extended }
      `,
    },
  ],
});
