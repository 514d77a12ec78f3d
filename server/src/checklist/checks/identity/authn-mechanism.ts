import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "identity",
  asks: "How is authentication done: which protocol, which provider?",
  why: "Identity is a hard runtime dependency and often the first security finding.",
  example: "OIDC with Entra External ID, social sign-in enabled.",
  references: [
    "Technical envisioning session: LAMP, identity and security",
    "Technical discovery session: technology stack overview, authentication and sign-in",
  ],
  answeredBy: ["identity.signIn.protocol", "identity.signIn.mfa"],
  reportedAt: ["identity.signIn", "identity", "name"],
  askedUnder: "identity/users-sign-in",

  isOpen(identity) {
    const { provider, protocol, mfa } = identity?.signIn ?? {};
    return provider !== undefined && protocol === undefined && { provider, asksForFactor: mfa === undefined };
  },
  message: ({ provider, asksForFactor }) =>
    `Users sign in with ${provider === "self-implemented" ? "code of your own" : provider}; over which protocol` +
    `${asksForFactor ? ", and with a second factor" : ""}?`,

  fixes: [
    {
      title: "State the mechanism",
      at: "$",
      snippet: [
        "identity:",
        "  signIn: { protocol: ${1|oidc,saml,oauth2,password,certificate|}, mfa: ${2|true,false|} }",
      ].join("\n"),
    },
  ],

  examples: [
    {
      title: "A product, and no word of how it is spoken to",
      bad: yaml`
        architecture: 1
        name: Shop
        identity:
          signIn: { required: true, provider: auth0 }
        # ^^^^^^ Users sign in with auth0; over which protocol, and with a second factor?
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        identity:
          signIn: { required: true, provider: auth0, protocol: oidc, mfa: true }
      `,
    },
    {
      title: "The second factor is settled",
      bad: yaml`
        architecture: 1
        name: Shop
        identity:
          signIn: { provider: self-implemented, mfa: false }
        # ^^^^^^ Users sign in with code of your own; over which protocol?
      `,
    },
    {
      title: "Product and protocol are stated",
      good: yaml`
        architecture: 1
        name: Shop
        identity: { signIn: { required: true, provider: entra-id, protocol: oidc } }
      `,
    },
  ],
});
