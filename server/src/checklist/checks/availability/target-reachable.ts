import type { Analysis } from "../../../analysis/analysis.ts";
import { TOLERANCE } from "../../../analysis/availability/availability.ts";
import type { Fraction } from "../../../model/quantities.ts";
import type { Sla } from "../../../model/sections.ts";
import type { Related } from "../../check.ts";
import { defineCheck } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { MINUTES_IN_30_DAYS, minutesWords } from "../../wording/minutes-words.ts";
import { percentApart } from "../../wording/percent-apart.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "sla",
  asks: "Can the drawn architecture reach the stated target?",
  why: "A serial chain of services often yields less than the promise.",
  example: "99.9% were sold, the chain gives 99.79%; the database becomes zone-redundant.",
  references: [
    "Technical discovery session: agenda (service levels)",
    "Technical envisioning session: LAMP, high availability and usage patterns",
  ],
  answeredBy: ["slas.*.availability", "slas.*.needs"],
  reportedAt: ["<subject>.availability"],
  askedUnder: "availability/target",
  takesLong: true,

  *check(sla, { analysis }) {
    const shortfall = shortfallOf(sla, analysis);
    if (shortfall === undefined) return;
    const { target, core, weakest, bottleneck } = shortfall;
    const words = percentApart([
      target,
      core,
      ...(weakest === undefined ? [] : [weakest.better]),
      ...(bottleneck === undefined ? [] : [bottleneck.figure]),
    ]);
    const needed = bottleneck && `"${bottleneck.id}", which it always needs, offers ${words(bottleneck.figure)}.`;
    yield {
      target: words(target),
      core: `${words(core)}${shortfall.isAtBest ? " at best" : ""}`,
      downtime: minutesWords((target - core) * MINUTES_IN_30_DAYS),
      needed: needed === undefined ? "" : ` ${needed}`,
      weakest: weakest?.id,
      weakestPlace: weakest?.place,
      better: weakest === undefined ? undefined : words(weakest.better),
      related: relatedTo(sla, shortfall, needed),
    };
  },
  message: ({ id, target, core, downtime, needed, weakest, better }) =>
    `"${id}" promises ${target}; what is drawn reaches ${core} (${downtime} more downtime in 30 days).${needed}` +
    (weakest === undefined ? "" : ` The weakest part is "${weakest}": made redundant, it would give ${better}.`),

  fixes: [
    {
      title: "Add redundancy to the weakest part",
      at: "<weakestPlace>",
      snippet: ["zones: redundant", "scaling: { instances: { min: ${1:2}, max: ${2:6} } }"].join("\n"),
    },
    { title: "Promise what is reached", at: "<subject>", snippet: "availability: ${1:99.5%}" },
  ],

  examples: [
    {
      title: "One machine among better ones",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web:
            availability: { value: 99.9%, scope: instance }
            connects: [orders]
        databases:
          orders: { engine: mysql, availability: 99.95% }
        slas:
          checkout: { entry: browser, availability: 99.9% }
                                    # ^^^^^^^^^^^^ "checkout" promises 99.9%; what is drawn reaches 99.85% (21.6 minutes more downtime in 30 days). The weakest part is "web": made redundant, it would give 99.9499%.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web:
            availability: { value: 99.9%, scope: instance }
            connects: [orders]
            zones: redundant
            scaling: { instances: { min: 2, max: 6 } }
        databases:
          orders: { engine: mysql, availability: 99.95% }
        slas:
          checkout: { entry: browser, availability: 99.9% }
      `,
    },
    {
      title: "A chain of which one part alone is too weak, and one is unknown",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { availability: 99.95%, connects: [orders, payment, stock] }
          stock: { hosting: vm }
        databases:
          orders: { engine: mysql, availability: 99.99% }
        externals:
          payment: { provider: Adyen, availability: 99.9% }
        slas:
          checkout:
            entry: web
            availability: 99.95%
          # ^^^^^^^^^^^^ "checkout" promises 99.95%; what is drawn reaches 99.8401% at best (47.5 minutes more downtime in 30 days). "payment", which it always needs, offers 99.9%. The weakest part is "payment": made redundant, it would give 99.9399%.
      `,
    },
    {
      title: "The same without a weak part",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { availability: 99.95%, connects: [orders] }
        databases:
          orders: { engine: mysql, availability: 99.99% }
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
    {
      title: "It reaches what is promised, to the last digit",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { availability: 99.9%, connects: [{ to: recommendations, required: false }] }
        externals:
          recommendations: { availability: 99% }
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
    {
      title: "Nothing has a figure",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { hosting: vm, connects: [orders] }
        databases:
          orders: { engine: mysql }
        slas:
          checkout: { entry: web, availability: 99.999% }
      `,
    },
  ],
});

interface Shortfall {
  readonly target: Fraction;
  /** What the journey reaches, if everything without a figure never fails. */
  readonly core: Fraction;
  readonly isAtBest: boolean;
  readonly weakest: { readonly id: string; readonly place: string | undefined; readonly better: Fraction } | undefined;
  readonly bottleneck: { readonly id: string; readonly path: Related["path"]; readonly figure: Fraction } | undefined;
}

function shortfallOf(sla: Sla, analysis: Analysis): Shortfall | undefined {
  const reached = analysis.availabilityOf(sla);
  if (reached?.verdict !== "missed" || reached.target === undefined) return undefined;
  if (![...analysis.journeyOf(sla)].some((id) => hasFigure(id, analysis))) return undefined;
  const { low, high: core } = reached.core;
  const [weakest] = analysis.weakestOf(sla);
  const place = weakest && (analysis.entity(weakest.id) ?? analysis.link(weakest.id));
  const bottleneck = analysis.bottleneckOf(sla);
  return {
    target: reached.target,
    core,
    isAtBest: low < core - TOLERANCE,
    weakest: weakest && { id: weakest.id, place: place && placeOf(place.path), better: core + weakest.gain },
    bottleneck: bottleneck && {
      id: bottleneck.element.id,
      path: bottleneck.element.path,
      figure: bottleneck.figure,
    },
  };
}

/** Without any, what is missed is no matter of figures: three of two instances can never be up. */
function hasFigure(id: string, analysis: Analysis): boolean {
  const element = analysis.entity(id) ?? analysis.link(id);
  if (element === undefined) return false;
  const { origin, value } = analysis.figureOf(element);
  return value !== undefined && origin !== "always-up";
}

function relatedTo(sla: Sla, { bottleneck }: Shortfall, needed: string | undefined): readonly Related[] {
  if (bottleneck === undefined || needed === undefined) return [];
  return [
    { path: bottleneck.path, message: needed },
    {
      path: [...sla.path, "availability"],
      message: `Redundancy elsewhere cannot make up for "${bottleneck.id}" (availability/dependency-below-target).`,
    },
  ];
}
