import type { Analysis } from "../../../analysis/analysis.ts";
import type { Component } from "../../../model/component.ts";
import type { Database } from "../../../model/database.ts";
import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: ["database", "component"],
  asks: "A system that needs a majority has an odd number of members, over three or more places.",
  why: "Of two members the loss of one stops both; with most members in one zone, the loss of that zone does.",
  example: "scaling: { instances: 3, required: 2 }, zones: redundant",
  references: ["Standard practice of consensus systems"],
  answeredBy: ["databases.*.scaling.instances", "databases.*.zones"],
  reportedAt: ["<subject>.scaling", "<subject>.zones", "<subject>"],

  *check(subject, { analysis }) {
    const { min, max } = subject.scaling?.instances ?? {};
    if (min === undefined || min !== max || min < 2 || !needsMajority(subject, analysis)) return;
    const zones = analysis.zonesOf(subject);
    const inOneZone = zones === undefined ? 0 : Math.ceil(min / Math.max(1, zones.length));
    if (inOneZone >= min / 2) yield { members: min, zones: zones ?? [], inOneZone };
    else if (min % 2 === 0) yield { members: min, zones: zones ?? [], inOneZone: 0 };
  },
  message({ id, members, zones, inOneZone }) {
    const over = zones.length === 0 ? "" : ` over ${zones.length === 1 ? `zone ${zones[0]}` : `${zones.length} zones`}`;
    const subject = `"${id}" has ${members} members${over}`;
    if (inOneZone > 0) {
      const place = zones.length === 0 ? "in one place, spread over no zones" : `${inOneZone} of them in one zone`;
      return `${subject}, ${place}: losing it loses the majority.`;
    }
    return `${subject}: losing ${members / 2} loses the majority, as it would with ${members - 1}.`;
  },

  fixes: [
    {
      title: "Three members over three zones",
      at: "<subject>",
      snippet: ["scaling: { instances: 3, required: 2 }", "zones: redundant"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Two brokers, and three in two zones",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          jobs:
            engine: rabbitmq
            hosting: vm
            scaling: { instances: 2 }
          # ^^^^^^^ "jobs" has 2 members: losing 1 loses the majority, as it would with 1.
          events: { engine: kafka, hosting: kubernetes, scaling: { instances: 3 }, zones: [1, 2] }
                                                      # ^^^^^^^ "events" has 3 members over 2 zones, 2 of them in one zone: losing it loses the majority.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        databases:
          jobs:
            engine: rabbitmq
            hosting: vm
            scaling: { instances: 3, required: 2 }
            zones: redundant
          events: { engine: kafka, hosting: kubernetes, scaling: { instances: 3 }, zones: [1, 2] }
      `,
    },
    {
      title: "Components too, and zones of the host",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          aks: { kind: cluster, zones: none }
          vault: { hosting: { on: aks }, scaling: { instances: 3 } }
                                       # ^^^^^^^ "vault" has 3 members, in one place, spread over no zones: losing it loses the majority.
          locks: { name: etcd, hosting: vm, zones: redundant, scaling: { instances: 4 } }
                                                            # ^^^^^^^ "locks" has 4 members over 3 zones, 2 of them in one zone: losing it loses the majority.
      `,
    },
    {
      title: "Three over three zones, five over three, one alone",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          jobs: { engine: rabbitmq, scaling: { instances: 3 }, zones: redundant }
          events: { engine: kafka, scaling: { instances: 5 }, zones: [1, 2, 3] }
          products: { engine: mongodb, scaling: { instances: 1 }, zones: [1] }
      `,
    },
    {
      title: "The provider sees to it, the number may change, or no majority is needed",
      good: yaml`
        architecture: 1
        name: Shop
        databases:
          products: { engine: mongodb, hosting: paas, scaling: { instances: 2 } }
          events: { engine: kafka, scaling: { instances: { min: 2, max: 6 } } }
          orders: { engine: mysql, scaling: { instances: 2 } }
      `,
    },
  ],
});

const MAJORITY: ReadonlySet<string> = new Set(
  "etcd consul zookeeper kafka rabbitmq mongodb redissentinel cassandra galera cockroachdb vault".split(" "),
);

/** Whether it elects a leader among members that we run ourselves. */
function needsMajority(subject: Database | Component, analysis: Analysis): boolean {
  const model = analysis.modelOf(subject);
  if (model === "paas" || model === "serverless" || model === "saas") return false;
  const names =
    subject.section === "databases"
      ? [analysis.engineOf(subject)]
      : [subject.technology?.language, subject.engine, subject.name ?? subject.id];
  return names.some((name) => MAJORITY.has((name ?? "").toLowerCase().replaceAll(/[^a-z]/g, "")));
}
