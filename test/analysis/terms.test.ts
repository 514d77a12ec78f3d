import { describe, expect, test } from "vitest";
import { isGeneric, isHumanClient } from "../../server/src/analysis/own-code.ts";
import { analysisOf, componentOf, databaseOf, slaOf } from "../support/analysis-of.ts";

describe("hosting", () => {
  const analysis = analysisOf(`
networking: { ingress: { inner: { on: aks }, front: { service: azure-front-door } } }
components:
  aks: { kind: cluster, hosting: { on: machine } }
  machine: { kind: virtual-machine }
  web: { hosting: { on: aks } }
  job: { hosting: { model: serverless, on: aks } }
  site: { hosting: { service: app-service } }
  self: { hosting: { on: self } }
  left: { hosting: { on: right } }
  right: { hosting: { on: left } }
  lost: { hosting: { on: gone } }
databases:
  server: { hosting: { service: azure-database-mysql-flexible } }
  orders: { hosting: { on: server } }
  keys: { hosting: { service: entra-something } }`);

  test("a host and its host are hosts, and circles end", () => {
    const hosts = (id: string) => analysis.hostsOf(componentOf(analysis, id)).map((host) => host.id);
    expect(hosts("web")).toEqual(["aks", "machine"]);
    expect(hosts("self")).toEqual([]);
    expect(hosts("left")).toEqual(["right"]);
    expect(hosts("lost")).toEqual([]);
    expect(analysis.hostOf(databaseOf(analysis, "orders"))?.id).toBe("server");
    expect(analysis.hostedOn("aks").map(({ id }) => id)).toEqual(["inner", "web", "job"]);
  });

  test("the model is stated, else the service's, else the host's", () => {
    const models = ["aks", "machine", "web", "job", "site", "lost", "self"];
    expect(models.map((id) => analysis.modelOf(componentOf(analysis, id)))).toEqual([
      ...["kubernetes", "vm", "kubernetes", "serverless", "paas"],
      ...[undefined, undefined],
    ]);
    expect(analysis.modelOf(databaseOf(analysis, "orders"))).toBeUndefined();
  });

  test("the cloud is the word before the first hyphen, of the key that an alias stands for", () => {
    expect(analysis.cloudOf(componentOf(analysis, "site"))).toBe("azure");
    expect(analysis.cloudOf(databaseOf(analysis, "keys"))).toBe("azure");
    expect(analysis.cloudOf(componentOf(analysis, "web"))).toBeUndefined();
  });
});

describe("place", () => {
  const analysis = analysisOf(`
networking:
  regions: [westeurope, northeurope]
  ingress: { cdn: { kind: cdn }, lb: { kind: load-balancer } }
clients: { browser: {} }
components:
  aks: { kind: cluster, regions: [northeurope], nodePools: { a: { zones: [1] }, b: { zones: [1, 2] } } }
  api: { hosting: { on: aks }, zones: none }
  worker: { hosting: { on: aks } }
  web: {}`);
  const regions = (id: string) => analysis.regionsOf(analysis.entity(id) ?? componentOf(analysis, id));

  test("regions are its own, else its host's, else the first of the file; global balancers are in none", () => {
    expect([regions("api"), regions("web"), regions("lb")]).toEqual([["northeurope"], ["westeurope"], ["westeurope"]]);
    expect([regions("cdn"), regions("browser")]).toEqual([[], []]);
    expect(analysis.statedRegionsOf(componentOf(analysis, "web"))).toEqual([]);
  });

  test("zones are its own, else its host's, else those of the node pools", () => {
    const zones = ["api", "worker", "web"].map((id) => analysis.zonesOf(componentOf(analysis, id)));
    expect(zones).toEqual([[], ["1", "2"], undefined]);
  });
});

describe("databases", () => {
  const analysis = analysisOf(`
networking: { regions: [westeurope] }
databases:
  orders: { engine: PostgreSQL, backup: { interval: 1h, offsite: true }, replication: { mode: async, to: [northeurope], lag: 5s } }
  files: { hosting: { service: azure-storage } }
  cache: { kind: cache, durable: true }
  queue: { engine: rabbitmq }
  open: { kind: relational, replication: { mode: async } }
  none: { kind: relational, backup: none }
  local: { kind: relational, backup: { pointInTime: true, location: [westeurope] } }
  mirror: { kind: relational, replication: [{ mode: sync, to: [westeurope] }, { mode: async, to: [northeurope] }] }`);
  const of = <Value>(term: (database: ReturnType<typeof databaseOf>) => Value, ...ids: string[]) =>
    ids.map((id) => term(databaseOf(analysis, id)));

  test("the kind is stated, else the engine's, else the service's", () => {
    expect(of(analysis.kindOf, "orders", "files", "queue", "cache")).toEqual([
      ...["relational", "object-storage", "message-broker", "cache"],
    ]);
  });

  test("caches, brokers and streams do not keep data, unless they say so", () => {
    expect(of(analysis.isPersistent, "orders", "files", "cache", "queue")).toEqual([true, true, true, false]);
  });

  test("what is lost with it is the least that its copies lose", () => {
    const losses = of(analysis.lossOf, "orders", "files", "open", "none", "local", "mirror");
    expect(losses).toEqual([5000, undefined, undefined, Number.POSITIVE_INFINITY, 300_000, 0]);
  });

  test("with its region, only copies elsewhere count", () => {
    const losses = of(analysis.lossOfRegion, "orders", "files", "open", "local", "mirror");
    const unlimited = Number.POSITIVE_INFINITY;
    expect(losses).toEqual([5000, undefined, unlimited, unlimited, undefined]);
  });
});

