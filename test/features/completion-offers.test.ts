import { describe, expect, test } from "vitest";
import { includableFolder, includeOffers } from "../../server/src/features/include-offers.ts";
import { checkCompletion, checkCompletionInFiles } from "../support/check-completion.ts";
import { readFiles } from "../support/file-tree.ts";
import { readSnapshot, TODAY } from "../support/read-snapshot.ts";

const HEAD = "architecture: 1\nname: Shop\n";

/** Everything that can be named, so that each place shows what it leaves out. */
const NAMED = `networking:
  networks: { spoke: { subnets: { app: {}, data: {} } }, hub: {} }
  ingress: { front: { kind: cdn, connects: [web] } }
  egress: { nat: { kind: nat-gateway } }
  adminAccess: { bastion: { kind: bastion } }
  links: { office: { kind: vpn } }
tenancy: { tiers: { standard: {}, large: {} } }
clients: { browser: { connects: [front] } }
externals: { payment: { direction: outbound }, erp: { direction: inbound } }
databases: { orders: { kind: relational }, sessions: { kind: cache } }
`;
const COMPONENTS = `components:
  aks: { kind: cluster }
  vm: { kind: virtual-machine }
  cart: { kind: api, connects: [orders], network: spoke/app }
  web: { kind: web-app, connects: [cart] }
`;

/** The fields of one more component. */
function component(fields: string): string {
  return `${HEAD}${COMPONENTS}  shop:\n    ${fields}\n${NAMED}`;
}

const REFERENCES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "to: what can be called",
    component("connects: [{ to: $0 }]"),
    ["front", "cart", "web", "orders", "sessions", "payment", "aks", "vm"],
  ],
  ["on: clusters and machines", component("hosting: { on: $0 }"), ["aks", "vm"]],
  ["on: of a database also its server", withDatabase("hosting: { on: $0 }"), ["aks", "vm", "orders", "sessions"]],
  ["on: of an ingress entry", `${HEAD}${COMPONENTS}networking: { ingress: { front: { on: $0 } } }\n`, ["aks", "vm"]],
  ["network: subnets before whole networks", component("network: $0"), ["spoke/app", "spoke/data", "spoke", "hub"]],
  ["network: half typed", component("network: spoke/$0"), ["spoke/app", "spoke/data", "spoke", "hub"]],
  ["over: links and egress entries", component("connects: [{ to: cart, over: $0 }]"), ["office", "nat"]],
  ["store: databases, those for sessions first", component("state: { store: $0 }"), ["sessions", "orders"]],
  [
    "allowedFrom: callers first",
    `${HEAD}${COMPONENTS}${NAMED.replace("{ kind: relational }", "{ allowedFrom: [$0] }")}`,
    ["cart", "aks", "vm", "web", "spoke", "spoke/app", "spoke/data", "hub"],
  ],
  [
    "via: links, then machines, then other components",
    `${HEAD}${COMPONENTS}${NAMED.replace("kind: bastion", "via: $0")}`,
    ["office", "vm", "aks", "cart", "web"],
  ],
  [
    "reaches: what is administered",
    `${HEAD}${COMPONENTS}${NAMED.replace("kind: bastion", "reaches: [orders, $0]")}`,
    ["aks", "vm", "cart", "web", "sessions", "spoke", "spoke/app", "spoke/data", "hub"],
  ],
  [
    "serves: whose calls leave",
    `${HEAD}${COMPONENTS}${NAMED.replace("kind: nat-gateway", "serves: [$0]")}`,
    ["aks", "vm", "cart", "web", "orders", "sessions", "spoke", "spoke/app", "spoke/data", "hub"],
  ],
  [
    "between: networks and what is no network of ours",
    `${HEAD}${NAMED.replace("kind: vpn", "between: [$0]")}`,
    ["spoke", "hub", "on-premises", "internet"],
  ],
  [
    "allowListed: egress entries",
    `${HEAD}${NAMED.replace("{ direction: out", "{ allowListed: [$0], direction: out")}`,
    ["nat"],
  ],
  ["tiers", `${HEAD}${NAMED.replace("{ tiers", "{ stamps: { all: { tiers: [$0] } }, tiers")}`, ["standard", "large"]],
  [
    "entry: clients, callers from outside, and what nobody calls",
    `${HEAD}${COMPONENTS}${NAMED}slas:\n  sale:\n    entry: $0\n`,
    ["browser", "erp"],
  ],
  [
    "needs: what the entry reaches, the nearest first",
    `${HEAD}${COMPONENTS}${NAMED}slas:\n  sale:\n    entry: browser\n    needs: [$0]\n`,
    ["front", "web", "cart", "orders"],
  ],
  [
    "needs: among alternatives, too",
    `${HEAD}${COMPONENTS}${NAMED}slas:\n  sale:\n    entry: cart\n    needs: [{ oneOf: [$0] }]\n`,
    ["orders"],
  ],
  [
    "needs: of an entry that reaches nothing, what can be called",
    `${HEAD}${NAMED}slas:\n  sale:\n    entry: orders\n    needs: [$0]\n`,
    ["front", "orders", "sessions", "payment"],
  ],
];

