import type { Architecture } from "../../../model/architecture.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds, listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  subject: "team",
  asks: "Is this the first cloud project?",
  why: "A first project should stay simple.",
  example: "One region and a platform service first.",
  references: ["Technical discovery session: your team's cloud readiness"],
  answeredBy: ["team.cloudExperience", "project.adviceOn"],
  reportedAt: ["team.cloudExperience"],
  askedUnder: "team/azure-experience",

  *check(team, { architecture }) {
    const experience = team?.cloudExperience;
    if (experience === undefined || experience.length === 0 || !experience.every((cloud) => cloud === "none")) return;
    if (architecture.project?.adviceOn !== undefined) return;
    const demanding = demandsOf(architecture);
    const [first] = demanding;
    if (first !== undefined) yield { what: listWords(demanding.map(({ words }) => words)), topic: first.topic };
  },
  message: ({ what }) => `It is the first cloud project, with ${what}: start simpler, or get help.`,

  fixes: [
    {
      title: "Ask for help with it",
      at: "$",
      snippet: ["project:", "  adviceOn: [${1:<topic>}]"].join("\n"),
    },
  ],

  examples: [
    {
      title: "No experience, and a cluster in two regions",
      bad: yaml`
        architecture: 1
        name: Shop
        team: { cloudExperience: none }
              # ^^^^^^^^^^^^^^^ It is the first cloud project, with the cluster "aks" and 2 regions: start simpler, or get help.
        networking:
          regions: [westeurope, northeurope]
        components:
          aks: { kind: cluster, hosting: azure-aks }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        project:
          adviceOn: [kubernetes]
        team: { cloudExperience: none }
        networking:
          regions: [westeurope, northeurope]
        components:
          aks: { kind: cluster, hosting: azure-aks }
      `,
    },
    {
      title: "Several clouds at once",
      bad: yaml`
        architecture: 1
        name: Shop
        team:
          cloudExperience: [none]
        # ^^^^^^^^^^^^^^^ It is the first cloud project, with several clouds: start simpler, or get help.
        portability: { strategy: multi-cloud }
      `,
    },
    {
      title: "One region and a platform service",
      good: yaml`
        architecture: 1
        name: Shop
        team: { cloudExperience: [none] }
        networking:
          regions: [westeurope]
        components:
          web: { kind: web-app, hosting: azure-app-service }
      `,
    },
    {
      title: "Help is asked for",
      good: yaml`
        architecture: 1
        name: Shop
        project: { adviceOn: [kubernetes] }
        team: { cloudExperience: [none] }
        components:
          aks: { kind: cluster, hosting: azure-aks }
      `,
    },
  ],
});

/** What of an architecture asks much of those who run it, each with the area in which help would be. */
function demandsOf({ components, networking, portability }: Architecture) {
  const clusters = components.filter(({ kind }) => kind === "cluster").map(({ id }) => id);
  const regions = networking.regions?.length ?? 0;
  return [
    ...(clusters.length > 0
      ? [{ words: `the cluster${clusters.length > 1 ? "s" : ""} ${listIds(clusters)}`, topic: "kubernetes" }]
      : []),
    ...(regions > 1 ? [{ words: `${regions} regions`, topic: "resilience" }] : []),
    ...(portability?.strategy === "multi-cloud" ? [{ words: "several clouds", topic: "hosting" }] : []),
  ];
}
