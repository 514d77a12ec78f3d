import fc from "fast-check";
import { expect, test } from "vitest";
import { type SchemaFault, validate } from "../../server/src/schema/validate.ts";
import { documentOf, readFixture } from "./fixture.ts";

test.each(["business", "kubernetes", "lamp", "complete"])("the %s document is legal", (name) => {
  expect(validate(readFixture(name))).toEqual([]);
});

function messages(faults: readonly SchemaFault[]): readonly string[] {
  return faults.map(({ path, check, message }) => `${path.join(".")} ${check} ${message}`);
}

test.each([
  [
    "components: { web: { hostng: vm } }",
    'components.web.hostng schema/unknown-key "hostng" is no field of component "web"; did you mean "hosting"?',
  ],
  ["databse: {}", 'databse schema/unknown-key "databse" is no field at the top of the file; did you mean "databases"?'],
  [
    "components: { web: { scaling: { instnces: 2 } } }",
    'components.web.scaling.instnces schema/unknown-key "instnces" is no field of "scaling" of component "web"; did you mean "instances"?',
  ],
  [
    "components: { web: { scaling: { instances: { least: 2 } } } }",
    'components.web.scaling.instances.least schema/unknown-key "least" is no field of "scaling.instances" of component "web"; its fields are "min", "max".',
  ],
  [
    "identity: { signIn: { mfaa: true } }",
    'identity.signIn.mfaa schema/unknown-key "mfaa" is no field of "identity.signIn"; did you mean "mfa"?',
  ],
  [
    "components: { web: { connects: [{ to: orders-db, protocl: https }] } }",
    'components.web.connects.0.protocl schema/unknown-key "protocl" is no field of the connection to "orders-db" of component "web"; did you mean "protocol"?',
  ],
  [
    "components: { web: { connects: { to: orders-db, protocl: https } } }",
    'components.web.connects.protocl schema/unknown-key "protocl" is no field of "connects" of component "web"; did you mean "protocol"?',
  ],
  [
    "networking: { networks: { spoke: { subnets: { app: { isolatd: true } } } } }",
    'networking.networks.spoke.subnets.app.isolatd schema/unknown-key "isolatd" is no field of subnet "app" of network "spoke"; did you mean "isolated"?',
  ],
  [
    "defaults: { components: { hostng: vm } }",
    'defaults.components.hostng schema/unknown-key "hostng" is no field of "defaults.components"; did you mean "hosting"?',
  ],
  [
    "engagements: [{ aera: networking }]",
    'engagements.0.aera schema/unknown-key "aera" is no field of engagement 1; did you mean "area"?',
  ],
  [
    'components: { "__proto__": { kind: api } }',
    'components.__proto__ schema/identifier "__proto__" in "components" is no identifier: small letters, digits and hyphens are wanted, such as "proto".',
  ],
  [
    'components: { web: { "__proto__": 1 } }',
    'components.web.__proto__ schema/unknown-key "__proto__" is no field of component "web".',
  ],
  [
    "components: { web: { constructor: 1 } }",
    'components.web.constructor schema/unknown-key "constructor" is no field of component "web".',
  ],
  [
    "components: { Web Shop: { kind: api } }",
    'components.Web Shop schema/identifier "Web Shop" in "components" is no identifier: small letters, digits and hyphens are wanted, such as "web-shop".',
  ],
  [
    "components: { internet: {} }",
    'components.internet schema/identifier "internet" in "components" is no identifier: the language gives the word a meaning of its own.',
  ],
  [
    "components: { 24x7: {} }",
    'components.24x7 schema/identifier "24x7" in "components" is no identifier: small letters, digits and hyphens are wanted, such as "web-shop".',
  ],
  [
    "networking: { networks: { spoke: { subnets: { AppNet: {} } } } }",
    'networking.networks.spoke.subnets.AppNet schema/identifier "AppNet" in "subnets" of network "spoke" is no identifier: small letters, digits and hyphens are wanted, such as "app-net".',
  ],
  [
    "components: { web: { scaling: { instances: [2, 8] } } }",
    'components.web.scaling.instances schema/wrong-type "scaling.instances" of component "web" is a list; a whole number such as 2 or a range such as { min: 2, max: 8 } is wanted.',
  ],
  [
    "components: { web: { scaling: { instances: two } } }",
    'components.web.scaling.instances schema/wrong-type "scaling.instances" of component "web" is "two"; a whole number such as 2 or a range such as { min: 2, max: 8 } is wanted.',
  ],
  [
    "components: { web: { scaling: auto } }",
    'components.web.scaling schema/wrong-type "scaling" of component "web" is "auto"; a map such as { direction: horizontal, instances: { min: 2, max: 8 } } is wanted.',
  ],
  [
    "components: { web: { scaling: { instances: -1 } } }",
    'components.web.scaling.instances schema/wrong-type "scaling.instances" of component "web" is -1; a whole number such as 2 or a range such as { min: 2, max: 8 } is wanted.',
  ],
  [
    "components: { web: { scaling: { required: 0 } } }",
    'components.web.scaling.required schema/wrong-type "scaling.required" of component "web" is 0; a whole number from 1 such as 2 is wanted.',
  ],
  [
    "components: { web: { scaling: { instances: 2.5 } } }",
    'components.web.scaling.instances schema/wrong-type "scaling.instances" of component "web" is 2.5; a whole number such as 2 or a range such as { min: 2, max: 8 } is wanted.',
  ],
  [
    "components: [web]",
    'components schema/wrong-type "components" is a list; a map such as { web: { kind: web-app, connects: [orders-db] } } is wanted.',
  ],
  [
    "components: { web: api }",
    'components.web schema/wrong-type Component "web" is "api"; a map such as { kind: web-app, technology: php } is wanted.',
  ],
  [
    "components: { web: [api] }",
    'components.web schema/wrong-type Component "web" is a list; a map such as { kind: web-app, technology: php } is wanted.',
  ],
  [
    "components: { web: { hosting: true } }",
    'components.web.hosting schema/wrong-type "hosting" of component "web" is true; text such as "vm" or a map such as { service: azure-app-service, tier: P1v3 } is wanted.',
  ],
  [
    "components: { web: { summary: true } }",
    'components.web.summary schema/wrong-type "summary" of component "web" is true; text such as "Takes orders and calls the payment gateway." is wanted.',
  ],
  [
    "components: { web: { connects: true } }",
    'components.web.connects schema/wrong-type "connects" of component "web" is true; a list such as [orders-db] is wanted.',
  ],
  [
    "components: { web: { zones: true } }",
    'components.web.zones schema/wrong-type "zones" of component "web" is true; a list such as [1, 2, 3] or "redundant" or "none" is wanted.',
  ],
  [
    "networking: { ingress: { lb: { waf: yes } } }",
    'networking.ingress.lb.waf schema/wrong-type "waf" of ingress entry "lb" is "yes"; true or false is wanted; did you mean "true"?',
  ],
  [
    "networking: { ingress: { lb: { ports: [443, 99999] } } }",
    'networking.ingress.lb.ports.1 schema/wrong-type Entry 2 of "ports" of ingress entry "lb" is 99999; a whole number from 0 to 65535 is wanted.',
  ],
  [
    "networking: { ingress: { lb: { ports: https } } }",
    'networking.ingress.lb.ports schema/wrong-type "ports" of ingress entry "lb" is "https"; a list such as [443] is wanted.',
  ],
  [
    "networking: { networks: nne }",
    'networking.networks schema/wrong-type "networking.networks" is "nne"; a map such as { spoke: { kind: vnet, subnets: { app: {} } } } or "none" is wanted.',
  ],
  [
    "networking: { regions: true }",
    'networking.regions schema/wrong-type "networking.regions" is true; a list such as [westeurope, northeurope] or a map is wanted.',
  ],
  [
    "networking: { regions: [true] }",
    'networking.regions.0 schema/wrong-type Entry 1 of "networking.regions" is true; text is wanted.',
  ],
  [
    "networking: { regions: { westeurope: { availability: high } } }",
    'networking.regions.westeurope.availability schema/wrong-pattern "networking.regions.westeurope.availability" is "high", which is no percentage; write it like 99.95%.',
  ],
  [
    "usage: { load: { peakFactor: high } }",
    'usage.load.peakFactor schema/wrong-type "usage.load.peakFactor" is "high"; a number such as 8 is wanted.',
  ],
  [
    "usage: { audience: [b2c, b2x] }",
    'usage.audience.1 schema/not-in-enum Entry 2 of "usage.audience" is "b2x"; one of "b2c", "b2b" or "internal" is wanted; did you mean "b2c"?',
  ],
  [
    "usage: { audience: b2x }",
    'usage.audience schema/not-in-enum "usage.audience" is "b2x"; one of "b2c", "b2b" or "internal" is wanted; did you mean "b2c"?',
  ],
  [
    "usage: { hours: 24 }",
    'usage.hours schema/not-in-enum "usage.hours" is 24; one of "office-hours", "extended" or "24x7" is wanted.',
  ],
  [
    "components: { web: { kind: webapp } }",
    'components.web.kind schema/not-in-enum "kind" of component "web" is "webapp"; one of "web-app", "api", "microservice", "worker", "function", "scheduled-job", "workflow", "cluster", "virtual-machine", "gateway", "desktop-backend", "ai-model" or 3 others is wanted; did you mean "web-app"?',
  ],
  [
    "components: { web: { kind: [api] } }",
    'components.web.kind schema/wrong-type "kind" of component "web" is a list; one of "web-app", "api", "microservice", "worker", "function", "scheduled-job", "workflow", "cluster", "virtual-machine", "gateway", "desktop-backend", "ai-model" or 3 others is wanted.',
  ],
  [
    "databases: { orders: { backup: soon } }",
    'databases.orders.backup schema/wrong-pattern "backup" of database "orders" is "soon", which is no duration; write it like 30s, 4h or 35d.',
  ],
  [
    "databases: { orders: { replication: asyn } }",
    'databases.orders.replication schema/not-in-enum "replication" of database "orders" is "asyn"; one of "sync", "async" or "none" is wanted; did you mean "async"?',
  ],
  [
    "databases: { orders: { replication: [{ mode: asyn }] } }",
    'databases.orders.replication.0.mode schema/not-in-enum "mode" of replication 1 of database "orders" is "asyn"; one of "sync", "async" or "none" is wanted; did you mean "async"?',
  ],
  [
    "stage: desing",
    'stage schema/not-in-enum "stage" is "desing"; one of "envisioning", "design", "review", "security-review" or "operate" is wanted; did you mean "design"?',
  ],
  [
    "deployment: { infrastructureAsCode: terraforn }",
    'deployment.infrastructureAsCode schema/not-in-enum "deployment.infrastructureAsCode" is "terraforn"; one of "arm", "bicep", "terraform", "pulumi", "cloudformation", "cdk", "helm", "scripts" or "none" is wanted; did you mean "terraform"?',
  ],
  [
    'slas: { checkout: { availability: "99,9" } }',
    'slas.checkout.availability schema/wrong-pattern "availability" of sla "checkout" is "99,9", which is no percentage; write it like 99.9%.',
  ],
  [
    "slas: { checkout: { availability: 99.9 } }",
    'slas.checkout.availability schema/wrong-pattern "availability" of sla "checkout" is 99.9, which is no percentage; write it like 99.9%.',
  ],
  [
    "slas: { checkout: { availability: 120% } }",
    'slas.checkout.availability schema/wrong-pattern "availability" of sla "checkout" is "120%", which is no percentage; write it like 99.95%.',
  ],
  [
    "slas: { checkout: { rto: 60 } }",
    'slas.checkout.rto schema/wrong-pattern "rto" of sla "checkout" is 60, which is no duration; write it like 30s, 4h or 35d.',
  ],
  [
    "slas: { checkout: { rto: 4 hours } }",
    'slas.checkout.rto schema/wrong-pattern "rto" of sla "checkout" is "4 hours", which is no duration; write it like 30s, 4h or 35d.',
  ],
  [
    "slas: { checkout: { throughput: 900 } }",
    'slas.checkout.throughput schema/wrong-pattern "throughput" of sla "checkout" is 900, which is no rate; write it like 900/s or 3000/min.',
  ],
  [
    "slas: { checkout: { maintenance: { window: Sunday night } } }",
    'slas.checkout.maintenance.window schema/wrong-pattern "maintenance.window" of sla "checkout" is "Sunday night", which is no maintenance window; write it like "Sun 02:00-04:00 UTC".',
  ],
  [
    "slas: { checkout: { needs: [[a]] } }",
    'slas.checkout.needs.0 schema/wrong-type Entry 1 of "needs" of sla "checkout" is a list; text such as "web" or a map such as { oneOf: [orders-db, session-cache] } is wanted.',
  ],
  [
    "slas: { checkout: { needs: [{ oneof: [a] }] } }",
    'slas.checkout.needs.0.oneof schema/unknown-key "oneof" is no field of entry 1 of "needs" of sla "checkout"; did you mean "oneOf"?',
  ],
  [
    "databases: { orders: { size: 400 } }",
    'databases.orders.size schema/wrong-pattern "size" of database "orders" is 400, which is no size; write it like 500GB or 12TiB.',
  ],
  [
    "databases: { orders: { backup: { restoreTested: 2026-02-31 } } }",
    'databases.orders.backup.restoreTested schema/wrong-pattern "backup.restoreTested" of database "orders" is "2026-02-31", which is no date; write it like 2026-05-31.',
  ],
  [
    "recovery: { restoreRate: fast }",
    'recovery.restoreRate schema/wrong-pattern "recovery.restoreRate" is "fast", which is no bandwidth; write it like 1Gbps or 100MB/s.',
  ],
  [
    "notApplicable: [tenancy/onboarding]",
    'notApplicable.0 schema/wrong-type Waiver 1 is "tenancy/onboarding"; a map such as { check: hosting/current-hosting, at: components.web } is wanted.',
  ],
  [
    "components: { web: { connects: [true] } }",
    'components.web.connects.0 schema/wrong-type Connection 1 of component "web" is true; text such as "orders-db" or a map such as { to: orders-db, protocol: mysql, tls: true } is wanted.',
  ],
  [
    "components: { web: { scaling: { instances: {min: two} } } }",
    'components.web.scaling.instances.min schema/wrong-type "scaling.instances.min" of component "web" is "two"; a whole number such as 2 is wanted.',
  ],
  [
    'databases: { orders: { personalData: "no" } }',
    'databases.orders.personalData schema/wrong-type "personalData" of database "orders" is "no"; true or false is wanted; did you mean "false"?',
  ],
  [
    "data: { volume: huge }",
    'data.volume schema/wrong-pattern "data.volume" is "huge", which is no size; write it like 500GB or 12TiB.',
  ],
])("%s", (body, expected) => {
  expect(messages(validate(documentOf(body)))).toEqual([expected]);
});