describe("a reference names what its place is for", () => {
  test.each(REFERENCES)("%s", (_, text, expected) => {
    expect(checkCompletion(text).labels).toEqual([...expected, "unknown"]);
  });

  test("a host is never what stands on it", () => {
    const text = `${HEAD}components:\n  aks: { kind: cluster, hosting: { on: $0 } }\n  vm: { kind: virtual-machine, hosting: { on: aks } }\n  box: { kind: virtual-machine }\n`;
    expect(checkCompletion(text).labels).toEqual(["box", "unknown"]);
  });

  test("it says what it is", () => {
    const details = checkCompletion(component("connects: [$0]")).offers.map(({ label, detail }) => [label, detail]);
    expect(details).toEqual(
      expect.arrayContaining([
        ["cart", "component, api"],
        ["sessions", "database, cache"],
        ["unknown", undefined],
      ]),
    );
    const [subnet] = checkCompletion(component("network: $0")).offers;
    expect(subnet?.detail).toBe("subnet");
    expect(subnet?.documentation()).toContain("In it: `cart`.");
  });
});

function withDatabase(fields: string): string {
  return `${HEAD}${COMPONENTS}${NAMED.replace("databases: {", `databases: { reports: { ${fields} },`)}`;
}

describe("over several files", () => {
  const PARTS = `include: [parts/*.yaml]
clients: { browser: { connects: [web] } }
--- parts/web.yaml
components:
  web:
    kind: web-app
    connects: [CURSOR]
--- parts/data.yaml
databases: { orders: { kind: relational } }
components: { aks: { kind: cluster } }
`;

  test("a part names what other parts declare", async () => {
    const { labels } = await checkCompletionInFiles(PARTS.replace("CURSOR", "$0"));
    expect(labels).toEqual(["orders", "aks", "unknown"]);
  });

  test("the root names what its parts declare", async () => {
    const { labels } = await checkCompletionInFiles(PARTS.replace("[web]", "[$0]").replace("CURSOR", ""));
    expect(labels).toEqual(["web", "orders", "aks", "unknown"]);
  });

  test("a part need not say what an architecture must", async () => {
    const part = await checkCompletionInFiles(`${PARTS.replace("CURSOR", "")}$0\n`);
    expect(part.offers.filter(({ detail }) => detail === "required")).toEqual([]);
    expect(checkCompletion("$0\ncomponents: {}\n").labels.slice(0, 2)).toEqual(["architecture", "name"]);
  });

  test("what is asked of an entity is asked in the part that states it", async () => {
    const { offers } = await checkCompletionInFiles(PARTS.replace("connects: [CURSOR]", "$0"));
    expect(offers[0]?.detail).toBe("asked for");
    expect(offers.find(({ label }) => label === "hosting")?.detail).toBe("asked for");
  });

  test("a part that is broken completes, and so does its root", async () => {
    const broken = PARTS.replace("databases: {", "databases: [");
    expect((await checkCompletionInFiles(broken.replace("CURSOR", "$0"))).labels).toEqual(["aks", "unknown"]);
    expect((await checkCompletionInFiles(broken.replace("[web]", "[$0]").replace("CURSOR", ""))).labels).toContain(
      "web",
    );
  });

  test("include names the YAML files beside it, and patterns for those of one folder", async () => {
    const files = {
      "architecture.yaml": `${HEAD}include: [parts/web.yaml]\n`,
      "parts/web.yaml": "components: {}\n",
    };
    const snapshot = await readFiles(files);
    const folder = includableFolder(snapshot);
    const beside = ["architecture.yaml", "archbook.config.yaml", "network.yml", "parts/web.yaml", "parts/data.yaml"];
    const others = ["old/architecture.yaml", "odd: name.yaml"];
    const uris = [...beside, ...others].map((path) => `${folder}/${path}`);
    expect(includeOffers(uris, snapshot).map(({ label }) => label)).toEqual(["network.yml", "parts/data.yaml"]);
    const more = [...uris, `${folder}/parts/jobs.yaml`];
    expect(includeOffers(more, snapshot).map(({ label }) => label)).toContain("parts/*.yaml");
  });
});

describe("services fit the kind of the entity", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "a cluster",
      "components: { aks: { kind: cluster, hosting: { service: $0 } } }",
      ["azure-aks", "aws-eks", "gcp-gke"],
    ],
    ["a cache", "databases: { sessions: { kind: cache, hosting: { service: $0 } } }", ["azure-cache-for-redis"]],
    ["an ingress entry", "networking: { ingress: { front: { kind: load-balancer, service: $0 } } }", ["aws-elb"]],
    ["a link", "networking: { links: { office: { kind: expressroute, service: $0 } } }", ["azure-expressroute"]],
    ["secrets", "identity: { secrets: { service: $0 } }", ["azure-key-vault", "aws-secrets-manager"]],
  ])("%s", (_, text, expected) => {
    const { labels } = checkCompletion(`${HEAD}${text}\n`);
    expect(labels).toEqual(expect.arrayContaining([...expected]));
    expect(labels).not.toContain("azure-app-service");
    expect(labels).not.toContain("azure-service-bus");
    expect(new Set(labels).size, "each once").toBe(labels.length);
  });

  test("what runs code of one's own may run on several; the clouds in use come first", () => {
    const text = `${HEAD}components:\n  web: { kind: api, hosting: { service: $0 } }\n  old: { hosting: aws-ec2 }\n`;
    const { labels } = checkCompletion(text);
    expect(labels[0]).toMatch(/^aws-/);
    expect(labels).toEqual(expect.arrayContaining(["azure-app-service", "aws-lambda", "azure-container-apps"]));
    expect(labels).not.toContain("aws-eks");
  });

  test("where nothing fits the kind, all of the section are offered", () => {
    const text = `${HEAD}networking: { ingress: { front: { kind: reverse-proxy, service: $0 } } }\n`;
    expect(checkCompletion(text).labels).toEqual(expect.arrayContaining(["azure-front-door", "aws-elb"]));
  });
});

