import type { Analysis } from "../../../analysis/analysis.ts";
import type { Component } from "../../../model/component.ts";
import { defineCheck } from "../../define-check.ts";
import { percent } from "../../wording/percent.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  subject: "component",
  asks: "Do you react by moving to a bigger or smaller machine?",
  why: "Scaling up needs a restart and has a ceiling: it is downtime plus a hard limit.",
  example: "We resize the VM before the Christmas season, about 10 minutes offline.",
  references: ["Technical envisioning session: LAMP, physical infrastructure"],
  answeredBy: ["components.*.scaling.direction"],
  reportedAt: ["<subject>.scaling.direction", "<subject>.scaling", "<subject>"],
  askedUnder: "scaling/load-response",

  *check(component, { analysis }) {
    if (component.scaling?.direction !== "vertical") return;
    const promise = promiseFor(component, analysis);
    if (promise !== undefined) yield { promise };
  },
  message: ({ id, promise }) =>
    `"${id}" answers load with a bigger machine: each resize is a restart and there is a largest size; ${promise}.`,

  fixes: [
    {
      title: "Scale out instead",
      at: "<subject>",
      snippet: "scaling: { direction: horizontal, instances: { min: ${1:2}, max: ${2:8} } }",
    },
  ],

  examples: [
    {
      title: "A resize in a journey that may hardly fail",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web:
            hosting: vm
            scaling: { direction: vertical, trigger: manual }
                     # ^^^^^^^^^ "web" answers load with a bigger machine: each resize is a restart and there is a largest size; "checkout" promises 99.9%.
        slas:
          checkout: { entry: browser, availability: 99.9% }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web:
            hosting: vm
            scaling: { direction: horizontal, trigger: manual, instances: { min: 2, max: 8 } }
        slas:
          checkout: { entry: browser, availability: 99.9% }
      `,
    },
    {
      title: "No figure, but much hangs on it",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            scaling:
              direction: vertical
            # ^^^^^^^^^ "web" answers load with a bigger machine: each resize is a restart and there is a largest size; "checkout" is mission-critical.
        slas:
          checkout: { entry: web, criticality: mission-critical }
      `,
    },
    {
      title: "A promise that leaves time for a restart",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { scaling: { direction: vertical } }
        slas:
          checkout: { entry: web, availability: 99.89%, criticality: medium }
      `,
    },
    {
      title: "The promise is about something else",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { scaling: { direction: horizontal, instances: 2 } }
          reports: { scaling: { direction: vertical } }
        slas:
          checkout: { entry: web, availability: 99.95%, criticality: high }
      `,
    },
  ],
});

/** What is promised of it that resizing endangers. */
function promiseFor(component: Component, analysis: Analysis): string | undefined {
  const target = analysis.targetOf(component.id);
  if (target !== undefined && target.availability >= 0.999) {
    return `"${target.sla.id}" promises ${percent(target.availability)}`;
  }
  for (const { id, criticality } of analysis.journeysOf(component.id)) {
    if (criticality === "mission-critical") return `"${id}" is mission-critical`;
    if (criticality === "high") return `"${id}" is of high criticality`;
  }
  return undefined;
}
