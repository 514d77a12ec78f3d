import { expect, test } from "vitest";
import { analysisOf } from "../support/analysis-of.ts";

const ANALYSIS = analysisOf(`
architecture: 1
name: Shop
networking:
  ingress:
    front-door: { service: azure-front-door, connects: [lb] }
    static: { kind: cdn, connects: [site] }
    lb: { kind: load-balancer, connects: [web] }
    other: { kind: application-gateway, connects: [jobs] }
components:
  web: { connects: [api] }
  api: { kind: api }
  site: { kind: web-app }
  jobs: { kind: worker }
`);

test("what lies behind a global router is known at however many removes", () => {
  expect([...ANALYSIS.behindGlobalRouters()].toSorted()).toEqual(["api", "lb", "site", "web"]);
});
