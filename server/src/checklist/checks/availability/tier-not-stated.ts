import type { Commitment } from "../../../catalogue/service.ts";
import { defineCheck } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { percent } from "../../wording/percent.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "detail",
  severity: "information",
  stages: ["envisioning", "design", "review", "operate"],
  subject: ["component", "database", "ingress"],
  asks: "Where a provider's commitment depends on tier or zones, these are stated.",
  why: "The same service is promised with or without a nine, depending on what is bought.",
  example: "hosting: { tier: General Purpose }, zones: redundant",
  references: [
    "Service catalogue",
    "Azure Proactive Resiliency Library b2113023",
    "Azure Proactive Resiliency Library 0611251f",
  ],
  answeredBy: [
    "components.*.hosting.tier",
    "databases.*.hosting.tier",
    "networking.ingress.*.tier",
    "components.*.zones",
    "databases.*.zones",
  ],
  reportedAt: ["<subject>"],

  *check(subject, { analysis }) {
    const service = analysis.serviceOf(subject);
    if (service === undefined || subject.availability?.value !== undefined) return;
    if (analysis.targetOf(subject.id) === undefined) return;
    const tier = subject.section === "ingress" ? subject.tier : subject.hosting?.tier;
    const stated = { tier, zones: analysis.zonesOf(subject) };
    const { candidates = [] } = analysis.commitmentsOf(subject) ?? {};
    const keys = KEYS.filter((key) => stated[key] === undefined && tellsApart(key, candidates));
    if (keys.length === 0) return;
    const { value } = analysis.figureOf(subject);
    const isCluster = subject.section === "components" && subject.kind === "cluster";
    yield {
      service: service.key,
      promises: promisesOf(candidates),
      keys,
      // What is assumed of a cluster does not come from its control plane.
      assumed: value === undefined || isCluster ? undefined : percent(value),
    };
  },
  message: ({ id, service, promises, keys, assumed }) =>
    `"${service}" of "${id}" is promised at ${listWords(promises, "or")}, depending on ${listWords(keys)}` +
    `${assumed === undefined ? "" : `; ${assumed} is assumed`}.`,

  fixes: [
    {
      title: "Name tier and zones",
      at: "<subject>",
      snippet: ["hosting: { tier: ${1:Standard} }", "zones: ${2|redundant,none|}"].join("\n"),
    },
    { title: "Name the tier (ingress)", at: "<subject>", snippet: "tier: ${1:Premium}" },
  ],

  examples: [
    {
      title: "A promise over services of which only the name is known",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            gateway: { service: azure-api-management, connects: [web] }
          # ^^^^^^^ "azure-api-management" of "gateway" is promised at 99.99% or 99.95%, depending on tier and zones; 99.95% is assumed.
        components:
          web:
        # ^^^ "azure-app-service" of "web" is promised at 99.99%, 99.95% or not at all, depending on tier and zones; 99.95% is assumed.
            hosting: azure-app-service
        slas:
          checkout: { entry: gateway, availability: 99.9% }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          ingress:
            gateway: { service: azure-api-management, connects: [web], tier: Premium }
        components:
          web:
            hosting: azure-app-service
        slas:
          checkout: { entry: gateway, availability: 99.9% }
      `,
    },
    {
      title: "The tier is stated, the zones are not",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { hosting: { service: azure-app-service, tier: P1v3 }, scaling: { instances: 2 } }
        # ^^^ "azure-app-service" of "web" is promised at 99.99% or 99.95%, depending on zones; 99.95% is assumed.
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { hosting: { service: azure-app-service, tier: Standard }, scaling: { instances: 2 }, zones: redundant }
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
    {
      title: "Tier and zones are stated, or the figure itself is",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { hosting: { service: azure-app-service, tier: P1v3 }, zones: redundant, connects: [api] }
          api: { hosting: azure-app-service, availability: 99.9% }
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
    {
      title: "Nothing is promised, or the same for all that could be bought",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { hosting: azure-container-apps }
          jobs: { hosting: azure-app-service }
        slas:
          checkout: { entry: web, availability: 99.9% }
      `,
    },
  ],
});

const KEYS = ["tier", "zones"] as const;

/** Whether two rows that may hold differ in a condition and in what they commit to. */
function tellsApart(key: (typeof KEYS)[number], rows: readonly Commitment[]): boolean {
  const conditions = rows.map(({ when }) => JSON.stringify(when[key] ?? null));
  return rows.some((row, index) =>
    rows.some((other, at) => row.availability !== other.availability && conditions[index] !== conditions[at]),
  );
}

/** What the rows commit to, the best first. */
function promisesOf(rows: readonly Commitment[]): readonly string[] {
  const figures = rows.flatMap(({ availability }) => (availability === "none" ? [] : [availability]));
  const best = [...new Set(figures)].toSorted((a, b) => b - a).map(percent);
  return rows.some(({ availability }) => availability === "none") ? [...best, "not at all"] : best;
}
