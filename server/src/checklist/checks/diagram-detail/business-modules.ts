import type { Analysis } from "../../../analysis/analysis.ts";
import { defineCheck } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "detail",
  severity: "information",
  stages: ["envisioning", "design"],
  subject: "architecture",
  asks: "Are there business modules listed that are not deployed separately?",
  why: "From a hosting view ten feature boxes in one process are one component.",
  example: "modules: [erp, crm, payroll, hr]",
  references: ["Technical envisioning session: little infra details, unnecessary business context"],
  answeredBy: ["components.*.modules"],
  reportedAt: ["components.<first>"],

  *check(_, { analysis }) {
    const group = [...analysis.businessModules()];
    const [first] = group;
    if (first === undefined) return;
    const ids = group.map(({ id }) => id);
    yield {
      names: listIds(ids),
      first: first.id,
      owner: ownerOf(analysis),
      modules: ids,
      places: group.map(({ path }) => placeOf(path)),
    };
  },
  message: ({ names }) => `${names} look like business modules of one deployable: for hosting they are one component.`,

  fixes: [
    {
      title: "List them as modules",
      at: "components.<owner>",
      snippet: "modules: [<modules>]",
      remove: ["<places>"],
    },
  ],

  examples: [
    {
      title: "Features beside the component that has them",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          users: { kind: browser, connects: [web] }
        components:
          web: { kind: web-app, connects: [customers] }
          erp: { name: ERP }
        # ^^^ "erp", "crm", "payroll" and 2 more look like business modules of one deployable: for hosting they are one component.
          crm: { name: CRM }
          payroll: { name: Payroll }
          hr: { kind: module }
          legal: { name: Legal }
        databases:
          customers: { engine: mysql }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          users: { kind: browser, connects: [web] }
        components:
          web: { kind: web-app, connects: [customers], modules: [erp, crm, payroll, hr, legal] }
        databases:
          customers: { engine: mysql }
      `,
    },
    {
      title: "They are listed as modules",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, modules: [erp, crm, payroll, hr, legal] }
      `,
    },
    {
      title: "Two may be parts that nobody has drawn yet",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          erp: { name: ERP }
          crm: { name: CRM }
      `,
    },
  ],
});

/** The component that they are most likely modules of: own code that takes requests, else the first own code. */
function ownerOf(analysis: Analysis): string | undefined {
  const candidates = analysis.ownCode();
  return (candidates.find((component) => analysis.isInFront(component)) ?? candidates[0])?.id;
}
