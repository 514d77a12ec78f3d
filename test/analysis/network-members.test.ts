import { expect, test } from "vitest";
import { analysisOf } from "../support/analysis-of.ts";

const ANALYSIS = analysisOf(`
architecture: 1
name: Shop
networking:
  networks: { spoke: { subnets: { app: {}, data: {} } } }
  ingress:
    lb: { kind: load-balancer, network: spoke/app, connects: [web] }
components:
  web: { network: [spoke/app, spoke/data, spoke/app] }
  api: { network: spoke }
databases:
  orders: { engine: mysql, network: spoke/data }
`);

test.each([
  ["spoke/app", ["lb", "web"]],
  ["spoke/data", ["web", "orders"]],
  ["spoke", ["api"]],
  ["office", []],
])("what states %s is found, each once", (network, members) => {
  expect(ANALYSIS.membersOf(network).map(({ id }) => id)).toEqual(members);
});
