import type { Component } from "../../../model/component.ts";
import { defineCheck } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "component",
  asks: "Can several copies of the component work side by side without losing or mixing data?",
  why: "If not, every scaling and availability answer changes.",
  example: "Uploads were moved to Blob Storage, sessions to Redis.",
  references: ["Technical envisioning session: LAMP, state handling and session affinity"],
  answeredBy: ["components.*.state", "components.*.scaling.instances"],
  reportedAt: ["<subject>.state", "<subject>"],
  askedUnder: "state/local-files",

  *check(component) {
    const copies = copiesOf(component);
    const kept = keptByEach(component);
    if (copies !== undefined && kept.length > 0) yield { copies, kept };
  },
  message: ({ id, copies, kept }) =>
    `"${id}" may run ${copies}, but keeps ${listWords(kept)}: the instances do not see each other's.`,

  fixes: [
    {
      title: "Move state out",
      at: "<subject>",
      snippet: [
        "state:",
        "  session: ${1|external,none|}",
        "  uploads: ${2|object-storage,database,file-share,none|}",
        "  store: ${3:session-cache}",
      ].join("\n"),
    },
    { title: "Keep one instance", at: "<subject>", snippet: "scaling: { direction: fixed, instances: 1 }" },
  ],

  examples: [
    {
      title: "Uploads on the disk of one of two",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            kind: web-app
            scaling: { instances: 2 }
            state: { session: none, uploads: local-disk }
          # ^^^^^ "web" may run up to 2 times, but keeps uploads on the local disk: the instances do not see each other's.
        databases:
          session-cache: { kind: cache, engine: redis }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            kind: web-app
            scaling: { instances: 2 }
            state: { session: external, uploads: object-storage, store: session-cache }
        databases:
          session-cache: { kind: cache, engine: redis }
      `,
    },
    {
      title: "Sessions in the memory of one of two regions",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { regions: [westeurope, northeurope], state: { session: memory, uploads: local-disk } }
                                                   # ^^^^^ "web" may run in 2 regions, but keeps uploads on the local disk and sessions in memory: the instances do not see each other's.
      `,
    },
    {
      title: "Users are tied to their instance, or there is but one",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { scaling: { instances: { min: 2, max: 4 } }, state: { session: memory, affinity: required } }
          api: { scaling: { instances: 1 }, zones: [1, 2], state: { uploads: local-disk } }
      `,
    },
    {
      title: "State is outside",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { zones: redundant, scaling: { instances: 3 }, state: { session: external, uploads: object-storage } }
      `,
    },
  ],
});

/** How several of it come about, as far as the component itself says so. One instance is in one zone, however many it may choose from. */
function copiesOf({ scaling, regions = [], zones = [] }: Component): string | undefined {
  const max = scaling?.instances?.max;
  if (max !== undefined && max > 1) return `up to ${max} times`;
  if (regions.length > 1) return `in ${regions.length} regions`;
  return zones.length > 1 && max === undefined ? `in ${zones.length} zones` : undefined;
}

function keptByEach({ state }: Component): readonly string[] {
  const { uploads, session, affinity } = state ?? {};
  const isLost = affinity !== "required";
  if (uploads === "local-disk" && session === "local-disk" && isLost) return ["uploads and sessions on the local disk"];
  return [
    ...(uploads === "local-disk" ? ["uploads on the local disk"] : []),
    ...(session === "local-disk" && isLost ? ["sessions on the local disk"] : []),
    ...(session === "memory" && isLost ? ["sessions in memory"] : []),
  ];
}
