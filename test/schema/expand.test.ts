import { expect, test } from "vitest";
import { expand } from "../../server/src/schema/expand.ts";
import { schemaAt } from "../../server/src/schema/schema-tree.ts";

test.each([
  ["components.web.technology", "php", { language: "php" }],
  ["components.web.hosting", "vm", { model: "vm" }],
  ["components.web.hosting", "azure-app-service", { service: "azure-app-service" }],
  ["components.web.hosting", { on: "aks" }, { on: "aks" }],
  ["components.web.connects", "orders-db", ["orders-db"]],
  ["components.web.connects", { to: "orders-db" }, [{ to: "orders-db" }]],
  ["components.web.connects", [], []],
  ["components.web.connects.0", "orders-db", { to: "orders-db" }],
  ["components.web.scaling.instances", 2, { min: 2, max: 2 }],
  ["components.web.availability", "99.9%", { value: "99.9%" }],
  ["components.web.availability", 0.999, { value: 0.999 }],
  ["components.web.failover", "none", { mode: "none" }],
  ["components.web.zones", "redundant", ["1", "2", "3"]],
  ["components.web.zones", "none", []],
  ["components.web.zones", 1, [1]],
  ["components.web.zones", [1, 2], [1, 2]],
  ["databases.orders.backup", "none", { interval: "none" }],
  ["databases.orders.replication", "none", ["none"]],
  ["databases.orders.replication.0", "none", { mode: "none" }],
  ["identity.authorization", "rbac", { model: "rbac" }],
  ["identity.secrets", "azure-key-vault", { service: "azure-key-vault" }],
  ["deployment.infrastructureAsCode", "bicep", { tool: "bicep" }],
  ["deployment.registry", "azure-container-registry", { service: "azure-container-registry" }],
  ["recovery", "none", { strategy: "none" }],
  ["usage.audience", "b2b", ["b2b"]],
  ["networking.regions", ["a", "b"], { a: {}, b: {} }],
  ["networking.regions", "a", { a: {} }],
  ["networking.regions", { a: { availability: 0.99 } }, { a: { availability: 0.99 } }],
  ["networking.networks", "none", "none"],
  ["slas.checkout.needs.0", "web", "web"],
  ["slas.checkout.availability", "99.9%", "99.9%"],
  ["components.web.scaling", "unknown", "unknown"],
  ["components.web.connects", null, null],
])("%s: %j is %j", (place, value, long) => {
  const path = place.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const node = schemaAt(path);
  expect(node && expand(node, value)).toEqual(long);
});

test("a region called __proto__ is a region like others", () => {
  const node = schemaAt(["networking", "regions"]);
  expect(Object.keys(Object(node && expand(node, ["__proto__"])))).toEqual(["__proto__"]);
});
