import { describe, expect, test } from "vitest";
import { lower } from "../../server/src/model/lower.ts";
import { nameFaults } from "../../server/src/model/name-faults.ts";
import { referencesOf } from "../../server/src/model/references.ts";
import { readFixture } from "../schema/fixture.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

function faultsOf(text: string) {
  return nameFaults(readSnapshot(text).architecture);
}

test("every kind of reference is found in the document that has every field", () => {
  const references = referencesOf(lower(JSON.parse(JSON.stringify(readFixture("complete")))));
  const kinds = new Set(references.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(
    "allowListed allowedFrom between entry needs network on over reaches serves store tiers to via".split(" ").sort(),
  );
});

const DECLARED = `
networking:
  networks: { spoke: { subnets: { app: {} } } }
  egress: { nat: {} }
  links: { office: {} }
clients: { browser: {} }
components: { web-shop: {}, aks: {} }
databases: { orders-db: {} }
tenancy: { tiers: { standard: {} } }
`;

describe("a reference that leads nowhere", () => {
  test.each([
    ["to", "externals: { x: { connects: [order-db] } }", 'did you mean "orders-db"?', "externals.x.connects.0.to"],
    ["on", "externals: {}\nslas: { s: { entry: bowser } }", 'did you mean "browser"?', "slas.s.entry"],
    ["needs", "slas: { s: { needs: [{ oneOf: [web-shp] }] } }", 'did you mean "web-shop"?', "slas.s.needs.0.oneOf.0"],
    ["allowListed", "externals: { x: { allowListed: nta } }", 'did you mean "nat"?', "externals.x.allowListed.0"],
    [
      "no near one",
      "slas: { s: { entry: mainframe } }",
      "declare it, or name the client where the journey starts.",
      "slas.s.entry",
    ],
  ])("%s", (_, text, ending, path) => {
    const [fault, ...more] = faultsOf(`${DECLARED}${text}\n`);
    expect(more).toEqual([]);
    expect(fault?.check).toBe("names/unresolved");
    expect(fault?.path.join(".")).toBe(path);
    expect(fault?.message).toMatch(/^"[\w-]+" is not declared in this architecture; /);
    expect(fault?.message.endsWith(ending)).toBe(true);
    expect(fault?.suggestion).toBe(/"([\w-]+)"\?$/.exec(ending)?.[1]);
  });

  test.each([
    ["a subnet", "externals: {}\ndefaults: { components: { network: spoke/app } }"],
    ["a link in `over`", "externals: { x: { connects: [{ to: web-shop, over: office }] } }"],
    ["an egress entry in `over`", "externals: { x: { connects: [{ to: web-shop, over: nat }] } }"],
    ["something unknown", "externals: { x: { connects: [{ to: unknown }] } }"],
  ])("is not %s", (_, text) => {
    expect(faultsOf(`${DECLARED}${text}\n`)).toEqual([]);
  });

  test.each([
    ["on-premises", []],
    ["internet", []],
    ["spoke/app", []],
    ["nowhere", ["nowhere"]],
  ])("between %s", (name, wrong) => {
    const text = `networking:\n  networks: { spoke: { subnets: { app: {} } } }\n  links: { l: { between: [spoke, ${name}] } }\n`;
    expect(faultsOf(text).map(({ message }) => /^"([^"]*)"/.exec(message)?.[1])).toEqual(wrong);
  });
});

test("an identifier that is used twice is said at both places, and each names the other", () => {
  const faults = faultsOf("components: { queue: {} }\ndatabases: { queue: {} }\n");
  expect(
    faults.map(({ check, path, related }) => [check, path.join("."), related.map((one) => one.path.join("."))]),
  ).toEqual([
    ["names/duplicate", "components.queue", ["databases.queue"]],
    ["names/duplicate", "databases.queue", ["components.queue"]],
  ]);
  expect(faults.map(({ message }) => message)).toEqual([
    '"queue" is declared in databases too; a reference could not tell them apart.',
    '"queue" is declared in components too; a reference could not tell them apart.',
  ]);
});

test("an identifier that is used three times names the two others", () => {
  const text = "clients: { a: {} }\ncomponents: { a: {} }\nnetworking: { egress: { a: {} } }\n";
  expect(faultsOf(text)[0]?.message).toBe(
    '"a" is declared in networking.egress and components too; a reference could not tell them apart.',
  );
});
