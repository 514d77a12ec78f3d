import type { Analysis } from "../../../analysis/analysis.ts";
import { cloudOfKey } from "../../../catalogue/cloud.ts";
import type { Architecture } from "../../../model/architecture.ts";
import type { Component } from "../../../model/component.ts";
import type { Database } from "../../../model/database.ts";
import { defineQuestion } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review"],
  subject: "architecture",
  asks: "Which services of the target cloud are already in use?",
  why: "What is already there shapes the next step and shows how mature the team is on the platform.",
  example: "App Service, Azure SQL, Blob Storage, Key Vault.",
  references: [
    "Technical discovery session: preparing for the session, technology stack overview, Azure services already in use",
  ],
  answeredBy: ["components.*.hosting.service", "databases.*.hosting.service"],
  reportedAt: ["components", "name"],
  askedUnder: "hosting/current-hosting",

  isOpen(architecture, { analysis }) {
    if (!isInCloud(architecture, analysis)) return false;
    const components = architecture.components.filter(standsForItself);
    const databases = architecture.databases.filter(standsForItself);
    const total = components.length + databases.length;
    const missing = [...components, ...databases].filter(isWithoutService).length;
    if ((total - missing) * 2 >= total) return false;
    const component = components.find(isWithoutService);
    const database = databases.find(isWithoutService);
    return {
      missing,
      total,
      component: component && placeOf(component.path),
      database: database && placeOf(database.path),
    };
  },
  message: ({ missing, total }) =>
    `The system already uses the cloud, but ${missing} of ${total} elements ` +
    `${missing === 1 ? "does not name its" : "do not name their"} service.`,

  fixes: [
    {
      title: "Name a service",
      at: "<component>",
      snippet: "hosting: { service: ${1:azure-app-service}, tier: ${2:P1v3} }",
    },
    {
      title: "Name the service of a database",
      at: "<database>",
      snippet: "hosting: { service: ${1:azure-database-postgresql-flexible}, tier: ${2:General Purpose} }",
    },
  ],

  examples: [
    {
      title: "It is in the cloud already; in what of it?",
      bad: yaml`
        architecture: 1
        name: Shop
        project: { kind: optimization }
        components:
        #^^^^^^^^^ The system already uses the cloud, but 2 of 3 elements do not name their service.
          web: { kind: web-app, hosting: { model: paas } }
          jobs: { kind: worker, hosting: { service: azure-functions } }
        databases:
          orders: { engine: mysql, hosting: { model: paas } }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        project: { kind: optimization }
        components:
          web: { kind: web-app, hosting: { model: paas, service: azure-app-service, tier: P1v3 } }
          jobs: { kind: worker, hosting: { service: azure-functions } }
        databases:
          orders: { engine: mysql, hosting: { model: paas } }
      `,
    },
    {
      title: "Half of them say it; what stands on a host need not",
      good: yaml`
        architecture: 1
        name: Shop
        project: { kind: migration, from: azure }
        components:
          web: { kind: web-app, hosting: azure-app-service }
          jobs: { kind: worker, hosting: { on: machine } }
          machine: { kind: virtual-machine, hosting: vm }
      `,
    },
    {
      title: "It is not in the cloud yet",
      good: yaml`
        architecture: 1
        name: Shop
        project: { kind: migration, from: on-premises }
        components:
          web: { kind: web-app, hosting: vm }
      `,
    },
  ],
});

function isInCloud(architecture: Architecture, analysis: Analysis): boolean {
  const { project, entities, networking, identity, deployment } = architecture;
  if (project?.kind === "optimization" || project?.from === "azure") return true;
  if ([...entities.values(), ...networking.links].some((each) => analysis.cloudOf(each) === "azure")) return true;
  const others = [identity?.secrets?.service, deployment?.registry?.service];
  return others.some((key) => key !== undefined && cloudOfKey(key) === "azure");
}

function standsForItself({ hosting }: Component | Database): boolean {
  return hosting?.on === undefined;
}

function isWithoutService({ hosting }: Component | Database): boolean {
  return hosting?.service === undefined;
}
