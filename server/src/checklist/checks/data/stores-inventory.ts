import type { Analysis } from "../../../analysis/analysis.ts";
import type { Component } from "../../../model/component.ts";
import { defineQuestion } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "architecture",
  asks: "Which data stores exist in total: databases, files, caches, search, queues?",
  why: "Forgotten stores are unbacked-up stores.",
  example: "MySQL, Redis and Blob Storage.",
  references: [
    "Technical discovery session: agenda (databases and storage)",
    "Technical envisioning session: too generic, databases",
  ],
  answeredBy: ["databases", "components.*.state.store"],
  reportedAt: ["databases", "components", "name"],

  isOpen({ components, databases }, { analysis }) {
    const keepers = components.filter((component) => keepsSomewhere(component, analysis)).map(({ id }) => id);
    const isWithoutAny = databases.length === 0 && analysis.ownCode().length > 0;
    return (isWithoutAny || keepers.length > 0) && { keepers, component: keepers[0] };
  },
  message: ({ keepers }) => {
    const keep = keepers.length === 1 ? "keeps its state outside and does" : "keep their state outside and do";
    const hint = keepers.length === 0 ? "The file names none." : `${listIds(keepers)} ${keep} not say where.`;
    return `Which stores exist: databases, files, caches, search, queues? ${hint}`;
  },

  fixes: [
    {
      title: "Add a store",
      at: "$",
      snippet: [
        "databases:",
        "  ${1:orders-db}: { kind: ${2|relational,document,key-value,cache,object-storage,message-broker|}, engine: ${3:mysql} }",
      ].join("\n"),
    },
    {
      title: "Say which one this component uses",
      at: "components.<component>",
      snippet: "state: { store: ${1:uploads} }",
    },
  ],

  examples: [
    {
      title: "Code that seems to keep nothing",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
        #^^^^^^^^^ Which stores exist: databases, files, caches, search, queues? The file names none.
          web: { kind: web-app, technology: php }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, technology: php }
        databases:
          orders-db: { kind: relational, engine: mysql }
      `,
    },
    {
      title: "Uploads and sessions that go somewhere",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, state: { session: external } }
          images: { kind: worker, state: { uploads: object-storage } }
        databases:
        #^^^^^^^^ Which stores exist: databases, files, caches, search, queues? "web" and "images" keep their state outside and do not say where.
          orders: { engine: mysql }
      `,
    },
    {
      title: "A store that is named, or connected, is known",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, state: { session: external, store: sessions } }
          images: { kind: worker, state: { uploads: object-storage }, connects: [uploads] }
        databases:
          sessions: { kind: cache, engine: redis }
          uploads: { kind: object-storage }
      `,
    },
  ],
});

/** Whether it says that it keeps files or sessions outside of itself, and nothing of the place. */
function keepsSomewhere({ state, connects }: Component, analysis: Analysis): boolean {
  if (state === undefined || state.store !== undefined) return false;
  const { uploads, session } = state;
  const keeps =
    session === "external" || uploads === "database" || uploads === "object-storage" || uploads === "file-share";
  return keeps && !connects.some(({ to }) => analysis.database(to) !== undefined);
}
