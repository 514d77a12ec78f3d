import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { semanticTokens } from "../../server/src/features/semantic-tokens.ts";
import { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { SourceFile } from "../../server/src/workspace/source-file.ts";
import { Sources } from "../../server/src/workspace/sources.ts";
import { Whole } from "../../server/src/workspace/whole.ts";
import { arbitraryEdit, REALISTIC, withEdit } from "../support/arbitrary-edits.ts";
import { checkTokens } from "../support/check-tokens.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

function check(marked: string): void {
  checkTokens(marked, (text) => readSnapshot(text));
}

describe("identifiers have the type of what they name, where they are declared and where they are used", () => {
  test("in block style", () => {
    check(`architecture: 1
name: Shop
clients:
  <browser parameter.declaration>:
    kind: <single-page-app enumMember>
    connects:
      - to: <front-door function>
externals:
  <payment interface.declaration>:
    direction: <outbound enumMember>
    allowListed: <nat function>
networking:
  regions:
    <westeurope namespace.declaration>: {}
  networks:
    <spoke namespace.declaration>:
      region: <westeurope namespace.defaultLibrary>
      subnets:
        <app namespace.declaration>:
  ingress:
    <front-door function.declaration>:
      service: <azure-front-door type.defaultLibrary>
      connects: <web class>
  egress:
    <nat function.declaration>:
      serves:
        - <spoke/app namespace>
  adminAccess:
    <bastion function.declaration>:
      reaches: [<orders-db struct>]
      via: <office function>
  links:
    <office function.declaration>:
      between: [<spoke namespace>, <on-premises enumMember>]
components:
  <web class.declaration>:
    network: <spoke/app namespace>
    connects:
      - <payment interface>
      - to: <orders-db struct>
        over: <office function>
databases:
  <orders-db struct.declaration>:
    allowedFrom: [<web class>]
    regions:
      - <here namespace>
slas:
  <order event.declaration>:
    entry: <browser parameter>
    needs:
      - oneOf: [<web class>, <orders-db struct>]
tenancy:
  tiers:
    <gold type.declaration>: {}
  stamps:
    <eu type.declaration>: { tiers: [<gold type>] }
`);
  });

  test("in flow style, in short forms and in quotes", () => {
    check(`clients: { <user parameter.declaration>: { kind: <browser enumMember>, connects: ["<web class>"] } }
networking: { regions: [<westeurope namespace.declaration>], networks: { <net namespace.declaration>: { subnets: { <app namespace.declaration>: {} } } } }
components: { "<web class.declaration>": { hosting: <vm enumMember>, connects: <db struct> } }
databases: { <db struct.declaration>: { hosting: <azure-sql-database type.defaultLibrary>, zones: <redundant enumMember> } }
`);
  });
});

describe("values", () => {
  test("of the language, figures with a unit, and what nobody knows yet", () => {
    check(`stage: <design enumMember>
summary: unknown words
usage:
  audience: [<b2c enumMember>, <unknown unknown>]
  users: <unknown unknown>
  load: { peakFactor: 8, growthPerYear: <40% number>, performance: fast }
networking:
  networks: <none enumMember>
components:
  <web class.declaration>: <unknown unknown>
  <api class.declaration>:
    technology: <unknown unknown>
    scaling: { perInstance: <120/s number> }
databases:
  <db struct.declaration>:
    size: <400GB number>
    backup: { interval: <none enumMember>, retention: soon, restoreTested: 2026-05-01 }
`);
  });

  test("a text of several lines has none, and neither has a field that nobody knows", () => {
    check("components:\n  <web class.declaration>:\n    kind: >\n      api\n    nonsense: api\nelse: { kind: api }\n");
  });

  test("what an alias stands for has its tokens once", () => {
    check(
      "components:\n  <web class.declaration>: &same\n    kind: <api enumMember>\n  <shop class.declaration>: *same\n",
    );
  });
});

test("a name that leads nowhere has a type of its own, but not where any other text is legal", () => {
  check(`components:
  <web class.declaration>:
    hosting: { on: <nowhere unresolvedReference> }
    connects: [<apx unresolvedReference>, { to: <db unresolvedReference> }]
    network: <spoke unresolvedReference>
  <api class.declaration>: { connects: <wev unresolvedReference> }
identity: { signIn: { userStore: <web class> } }
operations: { monitoring: something, apm: <application-insights type.defaultLibrary> }
`);
});

test("where a check is waived there is a modifier: by entry, by target, by comment", () => {
  check(`components:
  <web class.declaration.waived>:
    <kind property.waived>: <api enumMember> # archbook-ignore hosting/single-vm: There is one.
    connects:
      - <db struct.waived>
      - to: <db struct>
  <api class.declaration>: {}
databases:
  # archbook-ignore backup/database-backup: It can be filled again.
  <db struct.declaration.waived>: {}
<tenancy property.waived>: {}
notApplicable:
  - { check: hosting/operating-system, at: components.web, reason: No. }
  - { check: security/unencrypted-in-transit, at: components.web.connects.db, reason: No. }
  - { check: tenancy/onboarding, at: tenancy, reason: No. }
  - { check: team/who-is-who, reason: No. }
  - { check: usage/population, at: usage, reason: No. }
`);
});

test("a broken document has the tokens of what can be read", () => {
  check(`components:
  <web class.declaration>:
    kind: <api enumMember>
    connects: [db
  half
  <api class.declaration>: { kind: <worker enumMember>, connects: [<db struct>] }
databases:
  <db struct.declaration>:
    engine: "mysql
`);
});

test("a file that another includes knows the names of the whole, and has the marks that are its own", () => {
  const root = `architecture: 1
include: parts/*.yaml
components:
  <web class.declaration>: { connects: [<db struct>, <nowhere unresolvedReference>] }
notApplicable:
  - { check: backup/database-backup, at: databases.db, reason: No. }
`;
  const part = `databases:
  <db struct.declaration.waived>: { allowedFrom: [<web class>, <nobody unresolvedReference>] }
`;
  const unmarked = (marked: string) => marked.replaceAll(/<([^<> ]+) [^<>]+>/g, "$1");
  const files = [
    new SourceFile("file:///a.yaml", 1, unmarked(root)),
    new SourceFile("file:///b.yaml", 1, unmarked(part)),
  ];
  const [first, second] = files;
  if (first === undefined || second === undefined) throw new Error("There are two files.");
  const whole = new Whole(new Sources(first, [second]), readSnapshot("").surroundings);
  checkTokens(root, () => new Snapshot(whole, first));
  checkTokens(part, () => new Snapshot(whole, second));
});

test("a range has the tokens of the whole that it touches", () => {
  fc.assert(
    fc.property(fc.array(arbitraryEdit, { maxLength: 3 }), fc.nat(), fc.nat({ max: 200 }), (edits, at, length) => {
      const snapshot = readSnapshot(edits.reduce(withEdit, REALISTIC));
      const start = at % (snapshot.text.length + 1);
      const range = { start, end: Math.min(snapshot.text.length, start + length) };
      const all = semanticTokens(snapshot);
      expect(semanticTokens(snapshot, range)).toEqual(
        all.filter((token) => token.range.end >= range.start && token.range.start <= range.end),
      );
      for (const [index, { range: token }] of all.entries()) {
        expect(token.start).toBeGreaterThanOrEqual(all[index - 1]?.range.end ?? 0);
        expect(token.end).toBeGreaterThan(token.start);
        expect(snapshot.text.slice(token.start, token.end)).not.toMatch(/[\r\n]/);
      }
    }),
    { numRuns: 100 },
  );
});
