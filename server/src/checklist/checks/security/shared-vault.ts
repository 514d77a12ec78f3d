import { defineCheck } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  subject: "identity",
  asks: "Each environment has a vault of its own.",
  why: "A test system that can read production keys is production.",
  example: "secrets: { service: azure-key-vault, perEnvironment: true }",
  references: ["Azure Proactive Resiliency Library e7091145", "Threagile: rule missing-vault-isolation"],
  answeredBy: ["identity.secrets.perEnvironment"],
  reportedAt: ["identity.secrets", "identity"],

  *check(identity, { architecture }) {
    const { service, perEnvironment } = identity?.secrets ?? {};
    const { environments = [] } = architecture.deployment ?? {};
    if (perEnvironment !== false || service === "none" || environments.length < 2) return;
    yield { environments, vault: service ?? "azure-key-vault" };
  },
  message: ({ environments }) => `One vault holds the secrets of ${listWords(environments)}.`,

  fixes: [
    {
      title: "One vault per environment",
      at: "$",
      snippet: ["identity:", "  secrets: { service: ${1:<vault>}, perEnvironment: true }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Production and test read from one vault",
      bad: yaml`
        architecture: 1
        name: Shop
        identity:
          secrets: { service: aws-secrets-manager, perEnvironment: false }
        # ^^^^^^^ One vault holds the secrets of dev, test and prod.
        deployment:
          environments: [dev, test, prod]
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        identity:
          secrets: { service: aws-secrets-manager, perEnvironment: true }
        deployment:
          environments: [dev, test, prod]
      `,
    },
    {
      title: "One each",
      good: yaml`
        architecture: 1
        name: Shop
        identity: { secrets: { service: azure-key-vault, perEnvironment: true } }
        deployment: { environments: [test, prod] }
      `,
    },
    {
      title: "There is one environment only",
      good: yaml`
        architecture: 1
        name: Shop
        identity: { secrets: { service: azure-key-vault, perEnvironment: false } }
        deployment: { environments: [prod] }
      `,
    },
  ],
});
