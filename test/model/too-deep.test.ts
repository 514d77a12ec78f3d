import { expect, test } from "vitest";
import { readSnapshot } from "../support/read-snapshot.ts";

function tooDeepIn(text: string): readonly string[] {
  return readSnapshot(text).architecture.tooDeep.map((path) => path.join("."));
}

test("finds the keys wherever they are legal, in the order of the document", () => {
  const text = `
networking:
  addressSpace: 10.0.0.0/8
  networks:
    spoke: { kind: vnet, addressSpace: 10.1.0.0/16, subnets: { app: { securityRules: [allow 443] } } }
  ingress:
    lb: { ipAddress: 10.1.0.4 }
components:
  aks: { kind: cluster, nodePools: { system: { routes: [default] } } }
databases:
  orders:
    ipAddress: unknown
`;
  expect(tooDeepIn(text)).toEqual([
    "networking.addressSpace",
    "networking.networks.spoke.addressSpace",
    "networking.networks.spoke.subnets.app.securityRules",
    "networking.ingress.lb.ipAddress",
    "components.aks.nodePools.system.routes",
    "databases.orders.ipAddress",
  ]);
});

test("an identifier is no such key, and a key with nothing behind it is as good as absent", () => {
  expect(
    tooDeepIn("components: { routes: { kind: api } }\nnetworking: { networks: { routes: { addressSpace: } } }\n"),
  ).toEqual([]);
});

test("other sections may use the words", () => {
  expect(tooDeepIn("migration: { mapping: { routes: routes } }\n")).toEqual([]);
});

test("nothing that was written makes it fail", () => {
  expect(tooDeepIn("components: [1, { routes: 2 }]\nnetworking: none\n")).toEqual(["components.1.routes"]);
});
