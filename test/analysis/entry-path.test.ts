import { expect, test } from "vitest";
import { analysisOf } from "../support/analysis-of.ts";

function firstOwnCode(text: string): readonly string[] {
  return [...analysisOf(text).firstOwnCode()].map(({ id }) => id).sort();
}

test("requests pass ingress entries and gateways, and end at the first code", () => {
  const text = `
architecture: 1
name: Shop
clients:
  browser: { connects: [front-door, reports] }
networking:
  ingress:
    front-door: { connects: [lb] }
    lb: { connects: [gateway] }
    internal: { connects: [prices] }
    unseen: { connects: [partners] }
components:
  gateway: { kind: gateway, connects: [web, gateway] }
  web: { connects: [internal] }
  prices: {}
  partners: {}
  reports: {}
`;
  expect(firstOwnCode(text)).toEqual(["partners", "reports", "web"]);
});

test("without clients and ingress entries there is none", () => {
  expect(firstOwnCode("architecture: 1\nname: Shop\ncomponents: { web: { connects: [api] }, api: {} }\n")).toEqual([]);
});
