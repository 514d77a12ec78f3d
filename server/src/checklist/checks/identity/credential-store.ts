import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "identity",
  asks: "Are passwords kept in your own table (for example in the application database)?",
  why: "Self-kept credentials mean own hashing, reset, lock-out and breach duty; the database becomes an identity system.",
  example: "bcrypt hashes in a users table in MySQL.",
  references: ["Technical envisioning session: LAMP, identity and security"],
  answeredBy: ["identity.signIn.userStore", "identity.signIn.provider"],
  reportedAt: ["identity.signIn.userStore", "identity.signIn.provider", "identity.signIn"],
  askedUnder: "identity/users-sign-in",

  *check(identity, { analysis }) {
    const { provider, userStore } = identity?.signIn ?? {};
    const database = analysis.database(userStore);
    if (provider !== "self-implemented" && database === undefined) return;
    yield { store: userStore === undefined ? "a store of your own" : `"${userStore}"` };
  },
  message: ({ store }) =>
    `Passwords are kept in ${store}: hashing, reset, lock-out and the duty to report a breach are yours. ` +
    "An identity service is wanted, or a reason.",

  fixes: [
    {
      title: "Use an identity service",
      at: "$",
      snippet: [
        "identity:",
        "  signIn: { provider: ${1|entra-external-id,auth0,okta,keycloak|}, protocol: oidc }",
      ].join("\n"),
      remove: ["identity.signIn.userStore"],
    },
  ],

  examples: [
    {
      title: "A users table in the database of the shop",
      bad: yaml`
        architecture: 1
        name: Shop
        identity:
          signIn:
            required: true
            provider: self-implemented
            userStore: orders
          # ^^^^^^^^^ Passwords are kept in "orders": hashing, reset, lock-out and the duty to report a breach are yours. An identity service is wanted, or a reason.
        databases:
          orders: { engine: mysql }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        identity:
          signIn:
            required: true
            provider: entra-external-id
            protocol: oidc
        databases:
          orders: { engine: mysql }
      `,
    },
    {
      title: "Own code, wherever it keeps the passwords",
      bad: yaml`
        architecture: 1
        name: Shop
        identity:
          signIn: { required: true, provider: self-implemented }
                                  # ^^^^^^^^ Passwords are kept in a store of your own: hashing, reset, lock-out and the duty to report a breach are yours. An identity service is wanted, or a reason.
      `,
    },
    {
      title: "An identity service keeps them",
      good: yaml`
        architecture: 1
        name: Shop
        identity: { signIn: { required: true, provider: entra-external-id, protocol: oidc } }
        databases:
          orders: { engine: mysql }
      `,
    },
    {
      title: "The store of users is outside the file",
      good: yaml`
        architecture: 1
        name: Shop
        identity: { signIn: { required: true, provider: keycloak, userStore: company-directory } }
      `,
    },
  ],
});
