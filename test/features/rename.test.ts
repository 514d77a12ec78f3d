import { describe, expect, test } from "vitest";
import { checkPrepareRename, checkRename } from "../support/check-navigation.ts";

const HEAD = "architecture: 1\nname: Shop\n";

/** The root after a rename, without its first two lines. */
async function renamed(fixture: string, newId: string): Promise<string> {
  const files = await checkRename(fixture, newId);
  if (typeof files === "string") throw new Error(files);
  return (files["architecture.yaml"] ?? "").slice(HEAD.length);
}

/** What is renamed to `shop`: the root before and after. */
const RENAMES: readonly (readonly [string, string, string])[] = [
  [
    "a component in block style, and what names it",
    "components:\n  we$0b: {}\n  api:\n    connects:\n      - web\n      - to: web # web\n    summary: web\n",
    "components:\n  shop: {}\n  api:\n    connects:\n      - shop\n      - to: shop # web\n    summary: web\n",
  ],
  [
    "in flow style, from a reference",
    "components: { web: {}, api: { connects: w$0eb } }\nslas: { buy: { needs: [{ oneOf: [api, web] }] } }\n",
    "components: { shop: {}, api: { connects: shop } }\nslas: { buy: { needs: [{ oneOf: [api, shop] }] } }\n",
  ],
  [
    "between quotes, which stay",
    "components: { \"we$0b\": {}, 'api': { connects: ['web', \"web\"] } }\n",
    "components: { \"shop\": {}, 'api': { connects: ['shop', \"shop\"] } }\n",
  ],
  [
    "a network, in both halves",
    "networking: { networks: { sp$0oke: { subnets: { spoke: {} } } } }\ncomponents: { web: { network: [spoke/spoke, spoke] } }\n",
    "networking: { networks: { shop: { subnets: { spoke: {} } } } }\ncomponents: { web: { network: [shop/spoke, shop] } }\n",
  ],
  [
    "a subnet, from its half of a reference",
    "networking: { networks: { spoke: { subnets: { app: {} } } } }\ncomponents: { web: { network: 'spoke/a$0pp' } }\n",
    "networking: { networks: { spoke: { subnets: { shop: {} } } } }\ncomponents: { web: { network: 'spoke/shop' } }\n",
  ],
  [
    "a link",
    "networking: { links: { office: {} }, adminAccess: { bastion: { via: off$0ice } } }\n",
    "networking: { links: { shop: {} }, adminAccess: { bastion: { via: shop } } }\n",
  ],
  [
    "a tier, in a list of keys, too",
    "tenancy: { tiers: { gold: {} }, stamps: { own: { tiers: [go$0ld] } } }\n",
    "tenancy: { tiers: { shop: {} }, stamps: { own: { tiers: [shop] } } }\n",
  ],
  ["an sla", "slas: { check$0out: { rto: 1h } }\n", "slas: { shop: { rto: 1h } }\n"],
  [
    "a node pool",
    "components: { aks: { nodePools: { sys$0tem: {} } } }\n",
    "components: { aks: { nodePools: { shop: {} } } }\n",
  ],
  [
    "what waivers are about",
    "components: { web: { connects: [db] } }\ndatabases: { d$0b: {} }\nnotApplicable:\n" +
      "  - { check: a/b, at: databases.db, reason: db }\n  - { check: a/b, at: databases.db.backup, reason: db }\n" +
      '  - { check: a/b, at: "components.web.connects.db", reason: db }\n  - { check: a/b, at: components.db, reason: db }\n',
    "components: { web: { connects: [shop] } }\ndatabases: { shop: {} }\nnotApplicable:\n" +
      "  - { check: a/b, at: databases.shop, reason: db }\n  - { check: a/b, at: databases.shop.backup, reason: db }\n" +
      '  - { check: a/b, at: "components.web.connects.shop", reason: db }\n  - { check: a/b, at: components.db, reason: db }\n',
  ],
  [
    "a network that a waiver is about",
    "networking: { networks: { sp$0oke: {} } }\nnotApplicable: { check: a/b, at: networking.networks.spoke, reason: It is. }\n",
    "networking: { networks: { shop: {} } }\nnotApplicable: { check: a/b, at: networking.networks.shop, reason: It is. }\n",
  ],
  [
    "a host that defaults name; fields of the same name stay",
    "defaults: { components: { hosting: { on: aks } } }\ncomponents: { a$0ks: {}, web: { modules: [aks] } }\n",
    "defaults: { components: { hosting: { on: shop } } }\ncomponents: { shop: {}, web: { modules: [aks] } }\n",
  ],
  [
    "in a broken file",
    "components:\n  w$0eb:\n    kin\n  cms: { kind: [\n  api: { connects: [web] }\n",
    "components:\n  shop:\n    kin\n  cms: { kind: [\n  api: { connects: [shop] }\n",
  ],
  [
    "what an alias stands for, once",
    "components: { we$0b: {}, api: { connects: &all [web] }, cms: { connects: *all } }\n",
    "components: { shop: {}, api: { connects: &all [shop] }, cms: { connects: *all } }\n",
  ],
  [
    "of two things with one name the first, which references mean",
    "components: { w$0eb: {}, api: { connects: web } }\ndatabases: { web: {} }\n",
    "components: { shop: {}, api: { connects: shop } }\ndatabases: { web: {} }\n",
  ],
  [
    "of two things with one name the second, where the cursor is there",
    "components: { web: {}, api: { connects: web } }\ndatabases: { w$0eb: {} }\n" +
      "notApplicable: [{ check: a/b, at: databases.web }, { check: a/b, at: components.web }]\n",
    "components: { web: {}, api: { connects: web } }\ndatabases: { shop: {} }\n" +
      "notApplicable: [{ check: a/b, at: databases.shop }, { check: a/b, at: components.web }]\n",
  ],
];

