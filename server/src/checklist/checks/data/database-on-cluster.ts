import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "database",
  asks: "Does the database run inside the Kubernetes cluster, and is that deliberate?",
  why: "Databases on a cluster need persistent volumes, own backups and node affinity; managed is often wanted.",
  example: "hosting: { on: aks, operator: cloudnative-pg }",
  references: [
    "Technical envisioning session: too generic, databases",
    "Technical envisioning session: too generic, details we get",
  ],
  answeredBy: ["databases.*.hosting"],
  reportedAt: ["<subject>.hosting", "<subject>"],

  *check(database, { analysis }) {
    const hosts = analysis.hostsOf(database);
    const cluster = hosts.find(({ section, kind }) => section === "components" && kind === "cluster");
    if (cluster === undefined && database.hosting?.model !== "kubernetes") return;
    // The operator of a database server looks after the databases on it.
    if ([database, ...hosts].some(({ hosting }) => hosting?.operator !== undefined)) return;
    yield { host: cluster?.id };
  },
  message: ({ id, host }) =>
    `"${id}" runs inside ${host === undefined ? "a Kubernetes cluster" : `the cluster "${host}"`}: is that deliberate? ` +
    "It needs volumes that survive a node, an operator and backups of its own; a managed service is the alternative.",

  fixes: [
    {
      title: "Use a managed service",
      at: "<subject>",
      snippet: "hosting: { model: paas, service: ${1:azure-database-postgresql-flexible} }",
      remove: ["<subject>.hosting.on"],
    },
    {
      title: "It is deliberate",
      at: "<subject>",
      snippet: "hosting: { on: ${1:aks}, operator: ${2:cloudnative-pg} }",
    },
  ],

  examples: [
    {
      title: "A database among the pods",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, hosting: azure-aks }
        databases:
          orders:
            engine: postgres
            hosting: { model: kubernetes, on: aks }
          # ^^^^^^^ "orders" runs inside the cluster "aks": is that deliberate? It needs volumes that survive a node, an operator and backups of its own; a managed service is the alternative.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, hosting: azure-aks }
        databases:
          orders:
            engine: postgres
            hosting: { model: paas, service: azure-database-postgresql-flexible }
      `,
    },
    {
      title: "The model alone says it too",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: postgres, hosting: kubernetes }
                                    # ^^^^^^^ "orders" runs inside a Kubernetes cluster: is that deliberate? It needs volumes that survive a node, an operator and backups of its own; a managed service is the alternative.
      `,
    },
    {
      title: "An operator looks after it",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, hosting: azure-aks }
        databases:
          orders: { engine: postgres, hosting: { on: aks, operator: cloudnative-pg } }
      `,
    },
    {
      title: "It stands beside the cluster",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, hosting: azure-aks }
          machine: { kind: virtual-machine }
        databases:
          orders: { engine: postgres, hosting: { on: machine } }
      `,
    },
  ],
});