test.each([
  "components:\n  web:\n  api: unknown",
  "components: unknown",
  "components: { web: { scaling: unknown, zones: unknown, connects: unknown, hosting: unknown, kind: unknown } }",
  "components: { web: { scaling: { instances: unknown, perInstance: unknown }, availability: unknown, failover: unknown } }",
  "components: { web: { privateEndpoint: unknown, technology: { version: 8.0 }, zones: 1, regions: westeurope } }",
  "components: { web: { connects: orders-db, network: spoke/app, kind: ~ } }",
  "components: { web: { connects: { to: orders-db } }, vm: { hosting: vm }, aks: { availability: 0.999 } }",
  "databases: { orders: { backup: none, replication: none, failover: none, version: 8, extensions: [] } }",
  "databases: { orders: { backup: 1h, replication: [{ mode: sync }, none], engine: a-database-of-our-own } }",
  "recovery: none",
  "networking: { networks: none, regions: [westeurope] }",
  "networking: { networks: { on-premises: { kind: on-premises } }, regions: { us-east-1: { availability: 99.99% } } }",
  "networking: { ingress: { lb: { protocols: https, ports: 443, healthProbe: none, tls: { minimum: 1.2 } } } }",
  "usage: { audience: b2b, load: { requestsPerSecond: 900, growthPerYear: 150% } }",
  "usage: { load: { requestsPerSecond: 900/s, growthPerYear: 0.4 } }",
  "slas: { checkout: { availability: 0.9995, rto: PT4H, rpo: 0, maintenance: { window: 'first Sun 02:00-04:00 UTC' } } }",
  "slas: { checkout: { maintenance: { window: 'Mon-Fri 22:00-24:00 Europe/Vienna' } } }",
  "portability: { alternatives: { jobs: any AMQP broker will do, __proto__: nothing } }",
  "include: network-annex.yaml",
  "notApplicable: []",
])("%s is legal", (body) => {
  expect(validate(documentOf(body))).toEqual([]);
});

