import type { Analysis } from "../../../analysis/analysis.ts";
import { networkNamesOf } from "../../../analysis/boundary.ts";
import type { Target } from "../../../analysis/journeys.ts";
import type { Link } from "../../../model/networking.ts";
import type { Connection } from "../../../model/placed.ts";
import { defineCheck } from "../../define-check.ts";
import { percent } from "../../wording/percent.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "link",
  asks: "A link that a high promise rests on is redundant.",
  why: "Circuits and tunnels fail for hours, and nobody of yours can repair them.",
  example: "Two circuits at two meeting points.",
  references: [
    "Azure Proactive Resiliency Library d37db635",
    "Azure Proactive Resiliency Library 281a2713",
    "Azure review checklists: aks/06.03.01",
  ],
  answeredBy: ["networking.links.*.redundant"],
  reportedAt: ["<subject>.redundant", "<subject>"],

  *check(link, { analysis }) {
    if (link.redundant !== false || !CIRCUITS.has(link.kind ?? "")) return;
    const targets = connectionsAcross(link, analysis).flatMap((connection) => targetsOf(connection, analysis));
    const highest = highestOf([analysis.targetOf(link.id) ?? [], targets].flat());
    if (highest === undefined || highest.availability < HIGH) return;
    yield { journey: highest.sla.id, target: highest.availability };
  },
  message: ({ id, journey, target }) => `"${journey}" (${percent(target)}) depends on the single link "${id}".`,

  fixes: [{ title: "Make it redundant", at: "<subject>", snippet: "redundant: true" }],

  examples: [
    {
      title: "A high promise over one tunnel",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        externals:
          erp: { purpose: stock on hand }
        networking:
          links:
            office: { kind: vpn, redundant: false }
                               # ^^^^^^^^^ "checkout" (99.9%) depends on the single link "office".
        components:
          web: { connects: [{ to: erp, over: office }] }
        slas:
          checkout: { entry: browser, availability: 99.9% }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        externals:
          erp: { purpose: stock on hand }
        networking:
          links:
            office: { kind: vpn, redundant: true }
        components:
          web: { connects: [{ to: erp, over: office }] }
        slas:
          checkout: { entry: browser, availability: 99.9% }
      `,
    },
    {
      title: "Between the networks of the two ends",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        networking:
          networks: { spoke: { kind: vnet }, plant: { kind: on-premises } }
          links:
            circuit:
              kind: expressroute
              between: [plant, spoke]
              redundant: false
            # ^^^^^^^^^ "checkout" (99.95%) depends on the single link "circuit".
        components:
          web: { network: spoke, connects: [stock] }
          stock: { network: plant, hosting: on-premises }
        slas:
          checkout: { entry: browser, availability: 99.95% }
      `,
    },
    {
      title: "Just below a high promise, or the journey goes on without it",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
          clerk: { kind: browser, connects: [office-app] }
        externals:
          erp: { purpose: stock on hand }
        networking:
          links:
            office: { kind: vpn, redundant: false }
            reports: { kind: vpn, redundant: false }
        components:
          web: { connects: [{ to: erp, over: reports, required: false }] }
          office-app: { connects: [{ to: erp, over: office }] }
        slas:
          checkout: { entry: browser, availability: 99.95% }
          back-office: { entry: clerk, availability: 99.5% }
      `,
    },
    {
      title: "A peering is no circuit, and nothing is said of the other",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        externals:
          erp: { purpose: invoices }
        networking:
          links:
            hub: { kind: peering, redundant: false }
            office: { kind: vpn }
        components:
          web: { connects: [{ to: erp, over: hub }, { to: stock, over: office }] }
          stock: { hosting: on-premises }
        slas:
          checkout: { entry: browser, availability: 99.95% }
      `,
    },
  ],
});

const HIGH = 0.999;
const CIRCUITS: ReadonlySet<string> = new Set(["vpn", "expressroute", "direct-connect"]);

/** The required connections that lead from one of the two networks that it joins to the other, and name no other way. */
function connectionsAcross({ between = [] }: Link, analysis: Analysis): readonly Connection[] {
  const [a, b] = between;
  if (a === undefined || b === undefined || a === b) return [];
  return analysis.connections().filter((connection) => {
    if (connection.over !== undefined || !analysis.isRequired(connection)) return false;
    const from = networkNamesOf(analysis.entity(connection.from));
    const to = networkNamesOf(analysis.entity(connection.to));
    return (from.includes(a) && to.includes(b)) || (from.includes(b) && to.includes(a));
  });
}

/** What the journeys promise that follow a connection. */
function targetsOf({ from, to = "" }: Connection, analysis: Analysis): readonly Target[] {
  return analysis.journeysOf(from).flatMap((sla) => {
    const { availability } = sla;
    return availability === undefined || !analysis.journeyOf(sla).has(to) ? [] : { availability, sla };
  });
}

function highestOf(targets: readonly Target[]): Target | undefined {
  return targets.reduce<Target | undefined>(
    (highest, target) => (highest === undefined || target.availability > highest.availability ? target : highest),
    undefined,
  );
}
