import { describe, expect, test } from "vitest";
import { checkSymbols, checkWorkspaceSymbols } from "../support/check-navigation.ts";

const SHOP = `architecture: 1
name: Shop
include: [services/*.yaml]
clients:
  browser: { kind: browser, connects: [web] }
networking:
  regions: [westeurope]
  networks:
    spoke:
      kind: vnet
      subnets: { app: {} }
  ingress:
    front: { kind: cdn, service: azure-front-door }
components:
  web:
    name: Web shop
    kind: web-app
    hosting: azure-app-service
    connects:
      - to: db
        protocol: mysql
      - front
  aks: { hosting: { service: azure-aks }, nodePools: { system: {} } }
databases: { db: }
slas:
  buy: { availability: 99.9% }
tenancy:
  model: shared
  tiers: { gold: { placement: dedicated } }
notApplicable:
  - { check: a/b, at: components.web, reason: So it is. }
engagements: { area: networking, kind: deep-dive }
`;

const OUTLINE = [
  "architecture (field) 1",
  "name (field) Shop",
  "include (section)",
  "  services/*.yaml (item)",
  "clients (section)",
  "  browser (clients) browser",
  "    → web (connection)",
  "networking (section)",
  "  regions (section)",
  "    westeurope (regions)",
  "  networks (section)",
  "    spoke (networks) vnet",
  "      app (subnets)",
  "  ingress (section)",
  "    front (ingress) cdn · azure-front-door",
  "components (section)",
  "  web (components) Web shop · web-app · azure-app-service",
  "    → db (connection) mysql",
  "    → front (connection)",
  "  aks (components) azure-aks",
  "    system (nodePools)",
  "databases (section)",
  "  db (databases)",
  "slas (section)",
  "  buy (slas) 99.9%",
  "tenancy (section)",
  "  tiers (section)",
  "    gold (tiers) dedicated",
  "notApplicable (section)",
  "  a/b (item) components.web",
  "engagements (section)",
  "  networking (item) deep-dive",
];

describe("the outline of a file", () => {
  test("goes from sections to entities to connections", () => {
    expect(checkSymbols(SHOP)).toEqual(OUTLINE);
  });

  test("is there for flow style, and for a file that is included", () => {
    expect(checkSymbols("{ components: { web: { connects: { to: 'db', mode: async } } }, include: a.yaml }")).toEqual([
      "components (section)",
      "  web (components)",
      "    → db (connection) async",
      "include (section)",
      "  a.yaml (item)",
    ]);
  });

  test("is there for a broken file", () => {
    expect(checkSymbols("components:\n  web:\n    kin\n  cms: { kind: [\n  api: { connects: [web] }\n")).toEqual([
      "components (section)",
      "  web (components)",
      "  api (components)",
      "    → web (connection)",
    ]);
    expect(checkSymbols("nonsense")).toEqual([]);
    expect(checkSymbols("")).toEqual([]);
    expect(checkSymbols("- web\n")).toEqual([]);
  });

  test("leaves out what aliases and merges bring in", () => {
    const text =
      "x: &x { connects: [web] }\ncomponents: { web: *x, api: { <<: *x, connects: [web] } }\ndatabases: *x\n";
    expect(checkSymbols(text)).toEqual([
      "x (section)",
      "components (section)",
      "  web (components)",
      "  api (components)",
      "    → web (connection)",
      "databases (section)",
    ]);
  });
});

describe("the symbols of a workspace", () => {
  const fixture =
    "include: a.yaml\ncomponents: { web-shop: {} }\nnetworking: { regions: [westeurope], networks: { spoke: { subnets: { web: {} } } } }\n" +
    "--- a.yaml\ndatabases:\n  orders: {}\n";

  test("are what its files declare", async () => {
    expect(await checkWorkspaceSymbols(fixture, "")).toEqual([
      "architecture.yaml: web-shop (components) components",
      "architecture.yaml: spoke (networks) networking.networks",
      "architecture.yaml: web (subnets) spoke",
      "a.yaml: orders (databases) databases",
    ]);
  });

  test("are those of a broken file", async () => {
    expect(await checkWorkspaceSymbols("components:\n  web:\n    kin\n  api: { kind: [\n  cms: {}\n", "")).toEqual([
      "architecture.yaml: web (components) components",
      "architecture.yaml: cms (components) components",
    ]);
  });

  test.each([
    ["wsh", ["architecture.yaml: web-shop (components) components"]],
    ["ORD", ["a.yaml: orders (databases) databases"]],
    ["xyz", []],
  ])("are those that %j may mean", async (query, expected) => {
    expect(await checkWorkspaceSymbols(fixture, query)).toEqual(expected);
  });
});