describe("renames", () => {
  test.each(RENAMES)("%s", async (_, before, after) => {
    expect(await renamed(before, "shop")).toBe(after);
  });

  test("over all files", async () => {
    const fixture =
      "include: [services/*.yaml]\nslas: { buy: { needs: [cart] } }\n" +
      "--- services/cart.yaml\r\ncomponents:\r\n  cart: {}\r\n".replaceAll("\r", "") +
      "--- services/mail.yaml\ncomponents:\n  mail:\n    connects: { to: ca$0rt }\n--- services/other.yaml\nexternals: { psp: {} }\n";
    expect(await checkRename(fixture, "basket")).toEqual({
      "architecture.yaml": `${HEAD}include: [services/*.yaml]\nslas: { buy: { needs: [basket] } }\n`,
      "services/cart.yaml": "components:\n  basket: {}\n",
      "services/mail.yaml": "components:\n  mail:\n    connects: { to: basket }\n",
    });
  });

  test("nothing, where the name stays", async () => {
    expect(await checkRename("components: { w$0eb: {} }\n", "web")).toEqual({});
  });
});

describe("refuses", () => {
  test.each([
    ["Web Shop", '"Web Shop" is no identifier: small letters, digits and hyphens are wanted, such as "web-shop".'],
    ["", '"" is no identifier: small letters, digits and hyphens are wanted, such as "web-shop".'],
    ["2nd", '"2nd" is no identifier: small letters, digits and hyphens are wanted, such as "web-shop".'],
    ["internet", '"internet" is no identifier: the language gives the word a meaning of its own.'],
    ["null", '"null" is no identifier: YAML does not read it as text.'],
  ])("%j as a name", async (newId, refusal) => {
    expect(await checkRename("components: { w$0eb: {} }\n", newId)).toBe(refusal);
  });

  test.each([
    [
      "of an entity of any section",
      "components: { w$0eb: {} }\ndatabases:\n  shop: {}\n",
      '"shop" is declared already, as databases.shop in line 5 of "architecture.yaml"; "web" needs another name.',
    ],
    [
      "in another file",
      "include: a/b.yaml\ncomponents: { w$0eb: {} }\n--- a/b.yaml\nnetworking: { ingress: { shop: {} } }\n",
      '"shop" is declared already, as networking.ingress.shop in line 1 of "a/b.yaml"; "web" needs another name.',
    ],
    [
      "of a subnet in its network",
      "networking: { networks: { spoke: { subnets: { w$0eb: {}, shop: {} } } } }\n",
      '"shop" is declared already, as networking.networks.spoke.subnets.shop in line 3 of "architecture.yaml"; "web" needs another name.',
    ],
    [
      "that a reference could not tell from it",
      "networking: { networks: { w$0eb: {} } }\ncomponents: { shop: {} }\ndatabases: { db: { allowedFrom: [web] } }\n",
      '"shop" is components.shop in line 4 of "architecture.yaml" already; "allowedFrom" could not tell it from "web".',
    ],
    [
      "by which a reference would come to mean it",
      "networking: { networks: { shop: {} } }\ncomponents: { w$0eb: {} }\ndatabases: { db: { allowedFrom: [shop] } }\n",
      '"shop" is networking.networks.shop in line 3 of "architecture.yaml" already; "allowedFrom" could not tell it from "web".',
    ],
  ])("a name that is taken: %s", async (_, fixture, refusal) => {
    expect(await checkRename(fixture, "shop")).toBe(refusal);
  });

  test.each([
    [
      "a subnet of another network",
      "networking: { networks: { a: { subnets: { w$0eb: {} } }, b: { subnets: { shop: {} } } } }\n",
    ],
    ["a network that nothing confuses", "networking: { networks: { shop: {} } }\ncomponents: { w$0eb: {} }\n"],
    ["a tier", "tenancy: { tiers: { shop: {} } }\ncomponents: { w$0eb: {} }\n"],
    [
      "a network, where references mean the component",
      "networking: { networks: { shop: {} } }\ncomponents: { w$0eb: {} }\ndatabases: { db: { allowedFrom: [web] } }\n",
    ],
  ])("but not the name of %s", async (_, fixture) => {
    expect(await renamed(fixture, "shop")).not.toContain("web");
  });
});

