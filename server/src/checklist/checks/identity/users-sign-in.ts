import { defineQuestion } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review", "security-review"],
  subject: "identity",
  asks: "Do people sign in to the application at all?",
  why: "Anonymous and authenticated systems have different threats and different dependencies.",
  example: "Yes, every page needs a login.",
  references: ["Technical envisioning session: LAMP, identity and security"],
  answeredBy: ["identity.signIn.required", "identity.signIn.provider"],
  reportedAt: ["identity", "name"],

  isOpen(identity, { architecture }) {
    const { required, provider, userStore } = identity?.signIn ?? {};
    const isStated = required !== undefined || provider !== undefined || userStore !== undefined;
    return architecture.clients.length > 0 && !isStated;
  },
  message: () => "Do people, or calling systems, have to sign in?",

  fixes: [
    {
      title: "They sign in",
      at: "$",
      snippet: [
        "identity:",
        "  signIn: { required: true, provider: ${1:entra-external-id}, protocol: ${2:oidc}, mfa: ${3|true,false|} }",
      ].join("\n"),
    },
    {
      title: "Nobody signs in",
      at: "$",
      snippet: ["identity:", "  signIn: { required: false }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Somebody uses it; with or without an account is open",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ Do people, or calling systems, have to sign in?
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web: { kind: web-app }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web: { kind: web-app }
        identity:
          signIn: { required: true, provider: entra-external-id, protocol: oidc, mfa: true }
      `,
    },
    {
      title: "How services prove who they are says nothing of people",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser }
        identity: { services: managed-identity }
        #^^^^^^^ Do people, or calling systems, have to sign in?
      `,
    },
    {
      title: "Nobody signs in",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser }
        identity: { signIn: { required: false } }
      `,
    },
    {
      title: "Nothing calls it yet",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app }
      `,
    },
  ],
});