describe("own code and names", () => {
  test("three components without a deployment are business modules, two are not", () => {
    const three = analysisOf("components: { cart: {}, stock: {}, wishes: { kind: module }, web: { technology: php } }");
    expect([...three.businessModules()].map(({ id }) => id)).toEqual(["cart", "stock", "wishes"]);
    expect(three.ownCode().map(({ id }) => id)).toEqual(["web"]);
    const two = analysisOf("components: { cart: {}, stock: {}, aks: { kind: cluster, hosting: vm } }");
    expect(two.ownCode().map(({ id }) => id)).toEqual(["cart", "stock"]);
  });

  test("a name is generic if it says only what sort of thing it is", () => {
    const { architecture } = analysisOf(
      "components: { servers-2: {}, k8s: {}, shop: { name: Third Party Service }, till: {} }",
    );
    expect(architecture.components.filter(isGeneric).map(({ id }) => id)).toEqual(["servers-2", "k8s", "shop"]);
  });

  test("people sit in front of browsers, and not of other systems", () => {
    const { clients } = analysisOf("clients: { a: { kind: mobile }, b: { kind: api-consumer }, c: {} }").architecture;
    expect(clients.map(isHumanClient)).toEqual([true, false, false]);
  });
});

describe("connections", () => {
  const analysis = analysisOf(`
clients: { browser: { connects: [lb] } }
externals:
  partner: { direction: inbound, connects: [api] }
  payment: { critical: false }
networking: { ingress: { lb: { connects: [web] } } }
components:
  web:
    exposure: public
    connects:
      - { to: api, mode: async }
      - { to: db, mode: async }
      - { to: payment }
      - { to: cache, required: false, oneOf: store }
      - { to: db, oneOf: store }
      - { to: api, mode: async, required: true }
      - gone
  api: { network: one/app, regions: [westeurope, northeurope], connects: [db, other] }
  other: { network: [two/app, one/back], regions: [westeurope] }
  alone: { network: two, connects: [api] }
databases: { db: { network: one/data, connects: [alone] }, cache: {} }`);

  test("soft is what is said to be, not critical, or asynchronous to a component; alternatives only if all are", () => {
    const required = analysis.connectionsFrom("web").map((connection) => analysis.isRequired(connection));
    expect(required).toEqual([false, true, false, true, true, true, true]);
  });

  test("chains lead over ingress entries and components, and end at databases", () => {
    expect([...analysis.reachedFromClients()].sort()).toEqual([
      "api",
      "cache",
      "db",
      "gone",
      "lb",
      "other",
      "payment",
      "web",
    ]);
    expect([...analysis.reachedFrom(["partner"])].sort()).toEqual(["db", "api", "other"].sort());
    expect(analysis.isInFront(componentOf(analysis, "api"))).toBe(true);
    expect(analysis.isInFront(componentOf(analysis, "other"))).toBe(false);
    expect(analysis.callersOf("api").map(({ id }) => id)).toEqual(["partner", "web", "alone"]);
  });

  test("a trust boundary is crossed from clients and externals, at public ends, and between networks and regions", () => {
    const boundary = (from: string, to: string) => {
      const connection = analysis.connectionsFrom(from).find((each) => each.to === to);
      return connection && analysis.boundaryOf(connection);
    };
    expect(boundary("browser", "lb")).toBe("client");
    expect(boundary("partner", "api")).toBe("external");
    expect(boundary("lb", "web")).toBe("public");
    expect(boundary("alone", "api")).toBe("network");
    expect(boundary("api", "other")).toBe("region");
    expect(boundary("api", "db")).toBeUndefined();
  });
});