describe("places and quantities", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "regions: those of the file first",
      "components: { web: { regions: [$0] } }\ndatabases: { orders: { regions: [moon] } }",
      ["moon"],
    ],
    ["zones one by one", "components: { web: { zones: [1, $0] } }", ["2", "3"]],
    ["durations", "slas: { sale: { rto: $0 } }", ["1h", "15m", "4h", "24h"]],
    ["short durations", "slas: { sale: { latency: { p95: $0 } } }", ["300ms", "100ms", "1s"]],
    ["figures of availability", "slas: { sale: { availability: $0 } }", ["99.95%", "99%", "99.9%", "99.99%"]],
    ["other percentages", "usage: { load: { growthPerYear: $0 } }", ["40%", "10%"]],
    ["rates", "slas: { sale: { throughput: $0 } }", ["900/s", "100/s", "600/min"]],
    ["sizes", "databases: { orders: { size: $0 } }", ["400GB", "1TB"]],
    ["bandwidths", "migration: { data: { bandwidth: $0 } }", ["1Gbps", "100MB/s"]],
    ["windows", "slas: { sale: { maintenance: { window: $0 } } }", ["Sun 02:00-04:00 UTC"]],
  ])("%s", (_, text, expected) => {
    const { labels } = checkCompletion(`${HEAD}${text}\n`);
    expect(labels[0]).toBe(expected[0]);
    expect(labels).toEqual(expect.arrayContaining([...expected]));
  });

  test("of a date the day that it is", () => {
    expect(checkCompletion(`${HEAD}recovery: { lastTest: $0 }\n`).labels).toEqual([TODAY, "unknown"]);
  });

  test.each([
    "slas: { sale: { rto: $0 } }",
    "slas: { sale: { availability: $0 } }",
    "slas: { sale: { throughput: $0 } }",
    "slas: { sale: { maintenance: { window: $0 } } }",
    "databases: { orders: { size: $0, replication: { lag: 1s } } }",
    "migration: { data: { bandwidth: $0 } }",
    "components: { web: { zones: [$0], hosting: vm } }",
    "components: { web: { state: { session: $0 } } }",
    "clients: { app: { api: { auth: $0 } } }",
    "usage: { load: { performance: $0 } }",
  ])("what is offered is legal there: %s", (text) => {
    const { labels, taking } = checkCompletion(`${HEAD}${text}\n`);
    expect(labels.length).toBeGreaterThan(2);
    const wrong = labels.flatMap((label) =>
      readSnapshot(taking(label)).problems.map(({ check }) => `${label}: ${check}`),
    );
    expect(wrong.filter((one) => /: (?:schema|syntax)\//.test(one))).toEqual([]);
  });
});

