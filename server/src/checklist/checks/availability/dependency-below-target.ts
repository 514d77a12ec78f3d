import { defineCheck } from "../../define-check.ts";
import { percentApart } from "../../wording/percent-apart.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "warning",
  subject: "sla",
  asks: "No single required element of a journey offers less than the journey promises.",
  why: "Whatever else is made redundant, the whole is never better than an element that every request needs.",
  example: "A second payment provider as an alternative (oneOf).",
  references: ["Azure Well-Architected Framework: RE:04"],
  answeredBy: ["externals.*.availability", "components.*.availability", "databases.*.availability"],
  reportedAt: ["<subject>.availability"],
  takesLong: true,

  *check(sla, { analysis }) {
    const { availability } = sla;
    const bottleneck = analysis.bottleneckOf(sla);
    if (availability === undefined || bottleneck === undefined) return;
    const { element, figure } = bottleneck;
    const words = percentApart([availability, figure]);
    const core = analysis.availabilityOf(sla);
    const whole =
      core?.verdict === "missed"
        ? [
            {
              path: [...sla.path, "availability"],
              message: `What is drawn reaches ${percentApart([availability, core.core.high])(core.core.high)} (availability/target-reachable).`,
            },
          ]
        : [];
    yield {
      target: words(availability),
      element: element.id,
      figure: words(figure),
      related: [{ path: element.path, message: `"${element.id}" offers ${words(figure)}.` }, ...whole],
    };
  },
  message: ({ id, target, element, figure }) =>
    `"${id}" promises ${target}, and always needs "${element}", which offers ${figure}: ` +
    "redundancy elsewhere cannot make up for it.",

  fixes: [{ title: "Promise what is possible", at: "<subject>", snippet: "availability: ${1:99.5%}" }],

  examples: [
    {
      title: "A payment provider that offers less than the shop promises",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web: { availability: 99.99%, connects: [payment] }
        externals:
          payment: { provider: Adyen, availability: 99.9% }
        slas:
          checkout: { entry: browser, availability: 99.95% }
                                    # ^^^^^^^^^^^^ "checkout" promises 99.95%, and always needs "payment", which offers 99.9%: redundancy elsewhere cannot make up for it.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web: { availability: 99.99%, connects: [payment] }
        externals:
          payment: { provider: Adyen, availability: 99.9% }
        slas:
          checkout: { entry: browser, availability: 99.5% }
      `,
    },
    {
      title: "Of several the lowest, by its commitment",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            hosting: { service: azure-app-service, tier: P1v3 }
            zones: none
            connects: [orders]
        databases:
          orders: { availability: 99.9% }
        slas:
          checkout:
            entry: web
            availability: 99.99%
          # ^^^^^^^^^^^^ "checkout" promises 99.99%, and always needs "orders", which offers 99.9%: redundancy elsewhere cannot make up for it.
      `,
    },
    {
      title: "An alternative, and one that the journey can do without",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            availability: 99.99%
            connects:
              - { to: adyen, oneOf: payment }
              - { to: stripe, oneOf: payment }
              - { to: recommendations, required: false }
        externals:
          adyen: { availability: 99.9% }
          stripe: { availability: 99.9% }
          recommendations: { availability: 99% }
        slas:
          checkout: { entry: web, availability: 99.95% }
      `,
    },
    {
      title: "It offers just what is promised, and so do two instances of what is worse",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            availability: { value: 99%, scope: instance }
            scaling: { instances: 2 }
            connects: [payment]
        externals:
          payment: { availability: 99.9% }
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
  ],
});