test("a fault on a key is told apart from one on its value, and says what was meant", () => {
  const [onKey, onValue] = validate(documentOf("components: { web: { hostng: vm, kind: webapp } }"));
  expect(onKey).toMatchObject({ path: ["components", "web", "hostng"], on: "key", suggestion: "hosting" });
  expect(onValue).toMatchObject({ path: ["components", "web", "kind"], on: "value", suggestion: "web-app" });
});

test("a place in a list is named by its index, as a number", () => {
  const [fault] = validate(documentOf("usage: { audience: [b2c, b2x] }"));
  expect(fault?.path).toEqual(["usage", "audience", 1]);
});

test("keys with slashes and tildes are keys like others", () => {
  const [fault] = validate(documentOf('components: { "a/b~c": { hostng: vm } }'));
  expect(fault?.path.slice(0, 2)).toEqual(["components", "a/b~c"]);
});

test("a root needs a version and a name; an empty document lacks both", () => {
  const needs = [
    'The file does not state "architecture", which every root file needs; write it like architecture: 1.',
    'The file does not state "name", which every root file needs; write it like name: Web shop.',
  ];
  expect(validate({}).map(({ message }) => message)).toEqual(needs);
  expect(validate(null).map(({ message }) => message)).toEqual(needs);
  expect(validate({ architecture: null, name: null }).map(({ message }) => message)).toEqual(needs);
  expect(validate({ architecture: null, name: null })[0]).toMatchObject({ path: ["architecture"], on: "key" });
});

