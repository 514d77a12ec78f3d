import type { HostingModel } from "../../../model/placed.ts";
import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review"],
  subject: "component",
  asks: "Which operating system (and Linux distribution) do the machines or images use?",
  why: "OS decides licence, patching, image support and which PaaS plans are possible.",
  example: "Ubuntu 24.04 for the API, Windows Server 2022 for the report renderer.",
  references: [
    "Technical discovery session: preparing for the session, technology stack overview, compute, operating systems",
  ],
  answeredBy: ["components.*.hosting.os", "components.*.hosting.distribution"],
  reportedAt: ["<subject>"],
  askedUnder: "hosting/current-hosting",

  isOpen(component, { analysis }) {
    const isMachine = component.kind === "virtual-machine";
    const place = PLACES[analysis.modelOf(component) ?? "saas"];
    if (place === undefined || !(isMachine || analysis.isOwnCode(component))) return false;
    const isStated = [component, ...analysis.hostsOf(component)].some(
      ({ hosting }) => hosting?.os !== undefined || hosting?.distribution !== undefined,
    );
    return !isStated && { isMachine, place };
  },
  message: ({ id, isMachine, place }) =>
    isMachine
      ? `"${id}" is a machine that does not say which operating system it has.`
      : `"${id}" runs ${place} without saying which operating system its machines or images have.`,

  fixes: [
    {
      title: "Name the operating system",
      at: "<subject>",
      snippet: "hosting: { os: ${1|linux,windows|}, distribution: ${2:ubuntu-24.04} }",
    },
  ],

  examples: [
    {
      title: "Containers of nobody knows what",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: { on: aks } }
        # ^^^ "web" runs on Kubernetes without saying which operating system its machines or images have.
          aks: { kind: cluster, hosting: azure-aks }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: { on: aks, os: linux, distribution: ubuntu-24.04 } }
          aks: { kind: cluster, hosting: azure-aks }
      `,
    },
    {
      title: "A machine of nobody knows what",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          machine:
        # ^^^^^^^ "machine" is a machine that does not say which operating system it has.
            kind: virtual-machine
            hosting: vm
      `,
    },
    {
      title: "The host says it, or the platform decides",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: { on: aks } }
          aks: { kind: cluster, hosting: { service: azure-aks, os: linux } }
          jobs: { kind: function, hosting: serverless }
      `,
    },
  ],
});

/** The models in which somebody chooses the operating system. */
const PLACES: { readonly [Model in HostingModel]?: string } = {
  vm: "on virtual machines",
  container: "in containers",
  kubernetes: "on Kubernetes",
};