describe("before it is asked for the new name", () => {
  test.each([
    ["the name alone is typed over", "components: { api: { connects: ['w$0eb'] }, web: {} }\n", "web"],
    [
      "a half of two",
      "networking: { networks: { a: { subnets: { b: {} } } } }\ncomponents: { c: { network: a/$0b } }\n",
      "b",
    ],
    [
      "a region is refused",
      "networking: { regions: west$0europe }\n",
      '"westeurope" is the name that its cloud gives a region; it cannot be renamed.',
    ],
    [
      "a check is refused",
      "notApplicable: { check: ten$0ancy/model }\n",
      '"tenancy/model" is the name of a check; it cannot be renamed.',
    ],
    [
      "what is not declared is refused",
      "components: { web: { connects: sh$0op } }\n",
      '"shop" is declared nowhere in this architecture; declare it, then rename it.',
    ],
  ])("%s", async (_, fixture, expected) => {
    expect(await checkPrepareRename(fixture)).toBe(expected);
  });

  test.each([
    ["a field", "components: { web: { ki$0nd: api } }\n"],
    ["a value of the language", "components: { web: { kind: a$0pi } }\n"],
    ["text", "components: { web: { summary: w$0eb } }\n"],
    ["a comment", "# w$0eb\ncomponents: { web: {} }\n"],
    ["a word of the language", "networking: { links: { a: { between: [on-pre$0mises] } } }\n"],
    ["what stands outside", "identity: { signIn: { userStore: dire$0ctory } }\n"],
    ["nothing", "$0"],
  ])("%s is no name", async (_, fixture) => {
    expect(await checkPrepareRename(fixture)).toBeUndefined();
  });
});
