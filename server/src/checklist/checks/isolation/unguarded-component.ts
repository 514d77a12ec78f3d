import { isInbound, isOnInternet } from "../../../analysis/chains.ts";
import type { Caller } from "../../../model/architecture.ts";
import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "component",
  asks: "Only things made for the edge face the Internet.",
  why: "Each service with a public address needs its own defence.",
  example: "An API gateway in front.",
  references: ["Threagile: rule unguarded-access-from-internet"],
  answeredBy: ["components.*.exposure"],
  reportedAt: ["<subject>.exposure", "<subject>"],

  *check({ id, kind, exposure }, { analysis }) {
    if (exposure !== "public" || kind === "gateway" || kind === "web-app") return;
    if (analysis.callersOf(id).some(isOnTheInternet)) yield { sort: kind };
  },
  message: ({ id, sort }) =>
    `"${id}"${sort === undefined ? "" : ` (${sort})`} faces the Internet itself, without a gateway.`,

  fixes: [{ title: "Put it behind an ingress", at: "<subject>", snippet: "exposure: private" }],

  examples: [
    {
      title: "An app on the phone calls the API itself",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          app: { kind: mobile, connects: [api] }
        components:
          api: { kind: api, exposure: public }
                          # ^^^^^^^^ "api" (api) faces the Internet itself, without a gateway.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          app: { kind: mobile, connects: [api] }
        components:
          api: { kind: api, exposure: private }
      `,
    },
    {
      title: "Another company's calls come in directly",
      bad: yaml`
        architecture: 1
        name: Shop
        externals:
          payment: { purpose: payments, direction: both, connects: [notices] }
        components:
          notices:
            exposure: public
          # ^^^^^^^^ "notices" faces the Internet itself, without a gateway.
      `,
    },
    {
      title: "A web application and a gateway are made for it",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web, edge] }
        components:
          web: { kind: web-app, exposure: public }
          edge: { kind: gateway, exposure: public, connects: [api] }
          api: { kind: api, exposure: private }
      `,
    },
    {
      title: "Only the company's own people call it",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          office: { kind: browser, network: corporate, connects: [api] }
        components:
          api: { kind: api, exposure: public }
      `,
    },
  ],
});

function isOnTheInternet(caller: Caller): boolean {
  if (caller.section === "clients") return isOnInternet(caller);
  return caller.section === "externals" && isInbound(caller);
}
