import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "networking",
  asks: "How is the network laid out: virtual networks, subnets, peerings, on-premises links?",
  why: "Isolation, private endpoints and egress can only be judged on the topology.",
  example: "One VNet, subnets for ingress, apps, data.",
  references: [
    "Technical discovery session: agenda, network topology",
    "Technical envisioning session: types of engagements, networking topology, VNET integration of PaaS",
  ],
  answeredBy: ["networking.networks", "networking.links"],
  reportedAt: ["networking", "name"],

  isOpen: ({ networks }, { architecture }) =>
    networks === undefined && architecture.components.length + architecture.databases.length > 0,
  message: () => "How is the network laid out: networks, subnets, links to elsewhere?",

  fixes: [
    {
      title: "Sketch it",
      at: "$",
      snippet: [
        "networking:",
        "  networks:",
        "    ${1:spoke}: { kind: ${2|vnet,vpc,on-premises,cluster|}, region: ${3:westeurope}, subnets: { app: {}, data: { isolated: true } } }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "Regions, but no network",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
        #^^^^^^^^^ How is the network laid out: networks, subnets, links to elsewhere?
          regions: [westeurope]
        components:
          web: { hosting: azure-app-service }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          regions: [westeurope]
          networks:
            spoke: { kind: vnet, region: westeurope, subnets: { app: {}, data: { isolated: true } } }
        components:
          web: { hosting: azure-app-service }
      `,
    },
    {
      title: "The networks are sketched, or there are none of ours",
      good: yaml`
        architecture: 1
        name: Shop
        networking: { networks: none }
        components:
          resize: { kind: function, hosting: azure-functions }
      `,
    },
    {
      title: "Nothing stands anywhere yet",
      good: yaml`
        architecture: 1
        name: Shop
      `,
    },
  ],
});
