import { expect, test } from "vitest";
import { analysisOf } from "../support/analysis-of.ts";

const ANALYSIS = analysisOf(`
architecture: 1
name: Shop
clients:
  browser: { kind: browser, connects: [lb, api] }
externals:
  partner: { direction: inbound, connects: [intake] }
networking:
  networks: { spoke: { subnets: { app: {}, data: {} } } }
  ingress:
    lb: { kind: load-balancer, network: spoke/app, connects: [web] }
components:
  web: { network: [spoke/app, spoke/data, spoke/app], connects: [worker] }
  api: { network: spoke/app }
  worker: { network: spoke/app }
  intake: { network: spoke/app }
databases:
  orders: { engine: mysql, network: spoke/data }
`);

test.each([
  ["spoke/app", ["web", "api"]],
  ["spoke/data", ["web"]],
  ["spoke", []],
])("of what states %s, only components that a client or an ingress entry calls are at the front", (network, front) => {
  expect(ANALYSIS.frontComponentsIn(network).map(({ id }) => id)).toEqual(front);
});