test("a part needs neither", () => {
  expect(validate({ components: {} }, "part")).toEqual([]);
  expect(validate({ components: [] }, "part")).toHaveLength(1);
});

test("the version is 1", () => {
  expect(messages(validate({ architecture: 2, name: "Shop" }))).toEqual([
    'architecture schema/not-in-enum "architecture" is 2; 1 is wanted.',
  ]);
});

test("a document that is no map is told so once", () => {
  expect(messages(validate(["web"]))).toEqual([
    " schema/wrong-type The file is a list; a map such as { architecture: 1, name: Web shop } is wanted.",
  ]);
});

test("long text is cut in messages", () => {
  const [fault] = validate(documentOf(`stage: ${"x".repeat(10_000)}`));
  expect(fault?.message.length).toBeLessThan(250);
});

test("a deep document does not overflow the stack", () => {
  let deep: unknown = 1;
  for (let depth = 0; depth < 100_000; depth++) deep = { routes: deep };
  expect(validate({ architecture: 1, name: "Shop", networking: deep })).toEqual([]);
  expect(validate({ architecture: 1, name: "Shop", usage: deep })).toHaveLength(1);
});

test("a document with a fault in each of very many entries is answered", () => {
  const entries = Array.from({ length: 20_000 }, (_, index) => [`web-${index}`, { hostng: "vm", kind: "webapp" }]);
  expect(validate({ architecture: 1, name: "Shop", components: Object.fromEntries(entries) })).toHaveLength(40_000);
});

test("any value is answered, with one fault a place, in words of our own", () => {
  const names = ["components", "web", "connects", "to", "scaling", "zones", "__proto__", "slas", "needs", "networking"];
  const key = fc.oneof(fc.constantFrom(...names, "regions", "ingress", "defaults", "architecture"), fc.string());
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constant("unknown")),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(key, tie("value"), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(fc.oneof(value, fc.jsonValue()), (document) => {
      const faults = validate(document);
      const stated = faults.filter(({ check }) => check !== "schema/required");
      const places = stated.map(({ path, on }) => JSON.stringify([on, path]));
      expect(new Set(places).size).toBe(places.length);
      for (const { message } of faults) expect(message).toMatch(/^["A-Z].*[.?]$/s);
    }),
    { numRuns: 500 },
  );
});
