import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "component",
  asks: "When one zone is lost, the instances that remain can carry the load.",
  why: "Instances spread over zones help only if those that are left suffice until new ones start; in a zone outage everybody wants new ones.",
  example: "Four instances over two zones, two required.",
  references: [
    "Azure Well-Architected Framework: reliability, RE:06 (scaling)",
    "Azure reliability documentation: over-provisioning",
  ],
  answeredBy: ["components.*.scaling.required", "components.*.scaling.instances", "components.*.zones"],
  reportedAt: ["<subject>.scaling", "<subject>.zones", "<subject>"],

  *check(component, { analysis }) {
    const zones = new Set(analysis.zonesOf(component)).size;
    const instances = component.scaling?.instances?.min;
    const required = component.scaling?.required;
    if (zones < 2 || instances === undefined || required === undefined) return;
    const left = instances - Math.ceil(instances / zones);
    if (left < required) yield { zones, instances, required, left };
  },
  message: ({ id, zones, instances, required, left }) =>
    `After the loss of one of ${zones} zones "${id}" keeps ${left} of ${instances} ` +
    `${instances === 1 ? "instance" : "instances"}; ${required} ${required === 1 ? "is" : "are"} required.`,

  fixes: [
    {
      title: "Provide for the loss of a zone",
      at: "<subject>",
      snippet: "scaling: { instances: { min: ${1:4}, max: ${2:8} } }",
    },
  ],

  examples: [
    {
      title: "Three over two zones: the zone with two may be the one",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            zones: [1, 2]
            scaling: { instances: 3, required: 2 }
          # ^^^^^^^ After the loss of one of 2 zones "web" keeps 1 of 3 instances; 2 are required.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            zones: [1, 2]
            scaling: { instances: { min: 4, max: 8 }, required: 2 }
      `,
    },
    {
      title: "Four over two zones",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { zones: [1, 2], scaling: { instances: { min: 4, max: 8 }, required: 2 } }
      `,
    },
    {
      title: "Three over three zones, which the cluster states",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, nodePools: { apps: { instances: 3, zones: redundant } } }
          web: { hosting: { on: aks }, scaling: { instances: 3, required: 2 } }
      `,
    },
  ],
});
