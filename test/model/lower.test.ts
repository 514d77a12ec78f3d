import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lower } from "../../server/src/model/lower.ts";
import { architectureSchema } from "../../server/src/schema/schema-tree.ts";
import type { PlainValue } from "../../server/src/syntax/plain-value.ts";
import { readFixture } from "../schema/fixture.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

/** The architecture that a text states, with what is written as it is written. */
function lowered(text: string) {
  return readSnapshot(text).architecture;
}

test("the document that has every field is the architecture that states them all", async () => {
  const value = JSON.parse(JSON.stringify(readFixture("complete")));
  const text = JSON.stringify(lower(value), (_, one) => (one instanceof Map ? Object.fromEntries(one) : one), 2);
  await expect(`${text}\n`).toMatchFileSnapshot("golden/complete.json");
});

test("an empty document is an architecture that states nothing", () => {
  const { entities, unsettled, ...rest } = lower(null);
  expect(entities.size + unsettled.size).toBe(0);
  expect(rest).toEqual({
    stage: "envisioning",
    include: [],
    clients: [],
    externals: [],
    networking: { ingress: [], egress: [], adminAccess: [], links: [] },
    components: [],
    databases: [],
    slas: [],
    notApplicable: [],
    tooDeep: [],
  });
});

describe("defaults", () => {
  test("are merged field by field, and what is stated wins", () => {
    const { components } = lowered(`
defaults:
  components:
    hosting: { on: aks, os: linux }
    scaling: { instances: 2, trigger: cpu }
components:
  web: { hosting: { os: windows, tier: P1 }, scaling: { instances: { max: 4 } } }
  api:
`);
    expect(components[0]).toMatchObject({
      hosting: { on: "aks", os: "windows", tier: "P1" },
      scaling: { instances: { min: 2, max: 4 }, trigger: "cpu" },
    });
    expect(components[1]).toMatchObject({
      hosting: { on: "aks", os: "linux" },
      scaling: { instances: { min: 2, max: 2 } },
    });
  });

  test("of connections reach each of them, in the short form too", () => {
    const { components, clients } = lowered(`
defaults: { connects: { tls: true, protocol: https } }
clients: { browser: { connects: web } }
components: { web: { connects: [{ to: db, tls: false }] } }
`);
    expect(clients[0]?.connects[0]).toMatchObject({ to: "web", tls: true, protocol: "https" });
    expect(components[0]?.connects[0]).toMatchObject({ to: "db", tls: false, protocol: "https" });
  });

  test("give way to what is not known", () => {
    const { components, unsettled } = lowered(`
defaults: { components: { hosting: vm, critical: true } }
components: { web: { hosting: unknown, critical: unknown } }
`);
    expect(components[0]).not.toHaveProperty("hosting");
    expect(components[0]).not.toHaveProperty("critical");
    expect([...unsettled]).toEqual([
      ["components/web/critical", "unknown"],
      ["components/web/hosting", "unknown"],
    ]);
  });
});

describe("what states nothing", () => {
  test.each([
    ["null", "components:\n  web: { critical: null, hosting: ~, scaling: }\n", []],
    ["unknown", "components:\n  web: { critical: unknown }\n", [["components/web/critical", "unknown"]]],
    ["an entity that is unknown", "components:\n  web: unknown\n", [["components/web", "unknown"]]],
    ["a section that is unknown", "usage: unknown\n", [["usage", "unknown"]]],
    ["a map of entities that is unknown", "components: unknown\n", [["components", "unknown"]]],
    [
      "a word of another language",
      "components:\n  web: { critical: yes please }\n",
      [["components/web/critical", "malformed"]],
    ],
    ["a quantity without its unit", "databases:\n  db: { size: 400 }\n", [["databases/db/size", "malformed"]]],
    ["a list in place of a map", "components: [web]\n", [["components", "malformed"]]],
    ["a text in place of an entity", "components: { web: api }\n", [["components/web", "malformed"]]],
    ["a list in place of networks", "networking: { networks: [a, b] }\n", [["networking/networks", "malformed"]]],
    ["a list in place of a section", "usage: [a]\n", [["usage", "malformed"]]],
    ["a map in a list of texts", "project: { goals: [{ a: 1 }] }\n", [["project/goals/0", "malformed"]]],
    [
      "a day that the calendar does not have",
      "recovery: { lastTest: 2027-02-29 }\n",
      [["recovery/lastTest", "malformed"]],
    ],
  ])("%s", (_, text, unsettled) => {
    expect([...lowered(text).unsettled]).toEqual(unsettled);
  });

  test("an entity with nothing behind it is an entity", () => {
    expect(lowered("components:\n  web:\n").entities.has("web")).toBe(true);
    expect(lowered("components:\n  web: unknown\n").entities.has("web")).toBe(true);
  });

  test("a section that states nothing is as good as absent", () => {
    expect(lowered("usage: {}\nrecovery: { strategy: unknown }\n")).not.toHaveProperty("usage");
    expect(lowered("recovery: { strategy: unknown }\n")).not.toHaveProperty("recovery");
  });

  test("an empty list is an answer, but for connections, where it is the usual state", () => {
    const { compliance, engagements } = lowered("compliance: { standards: [] }\nengagements: []\n");
    expect(compliance?.standards).toEqual([]);
    expect(engagements).toEqual([]);
  });
});

describe("numbers where a text belongs are read as they are written", () => {
  test.each([
    ["8.0", "8.0"],
    ["1.10", "1.10"],
    ["0x1F", "0x1F"],
    ["1e3", "1e3"],
    ['"8.0"', "8.0"],
    ["2027", "2027"],
  ])("%s", (written, expected) => {
    expect(lowered(`databases: { db: { version: ${written} } }\n`).databases[0]?.version).toBe(expected);
  });

  test("in lists too", () => {
    expect(lowered("components: { web: { zones: [1, 2.0] } }\n").components[0]?.zones).toEqual(["1", "2.0"]);
  });
});

test("the stage of the settings holds where the file states none that can be read", () => {
  const settings = { stage: "operate" } as const;
  expect(readSnapshot("name: A\n", settings).stage).toBe("operate");
  expect(readSnapshot("stage: unknown\n", settings).stage).toBe("operate");
  expect(readSnapshot("stage: soon\n", settings).stage).toBe("operate");
  expect(readSnapshot("stage: review\n", settings).stage).toBe("review");
});

const KEYS = [
  ...architectureSchema.properties.keys(),
  "a",
  "connects",
  "to",
  "hosting",
  "scaling",
  "zones",
  "regions",
  "__proto__",
];
const scalar = fc.oneof(
  fc.constantFrom("unknown", "none", "redundant", "web", "5m", "99.9%", ""),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
);
const { value: anyValue } = fc.letrec<{ value: PlainValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie("value"), { maxKeys: 5 }),
  ),
}));

test("any value lowers", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const { entities, clients } = lower(value);
      for (const { id } of clients) expect(entities.has(id)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
