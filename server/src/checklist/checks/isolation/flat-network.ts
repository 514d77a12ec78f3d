import { defineCheck } from "../../define-check.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  subject: "database",
  asks: "Applications and data are in different subnets.",
  why: "In a flat network whoever breaks the web server stands next to the data.",
  example: "network: spoke/data",
  references: [
    "Threagile: rule missing-network-segmentation",
    "PSRule for Azure: Azure.VNET.UseNSGs",
    "Azure Proactive Resiliency Library f0bf9ae6",
  ],
  answeredBy: ["databases.*.network", "components.*.network"],
  reportedAt: ["<subject>.network", "<subject>"],

  *check({ network = [] }, { analysis }) {
    const subnets = network.filter((name) => name.includes("/") && analysis.frontComponentsIn(name).length > 0);
    const exposed = [
      ...new Set(subnets.flatMap((subnet) => analysis.frontComponentsIn(subnet).map((each) => each.id))),
    ];
    if (exposed.length > 0) yield { subnets, exposed };
  },
  message: ({ id, subnets, exposed }) =>
    `"${id}" shares the ${subnets.length === 1 ? "subnet" : "subnets"} ${listIds(subnets)} with ${listIds(exposed)}.`,

  fixes: [{ title: "A subnet of its own", at: "<subject>", snippet: "network: ${1:spoke/data}" }],

  examples: [
    {
      title: "Web server and data side by side",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          networks: { spoke: { subnets: { app: {}, data: {} } } }
          ingress:
            lb: { kind: load-balancer, connects: [web] }
        components:
          web: { network: spoke/app, connects: [orders] }
        databases:
          orders:
            engine: mysql
            network: spoke/app
          # ^^^^^^^ "orders" shares the subnet "spoke/app" with "web".
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          networks: { spoke: { subnets: { app: {}, data: {} } } }
          ingress:
            lb: { kind: load-balancer, connects: [web] }
        components:
          web: { network: spoke/app, connects: [orders] }
        databases:
          orders:
            engine: mysql
            network: spoke/data
      `,
    },
    {
      title: "A subnet of its own",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          networks: { spoke: { subnets: { app: {}, data: {} } } }
        clients:
          browser: { kind: browser, connects: [web] }
        components:
          web: { network: spoke/app, connects: [orders] }
        databases:
          orders: { engine: mysql, network: spoke/data }
      `,
    },
    {
      title: "What shares the subnet is called by nobody from outside",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          networks: { spoke: { subnets: { data: {} } } }
        components:
          archive: { kind: scheduled-job, network: spoke/data, connects: [orders] }
        databases:
          orders: { engine: mysql, network: spoke/data }
      `,
    },
  ],
});
