import { defineCheck } from "../../define-check.ts";
import { percent } from "../../wording/percent.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "component",
  asks: "Own code behind a high promise runs at least twice at all times.",
  why: "One instance restarts alone; the second one started by autoscaling comes minutes too late.",
  example: "instances: { min: 2, max: 6 }",
  references: [
    "Azure Proactive Resiliency Library 855ca19a",
    "Azure Proactive Resiliency Library 9200aca6",
    "PSRule for Azure: Azure.AppService.PlanInstanceCount",
  ],
  answeredBy: ["components.*.scaling.instances"],
  reportedAt: ["<subject>.scaling.instances", "<subject>.scaling", "<subject>"],

  *check(component, { analysis }) {
    const { min, max } = component.scaling?.instances ?? {};
    if (min === undefined || min > 1 || !analysis.isOwnCode(component)) return;
    const target = analysis.targetOf(component.id);
    if (target === undefined || target.availability < 0.999) return;
    const model = analysis.modelOf(component);
    if (model === "serverless" || model === "saas") return;
    const most = max !== undefined && max >= 2 ? max : 6;
    yield { min, most, journey: target.sla.id, target: percent(target.availability) };
  },
  message: ({ id, min, journey, target }) =>
    `"${id}" may run with ${min} ${min === 1 ? "instance" : "instances"}; "${journey}" promises ${target}.`,

  fixes: [
    {
      title: "At least two",
      at: "<subject>",
      snippet: "scaling: { instances: { min: 2, max: ${1:<most>} } }",
    },
  ],

  examples: [
    {
      title: "One instance, and three nines",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            kind: web-app
            scaling: { instances: 1 }
                     # ^^^^^^^^^ "web" may run with 1 instance; "checkout" promises 99.9%.
            connects: [api]
          api: { kind: api, scaling: { instances: { min: 0, max: 10 } } }
                                     # ^^^^^^^^^ "api" may run with 0 instances; "checkout" promises 99.9%.
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            kind: web-app
            scaling: { instances: { min: 2, max: 6 } }
            connects: [api]
          api: { kind: api, scaling: { instances: { min: 0, max: 10 } } }
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
    {
      title: "The number stands in the defaults",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app }
        # ^^^ "web" may run with 1 instance; "checkout" promises 99.9%.
        defaults:
          components: { scaling: { instances: { min: 1, max: 4 } } }
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
    {
      title: "Two at least, or a lower promise",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { scaling: { instances: { min: 2, max: 6 } } }
          reports: { scaling: { instances: 1 } }
        slas:
          checkout: { entry: web, availability: 99.95% }
          reporting: { entry: reports, availability: 99.89% }
      `,
    },
    {
      title: "The platform starts what is needed, or the number is not stated",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
          orders: { kind: function, hosting: serverless, scaling: { instances: { min: 0, max: 100 } } }
        slas:
          checkout: { entry: web, availability: 99.95% }
      `,
    },
  ],
});
