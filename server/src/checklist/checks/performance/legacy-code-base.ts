import type { Technology } from "../../../model/placed.ts";
import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  subject: "component",
  asks: "Is this an older code base with limits on modern hosting (local disk, native extensions, old runtime)?",
  why: "Old runtimes drop out of support and often hide state on the machine.",
  example: 'technology: { language: php, version: "7.4" }; the move to 8.3 is planned',
  references: ["Technical envisioning session: LAMP, performance and scale"],
  answeredBy: ["components.*.technology.version"],
  reportedAt: ["<subject>.technology", "<subject>"],

  *check({ technology }) {
    const language = technology === undefined ? undefined : oldLanguageOf(technology);
    if (language !== undefined && technology?.version === undefined) yield { language };
  },
  message: ({ id, language }) =>
    `"${id}" is written in ${language}: which version is it, and what of an older code base ` +
    "(local files, native extensions, old runtime) limits its hosting?",

  fixes: [
    {
      title: "Name the version",
      at: "<subject>",
      snippet: 'technology: { language: ${1:php}, version: "${2:8.3}" }',
    },
  ],

  examples: [
    {
      title: "PHP of nobody knows when",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            kind: web-app
            technology: php
          # ^^^^^^^^^^ "web" is written in php: which version is it, and what of an older code base (local files, native extensions, old runtime) limits its hosting?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            kind: web-app
            technology: { language: php, version: "8.3" }
      `,
    },
    {
      title: "A version, or a language that is young",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, technology: { language: php, version: "7.4" } }
          api: { kind: api, technology: go }
      `,
    },
  ],
});

/** The language, else the framework, that tends to be old, as it is written. */
function oldLanguageOf({ language, framework }: Technology): string | undefined {
  return [language, framework].find((word) => OLD.has((word ?? "").trim().toLowerCase().replaceAll(/\s+/g, "-")));
}

const OLD: ReadonlySet<string> = new Set([
  "php",
  "perl",
  "cobol",
  "classic-asp",
  "dotnet-framework",
  "vb",
  "delphi",
  "coldfusion",
  "java",
]);
