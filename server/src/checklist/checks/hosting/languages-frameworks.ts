import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review"],
  subject: "component",
  asks: "Which programming languages and frameworks is each service written in?",
  why: "Language and framework age hint at hosting options, SDK support and hidden local state.",
  example: "PHP 8.3 with Laravel; one .NET 8 worker.",
  references: [
    "Technical discovery session: preparing for the session, technology stack overview, programming languages and frameworks",
    "Technical envisioning session: LAMP, details we get (PHP)",
  ],
  answeredBy: ["components.*.technology"],
  reportedAt: ["<subject>"],

  isOpen(component, { analysis }) {
    if (!analysis.isOwnCode(component)) return false;
    const { kind, technology, engine } = component;
    if (technology?.language !== undefined || technology?.framework !== undefined) return false;
    return kind !== "workflow" || engine === undefined;
  },
  message: ({ id }) => `"${id}" does not say in which language and framework it is written.`,

  fixes: [
    {
      title: "Name the technology",
      at: "<subject>",
      snippet:
        'technology: { language: ${1|csharp,java,node,python,go,php|}, framework: ${2:framework}, version: "${3:1.0}" }',
    },
  ],

  examples: [
    {
      title: "A component without a language",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
        # ^^^ "web" does not say in which language and framework it is written.
            kind: web-app
            hosting: azure-app-service
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            kind: web-app
            hosting: azure-app-service
            technology: { language: csharp, framework: framework, version: "1.0" }
      `,
    },
    {
      title: "A language, a framework or a workflow engine",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, technology: php }
          api: { kind: api, technology: { framework: spring } }
          orders: { kind: workflow, engine: camunda }
          aks: { kind: cluster, hosting: azure-aks }
      `,
    },
  ],
});
