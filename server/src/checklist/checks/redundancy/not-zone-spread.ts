import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "component",
  asks: "Instances are spread over zones where the region has them.",
  why: "Two instances in one data centre share its power, cooling and network.",
  example: "zones: redundant",
  references: [
    "Azure Proactive Resiliency Library 2bd0be95",
    "Azure Proactive Resiliency Library 4f63619f",
    "PSRule for Azure: Azure.AKS.AvailabilityZone",
  ],
  answeredBy: ["components.*.zones"],
  reportedAt: ["<subject>.zones", "<subject>"],

  *check(component, { analysis }) {
    const instances = component.scaling?.instances?.min;
    const zones = component.zones === undefined ? undefined : [...new Set(component.zones)];
    if (instances === undefined || instances < 2 || zones === undefined || zones.length >= 2) return;
    const isPromised = (analysis.targetOf(component.id)?.availability ?? 0) >= 0.999;
    const hasZones = () => analysis.regionsOf(component).some((region) => analysis.zonedRegions().has(region));
    if (isPromised || hasZones()) yield { instances, zone: zones[0] };
  },
  message: ({ id, instances, zone }) =>
    zone === undefined
      ? `The ${instances} instances of "${id}" are spread over no zones, so they may share one data centre.`
      : `The ${instances} instances of "${id}" share zone ${zone}.`,

  fixes: [{ title: "Spread them", at: "<subject>", snippet: "zones: redundant" }],

  examples: [
    {
      title: "Two instances in one zone, and three in none, behind a high promise",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            scaling: { instances: 2 }
            zones: [1]
          # ^^^^^ The 2 instances of "web" share zone 1.
            connects: [api]
          api: { scaling: { instances: { min: 3, max: 9 } }, zones: none }
                                                           # ^^^^^ The 3 instances of "api" are spread over no zones, so they may share one data centre.
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            scaling: { instances: 2 }
            zones: redundant
            connects: [api]
          api: { scaling: { instances: { min: 3, max: 9 } }, zones: none }
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
    {
      title: "Others in the same region make use of its zones",
      bad: yaml`
        architecture: 1
        name: Shop
        networking: { regions: [westeurope] }
        components:
          web: { scaling: { instances: 2 }, zones: none }
                                          # ^^^^^ The 2 instances of "web" are spread over no zones, so they may share one data centre.
        databases:
          orders: { engine: mysql, zones: redundant }
      `,
    },
    {
      title: "Spread, not stated, or one instance",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { scaling: { instances: 2 }, zones: [1, 2], connects: [api, jobs] }
          api: { scaling: { instances: 2 } }
          jobs: { scaling: { instances: { min: 1, max: 4 } }, zones: none }
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
    {
      title: "Nothing high is promised, and others are spread in another region",
      good: yaml`
        architecture: 1
        name: Shop
        networking: { regions: [westus] }
        components:
          web: { scaling: { instances: 2 }, zones: none }
        databases:
          orders: { engine: mysql, regions: [westeurope], zones: redundant }
        slas:
          checkout: { entry: web, availability: 99.5% }
      `,
    },
  ],
});
