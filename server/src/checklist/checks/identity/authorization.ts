import type { Architecture } from "../../../model/architecture.ts";
import type { Identity } from "../../../model/sections.ts";
import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "identity",
  asks: "How is it decided what a signed-in user may do (roles, claims, tenant scope)?",
  why: "Authorization bugs between tenants are the costliest class of SaaS incident.",
  example: "Roles in the token, tenant id in a claim, checked in the API.",
  references: ["Technical discovery session: security, authentication and authorization"],
  answeredBy: ["identity.authorization.model", "identity.authorization.tenantScoped"],
  reportedAt: ["identity.authorization", "identity", "name"],
  askedUnder: "identity/users-sign-in",

  isOpen(identity, { architecture }) {
    if (identity === undefined) return;
    if (isUndecided(identity)) return { model: undefined };
    return leavesTenantsOpen(identity, architecture) ? { model: identity.authorization?.model } : undefined;
  },
  message: ({ model }) =>
    model === undefined
      ? "What decides what a signed-in user may do, and does it keep each to the own tenant?"
      : `Signed-in users are held to ${model.toUpperCase()}; does it keep each to the own tenant?`,

  fixes: [
    {
      title: "State it",
      at: "$",
      snippet: [
        "identity:",
        "  authorization: { model: ${1|rbac,abac,acl,none|}, tenantScoped: ${2|true,false|} }",
      ].join("\n"),
    },
    {
      title: "Say whether it keeps to the tenant",
      at: "identity.authorization",
      snippet: "tenantScoped: ${1|true,false|}",
    },
  ],

  examples: [
    {
      title: "Users sign in, and nothing says what they may do",
      bad: yaml`
        architecture: 1
        name: Shop
        identity:
        #^^^^^^^ What decides what a signed-in user may do, and does it keep each to the own tenant?
          signIn: { required: true, provider: entra-id, protocol: oidc }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        identity:
          signIn: { required: true, provider: entra-id, protocol: oidc }
          authorization: { model: rbac, tenantScoped: true }
      `,
    },
    {
      title: "Roles, in a system that several customers share",
      bad: yaml`
        architecture: 1
        name: Shop
        identity:
          signIn: { required: true, provider: entra-id }
          authorization: rbac
        # ^^^^^^^^^^^^^ Signed-in users are held to RBAC; does it keep each to the own tenant?
        tenancy: { model: shared }
      `,
    },
    {
      title: "Roles that end at the tenant",
      good: yaml`
        architecture: 1
        name: Shop
        identity:
          signIn: { required: true, provider: entra-id }
          authorization: { model: rbac, tenantScoped: true }
        tenancy: { model: shared }
      `,
    },
    {
      title: "Roles, where each customer has a copy of the system",
      good: yaml`
        architecture: 1
        name: Shop
        identity: { signIn: { required: true }, authorization: rbac }
        tenancy: { model: per-tenant }
      `,
    },
  ],
});

function isUndecided({ signIn, authorization }: Identity): boolean {
  return (signIn?.required === true || signIn?.provider !== undefined) && authorization === undefined;
}

function leavesTenantsOpen({ authorization }: Identity, { tenancy }: Architecture): boolean {
  const isShared = tenancy?.model === "shared" || tenancy?.model === "hybrid";
  return isShared && authorization?.model !== undefined && authorization.tenantScoped === undefined;
}
