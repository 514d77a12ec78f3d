import { defineQuestion } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "hint",
  stages: ["envisioning", "design", "review", "operate"],
  subject: "deployment",
  asks: "Which tools build images and configure machines (Chef, Puppet, Packer, Ansible)?",
  why: "On VMs the machine configuration is part of the release.",
  example: "configuration: [packer]",
  references: [
    "Technical discovery session: preparing for the session, operations, infrastructure as code (Chef, Puppet, Packer)",
  ],
  answeredBy: ["deployment.configuration"],
  reportedAt: ["deployment", "name"],

  isOpen(deployment, { analysis, architecture }) {
    if (deployment?.configuration !== undefined) return false;
    const components = architecture.components.filter((component) => {
      const model = analysis.modelOf(component);
      return model === "vm" || model === "on-premises";
    });
    return components.length > 0 && { components: components.map(({ id }) => id) };
  },
  message: ({ components }) => `Which tools build the images and configure the machines of ${listIds(components)}?`,

  fixes: [
    {
      title: "Name them",
      at: "$",
      snippet: ["deployment:", "  configuration: [${1|packer,ansible,chef,puppet|}]"].join("\n"),
    },
  ],

  examples: [
    {
      title: "A virtual machine, and one in the cellar",
      bad: yaml`
        architecture: 1
        name: Shop
        #^^^ Which tools build the images and configure the machines of "web" and "erp"?
        components:
          web: { kind: web-app, hosting: vm }
          erp: { kind: api, hosting: on-premises }
          mailer: { kind: function, hosting: azure-functions }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: vm }
          erp: { kind: api, hosting: on-premises }
          mailer: { kind: function, hosting: azure-functions }
        deployment:
          configuration: [packer]
      `,
    },
    {
      title: "The tools are named, or there are none",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: vm }
        deployment: { configuration: [] }
      `,
    },
    {
      title: "A platform service has no machines to configure",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: azure-app-service }
      `,
    },
  ],
});
