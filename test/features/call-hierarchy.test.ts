import { expect, test } from "vitest";
import { checkCalls } from "../support/check-navigation.ts";

const FIXTURE = `include: services/*.yaml
clients: { browser: { kind: browser, connects: [{ to: front, protocol: https }] } }
networking: { ingress: { front: { kind: cdn, connects: web } } }
components:
  web:
    kind: web-app
    connects:
      - { to: cart, protocol: https }
      - to: 'cart'
        protocol: grpc
      - db
      - nowhere
--- services/cart.yaml
components: { cart: { kind: api, connects: [db] } }
databases:
  db: { kind: relational }
externals: { erp: { connects: [web] } }
`;

const WEB = {
  item: "architecture.yaml: web (web-app)",
  incoming: [
    "architecture.yaml: front (cdn)",
    "  architecture.yaml: networking: { ingress: { front: { kind: cdn, connects: <web> } } }",
    "services/cart.yaml: erp (external system)",
    "  services/cart.yaml: externals: { erp: { connects: [<web>] } }",
  ],
  outgoing: [
    "services/cart.yaml: cart (https · grpc · api)",
    "  architecture.yaml: - { to: <cart>, protocol: https }",
    "  architecture.yaml: - to: '<cart>'",
    "services/cart.yaml: db (relational)",
    "  architecture.yaml: - <db>",
  ],
};

test.each([
  ["at its declaration", "  web:", "  w$0eb:"],
  ["at a reference", "connects: web }", "connects: we$0b }"],
  ["at a reference in another file", "erp: { connects: [web]", "erp: { connects: [we$0b]"],
])("of a component, asked for %s", async (_, words, marked) => {
  const calls = await checkCalls(FIXTURE.replace(words, marked));
  expect({ ...calls, incoming: [...calls.incoming].sort() }).toEqual({ ...WEB, incoming: [...WEB.incoming].sort() });
});

test("of a client that nothing calls", async () => {
  expect(await checkCalls(FIXTURE.replace("browser: {", "brow$0ser: {"))).toEqual({
    item: "architecture.yaml: browser (browser)",
    incoming: [],
    outgoing: [
      "architecture.yaml: front (https · cdn)",
      "  architecture.yaml: clients: { browser: { kind: browser, connects: [{ to: <front>, protocol: https }] } }",
    ],
  });
});

test("of a database that is called from two files", async () => {
  const { incoming, outgoing } = await checkCalls(FIXTURE.replace("  db: {", "  d$0b: {"));
  expect(incoming).toContain("architecture.yaml: web (web-app)");
  expect(incoming).toContain("services/cart.yaml: cart (api)");
  expect(outgoing).toEqual([]);
});

test("in a broken file", async () => {
  const { incoming } = await checkCalls(
    "components:\n  a$0pi:\n    kind: worker\n    kin\n  web:\n    connects: [api]\n  cms: { kind: [\n",
  );
  expect(incoming).toEqual(["architecture.yaml: web (component)", "  architecture.yaml: connects: [<api>]"]);
});

test.each([
  ["a field", FIXTURE.replace("protocol: grpc", "proto$0col: grpc")],
  ["a network", "networking: { networks: { sp$0oke: {} } }\n"],
  ["what is declared nowhere", FIXTURE.replace("- nowhere", "- now$0here")],
])("there is none of %s", async (_, fixture) => {
  expect((await checkCalls(fixture)).item).toBeUndefined();
});
