import { defineCheck } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "detail",
  severity: "hint",
  stages: ["envisioning"],
  subject: "networking",
  asks: "Is the description too detailed for a first session (IP ranges, firewall rules, every subnet)?",
  why: "Low-level detail hides the structure and ages quickly.",
  example: "Address plans are in the annex.",
  references: ["Technical envisioning session: how to prepare for the initial technical envisioning"],
  answeredBy: ["networking.networks"],
  reportedAt: ["<first>"],

  *check(_, { architecture }) {
    const { tooDeep } = architecture;
    const [first, ...others] = tooDeep;
    if (first === undefined) return;
    const keys = new Set(tooDeep.map((path) => String(path.at(-1))));
    yield {
      count: tooDeep.length,
      keys: listWords([...keys]),
      first: placeOf(first),
      places: tooDeep.map(placeOf),
      related: others.slice(0, MOST_RELATED).map((path) => ({ path, message: `Too deep as well: ${path.at(-1)}.` })),
    };
  },
  message: ({ count, keys }) =>
    count === 1
      ? `1 detail (${keys}) is too deep for a first session: move it to an included file or leave it out.`
      : `${count} details (${keys}) are too deep for a first session: move them to an included file or leave them out.`,

  fixes: [
    {
      title: "Move them out",
      at: "$",
      snippet: "include: [network-annex.yaml]",
      remove: ["<places>"],
      moveTo: "network-annex.yaml",
    },
  ],

  examples: [
    {
      title: "An address plan and a list of rules",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          networks:
            spoke:
              kind: vnet
              addressSpace: 10.1.0.0/16
            # ^^^^^^^^^^^^ 3 details (addressSpace and securityRules) are too deep for a first session: move them to an included file or leave them out.
              subnets:
                app: { isolated: true, addressSpace: 10.1.0.0/24, securityRules: [allow 443 from front-door] }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        include: [network-annex.yaml]
        networking:
          networks:
            spoke:
              kind: vnet
              subnets:
                app: { isolated: true }
      `,
    },
    {
      title: "One address",
      bad: yaml`
        architecture: 1
        name: Shop
        databases:
          orders: { engine: mysql, ipAddress: 10.1.0.4 }
                                 # ^^^^^^^^^ 1 detail (ipAddress) is too deep for a first session: move it to an included file or leave it out.
      `,
    },
    {
      title: "Networks and what is in them",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          networks:
            spoke: { kind: vnet, subnets: { app: { isolated: true } } }
      `,
    },
    {
      title: "Details of a later stage",
      good: yaml`
        architecture: 1
        name: Shop
        stage: design
        networking:
          networks:
            spoke: { kind: vnet, addressSpace: 10.1.0.0/16 }
      `,
    },
  ],
});

/** As many as somebody will look at. */
const MOST_RELATED = 10;