describe("a waiver", () => {
  test("names first the checks that report something", () => {
    const { offers, labels } = checkCompletion(`${HEAD}components: { web: {} }\nnotApplicable: [{ check: $0 }]\n`);
    const reported = offers.map(({ detail }) => detail?.startsWith("reported now") === true);
    expect(reported[0]).toBe(true);
    expect(reported.lastIndexOf(true)).toBeLessThan(reported.indexOf(false));
    expect(labels.length).toBeGreaterThan(150);
  });

  test("is for places at which its check reports something, or for any other", () => {
    const text = `${HEAD}components: { web: {}, cart: { kind: api } }\nnotApplicable: [{ check: components/kind, at: $0 }]\n`;
    const { offers } = checkCompletion(text);
    expect(offers.map(({ label }) => label)).toEqual(expect.arrayContaining(["components.web", "components.cart"]));
  });

  test.each([
    ["behind a dash", "notApplicable:\n  - $0\n", "notApplicable:\n  - { check: "],
    ["below its key", "notApplicable:\n  $0\n", "notApplicable:\n  - { check: "],
    ["in flow style", "notApplicable: [$0]\n", "notApplicable: [{ check: "],
  ])("is a block of its own %s", (_, text, expected) => {
    expect(checkCompletion(HEAD + text).taking("new waiver")).toContain(expected);
  });
});

test.each([
  ["component", "components:\n  $0", "components: { $0 }"],
  ["database", "databases:\n  $0", "databases: { $0 }"],
  ["client", "clients:\n  $0", "clients: { $0 }"],
  ["external", "externals:\n  $0", "externals: { $0 }"],
  ["SLA", "slas:\n  $0", "slas: { $0 }"],
  ["ingress entry", "networking:\n  ingress:\n    $0", "networking: { ingress: { $0 } }"],
  ["tier", "tenancy:\n  tiers:\n    $0", "tenancy: { tiers: { $0 } }"],
])("a new %s is a block, in block style and in flow style", (noun, ...styles) => {
  for (const text of styles) {
    const written = checkCompletion(`${HEAD}${text}\n`).taking(`new ${noun}`);
    expect(readSnapshot(written).problems.filter(({ check }) => check.startsWith("syntax/"))).toEqual([]);
  }
});

test("words of which the language knows all are ended by what comes next", () => {
  const { offers } = checkCompletion(`${HEAD}components: { web: { kind: w$0 } }\n`);
  expect(offers.find(({ label }) => label === "worker")?.endedBy).toEqual([",", "}"]);
  expect(checkCompletion(`${HEAD}components:\n  web:\n    kind: w$0\n`).offers[0]?.endedBy).toBeUndefined();
  const open = checkCompletion(`${HEAD}components: { web: { connects: [c$0] }, cart: {} }\n`).offers;
  expect(open.map(({ endedBy }) => endedBy)).toEqual(open.map(() => undefined));
});
