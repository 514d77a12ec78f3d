import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  subject: "deployment",
  asks: "The pipeline has no standing key to production.",
  why: "Whoever takes over the build system otherwise takes over production.",
  example: "access: federated",
  references: ["Threagile: rule push-instead-of-pull-deployment", "Azure Well-Architected Framework: OE:06"],
  answeredBy: ["deployment.application.access"],
  reportedAt: ["deployment.application.access", "deployment.application"],

  *check(deployment) {
    if (deployment?.application?.access === "standing") yield {};
  },
  message: () => "The pipeline holds standing credentials for production.",

  fixes: [
    {
      title: "Use short-lived or pull access",
      at: "$",
      snippet: ["deployment:", "  application: { access: ${1|federated,pull|} }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A key that is always valid",
      bad: yaml`
        architecture: 1
        name: Shop
        deployment:
          application:
            pipeline: jenkins
            access: standing
          # ^^^^^^ The pipeline holds standing credentials for production.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        deployment:
          application:
            pipeline: jenkins
            access: federated
      `,
    },
    {
      title: "Access that is granted for the moment",
      good: yaml`
        architecture: 1
        name: Shop
        deployment:
          application: { pipeline: github-actions, access: federated }
      `,
    },
    {
      title: "How the pipeline gets in is not stated",
      good: yaml`
        architecture: 1
        name: Shop
        deployment:
          application: { pipeline: github-actions }
      `,
    },
  ],
});
