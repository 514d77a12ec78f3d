import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "identity",
  asks: "Which sign-in product is used or wanted: customer identity service, third-party IdP, social logins, own code?",
  why: "Needed to plan integration, cost and migration of accounts.",
  example: "Auth0 with Google and Apple sign-in.",
  references: ["Technical discovery session: technology stack overview, authentication and sign-in"],
  answeredBy: ["identity.signIn.provider"],
  reportedAt: ["identity.signIn", "identity", "name"],
  askedUnder: "identity/users-sign-in",

  isOpen(identity) {
    const { required, provider, userStore } = identity?.signIn ?? {};
    return required === true && provider === undefined && userStore === undefined;
  },
  message: () => "Users sign in; which product or service does that is not stated.",

  fixes: [
    {
      title: "Name it",
      at: "$",
      snippet: [
        "identity:",
        "  signIn: { provider: ${1|entra-external-id,entra-id,auth0,okta,keycloak,aws-cognito,self-implemented|} }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "A login without a product",
      bad: yaml`
        architecture: 1
        name: Shop
        identity:
          signIn: { required: true, protocol: oidc }
        # ^^^^^^ Users sign in; which product or service does that is not stated.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        identity:
          signIn: { required: true, protocol: oidc, provider: entra-external-id }
      `,
    },
    {
      title: "A product, or a table of one's own",
      good: yaml`
        architecture: 1
        name: Shop
        identity: { signIn: { required: true, userStore: orders } }
        databases:
          orders: { engine: mysql }
      `,
    },
    {
      title: "Nobody has to sign in",
      good: yaml`
        architecture: 1
        name: Shop
        identity: { signIn: { required: false } }
      `,
    },
  ],
});
