import type { HostingModel } from "../../../model/placed.ts";
import { defineCheck } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "component",
  asks: "Nothing that must survive is kept on a disk that the platform discards.",
  why: "Containers, functions and platform instances get a fresh disk at each restart; the files are simply gone.",
  example: "Uploads in Blob Storage.",
  references: ["Azure review checklists: App Service, A01.05", "Azure review checklists: resiliency, temporary disks"],
  answeredBy: ["components.*.state"],
  reportedAt: ["<subject>.state", "<subject>"],

  *check(component, { analysis }) {
    const { uploads, session } = component.state ?? {};
    const what = [...(uploads === "local-disk" ? ["uploads"] : []), ...(session === "local-disk" ? ["sessions"] : [])];
    const model = analysis.modelOf(component);
    const disk = model === undefined ? undefined : DISKS[model];
    if (what.length > 0 && disk !== undefined) yield { what, disk };
  },
  message: ({ id, what, disk }) => `"${id}" keeps ${listWords(what)} on ${disk}: they are lost at the next restart.`,

  fixes: [
    {
      title: "Use a shared store",
      at: "<subject>",
      snippet: [
        "state:",
        "  uploads: ${1|object-storage,file-share,database,none|}",
        "  session: ${2|external,none|}",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "Files in a container",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            hosting: { on: aks }
            state: { uploads: local-disk, session: local-disk }
          # ^^^^^ "web" keeps uploads and sessions on the local disk of a container on Kubernetes: they are lost at the next restart.
          aks: { kind: cluster, hosting: azure-aks }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            hosting: { on: aks }
            state: { uploads: object-storage, session: external }
          aks: { kind: cluster, hosting: azure-aks }
      `,
    },
    {
      title: "A machine keeps its disk",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { hosting: vm, state: { uploads: local-disk } }
          api: { hosting: azure-app-service, state: { uploads: object-storage, session: memory } }
      `,
    },
    {
      title: "Nobody knows yet on what it runs",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { state: { uploads: local-disk } }
      `,
    },
  ],
});

/** The models whose disk ends with the instance. */
const DISKS: { readonly [Model in HostingModel]?: string } = {
  container: "the local disk of a container",
  kubernetes: "the local disk of a container on Kubernetes",
  serverless: "the local disk of a serverless platform",
  paas: "the local disk of a platform service",
};