describe("egress and admin access", () => {
  const analysis = analysisOf(`
networking:
  egress:
    nat: { kind: nat-gateway, region: westeurope, serves: [spoke/app] }
    wall: { kind: proxy, fixedIp: true, serves: [aks] }
    open: { kind: default }
  adminAccess: { bastion: { reaches: [spoke] }, jump: { reaches: [web] } }
components:
  aks: { kind: cluster }
  web: { network: spoke/app }
  api: { hosting: { on: aks } }`);
  const egress = (id: string, region?: string) =>
    analysis.egressFor(componentOf(analysis, id), region).map((entry) => entry.id);

  test("an egress serves what it names, what is in its networks and on its hosts, or all; in its region", () => {
    expect(egress("web")).toEqual(["nat", "open"]);
    expect(egress("web", "northeurope")).toEqual(["open"]);
    expect(egress("api")).toEqual(["wall", "open"]);
  });

  test("an address is fixed if it is said to be, or the catalogue says so of the kind", () => {
    const fixed = analysis.architecture.networking.egress.filter(analysis.hasFixedAddress);
    expect(fixed.map(({ id }) => id)).toEqual(["nat", "wall"]);
  });

  test("administrators reach what is named, and what is in a named network", () => {
    expect(analysis.adminAccessTo(componentOf(analysis, "web")).map(({ id }) => id)).toEqual(["jump", "bastion"]);
  });
});

describe("call chains", () => {
  test("sets that wait for each other are found once, in the order of the file", () => {
    const analysis = analysisOf(`
components:
  a: { connects: [{ to: c, mode: sync }] }
  b: { connects: [{ to: a, mode: sync }] }
  c: { connects: [{ to: b, mode: sync }] }
  d: { connects: [{ to: e, mode: sync }] }
  e: { connects: [d] }`);
    expect(analysis.synchronousCycles().map((set) => set.map(({ id }) => id))).toEqual([["a", "b", "c"]]);
  });

  test("the longest chain is exact without circles, and over a thousand components", () => {
    const components = Array.from({ length: 1000 }, (_, n) => `  c${n}: { connects: [c${n + 1}, c${n + 2}] }`);
    const chain = analysisOf(`components:\n${components.join("\n")}`).longestCallChain("c0");
    expect([chain.ids.length, chain.exact]).toEqual([1000, true]);
  });

  test("with circles it repeats nothing, and gives up after a fixed number of steps", () => {
    const small = analysisOf(
      "components: { a: { connects: [b] }, b: { connects: [a, c] }, c: { connects: [{ to: d, mode: async }] }, d: {} }",
    );
    expect(small.longestCallChain("a")).toEqual({ ids: ["a", "b", "c"], exact: true });
    const all = Array.from({ length: 40 }, (_, n) => `c${n}`);
    const dense = all.map(
      (id) =>
        `  ${id}: { connects: [${all.filter((other) => other !== id && (other !== "c39" || id === "c0")).join(", ")}] }`,
    );
    const chain = analysisOf(`components:\n${dense.join("\n")}`).longestCallChain("c0");
    expect(chain.ids.length).toBe(39);
    expect(new Set(chain.ids).size).toBe(39);
    expect(chain.exact).toBe(false);
  });
});

describe("journeys", () => {
  const analysis = analysisOf(`
clients: { browser: { connects: [web] }, till: { connects: [stock] } }
networking: { links: { office: {} }, egress: { nat: {} } }
components:
  vm: { kind: virtual-machine }
  web: { hosting: { on: vm }, connects: [{ to: orders, over: office }, { to: mail, required: false }] }
  mail: {}
  stock: { connects: [orders, { to: web, over: nat }] }
databases: { orders: {}, archive: {} }
slas:
  shop: { entry: browser, availability: 99.9% }
  all: { availability: 99% }
  listed: { entry: till, needs: [stock, { oneOf: [orders, archive] }], availability: 99.99% }`);
  const journey = (id: string) => [...analysis.journeyOf(slaOf(analysis, id))].sort();

  test("a journey is what its entry reaches over required connections, with hosts and links", () => {
    expect(journey("shop")).toEqual(["browser", "office", "orders", "vm", "web"]);
    expect(journey("all")).toEqual(["browser", "nat", "office", "orders", "stock", "till", "vm", "web"]);
  });

  test("with needs it is what they list", () => {
    expect(journey("listed")).toEqual(["archive", "orders", "stock", "till"]);
  });

  test("the target is the highest of the journeys that something is in", () => {
    expect(analysis.targetOf("orders")).toMatchObject({ availability: 0.9999, sla: { id: "listed" } });
    expect(analysis.targetOf("vm")).toMatchObject({ availability: 0.999, sla: { id: "shop" } });
    expect(analysis.targetOf("mail")).toBeUndefined();
    expect(analysis.journeysOf("web").map(({ id }) => id)).toEqual(["shop", "all"]);
  });

  test("half-written files are no trouble", () => {
    expect(() => analysisOf("slas: { a: {}, b: { needs: [gone] } }").journeyOf(slaOf(analysis, "all"))).not.toThrow();
    expect(analysisOf("").callers()).toEqual([]);
  });
});
