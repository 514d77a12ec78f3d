import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { changesBetween, dependencyOf, LOCAL_TERMS, traceOf } from "../../server/src/analysis/changes.ts";
import type { Check } from "../../server/src/checklist/check.ts";
import { readOwnChecks } from "../../server/src/checklist/own-checks/read-own-checks.ts";
import { Snapshot, type Surroundings } from "../../server/src/workspace/snapshot.ts";
import { arbitraryArchitecture } from "../support/arbitrary-architecture.ts";
import { arbitraryChange, withChange } from "../support/arbitrary-changes.ts";
import { arbitraryEdit, REALISTIC, withEdit } from "../support/arbitrary-edits.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

const root = path.resolve(import.meta.dirname, "../..");
const EXAMPLES = ["saas-azure", "marketplace-aws", "erp-migration"].map((name) =>
  readFileSync(path.join(root, "examples", name, "architecture.yaml"), "utf8"),
);

/** All that a run says, without what only the next one is concerned with. */
function said({ checklist }: Snapshot) {
  const { memo, ...rest } = checklist;
  expect(memo).toBeDefined();
  return rest;
}

describe("a review that takes over what was found before equals a fresh one", () => {
  test("after edits of the text", () => {
    fc.assert(
      fc.property(fc.array(arbitraryEdit, { minLength: 1, maxLength: 4 }), (edits) => {
        let snapshot = readSnapshot(REALISTIC);
        expect(snapshot.checklist.broken).toEqual([]);
        for (const edit of edits) {
          snapshot = readSnapshot(withEdit(snapshot.text, edit), {}, snapshot);
          expect(said(snapshot)).toEqual(said(readSnapshot(snapshot.text)));
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test("after changes of what it says", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EXAMPLES),
        fc.array(arbitraryChange, { minLength: 1, maxLength: 4 }),
        (example, changes) => {
          let content = parse(example);
          let snapshot = readSnapshot(stringify(content));
          expect(snapshot.checklist.broken).toEqual([]);
          for (const change of changes) {
            content = withChange(content, change);
            snapshot = readSnapshot(stringify(content), {}, snapshot);
            expect(said(snapshot)).toEqual(said(readSnapshot(snapshot.text)));
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  test("after changes of all that bears on availability", () => {
    fc.assert(
      fc.property(
        arbitraryArchitecture,
        fc.array(arbitraryChange, { minLength: 1, maxLength: 5 }),
        (architecture, changes) => {
          let content = JSON.parse(JSON.stringify(architecture));
          let snapshot = readSnapshot(stringify(content));
          expect(snapshot.checklist.broken).toEqual([]);
          for (const change of changes) {
            content = withChange(content, change);
            snapshot = readSnapshot(stringify(content), {}, snapshot);
            expect(said(snapshot)).toEqual(said(readSnapshot(snapshot.text)));
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe("nothing of it is stale", () => {
  const text = REALISTIC;

  test("with other settings, on another day, at another stage, with other checks", () => {
    const before = readSnapshot(text);
    expect(before.checklist.findings.length).toBeGreaterThan(0);
    const { surroundings, uri } = before;
    const [first] = surroundings.checks.keys();
    const others: readonly Surroundings[] = [
      { ...surroundings, today: "2031-01-01" },
      {
        ...surroundings,
        settings: { ...surroundings.settings, severity: { backup: "off", "security/secrets": "error" } },
      },
      { ...surroundings, checks: new Map([...surroundings.checks].filter(([id]) => id !== first)) },
    ];
    for (const other of others) {
      const after = Snapshot.of({ uri, version: 2, text }, other, before);
      expect(said(after)).toEqual(said(Snapshot.of({ uri, version: 2, text }, other)));
    }
    const later = readSnapshot(`stage: operate\n${text}`, {}, before);
    expect(said(later)).toEqual(said(readSnapshot(later.text)));
  });

  test("where a check breaks, or is mended", () => {
    const before = readSnapshot(text);
    const { surroundings, uri } = before;
    const [[id, check] = []] = surroundings.checks;
    if (id === undefined || check === undefined) throw new Error("There is no check.");
    let isMended = false;
    const find: Check["find"] = (subject, context) => {
      if (!isMended && context.analysis.entity("web") !== undefined) throw new Error("It is broken.");
      return check.find(subject, context);
    };
    const checks = new Map([...surroundings.checks, [id, { ...check, find }]]);
    const broken = Snapshot.of({ uri, version: 1, text }, { ...surroundings, checks });
    const still = Snapshot.of(
      { uri, version: 2, text: `${text}\n` },
      { ...surroundings, checks: new Map(checks) },
      broken,
    );
    expect(still.checklist.broken).toEqual(broken.checklist.broken);
    isMended = true;
    const mended = Snapshot.of(
      { uri, version: 3, text: `${text}\n` },
      { ...surroundings, checks: new Map(checks) },
      still,
    );
    expect(said(mended)).toEqual(said(before));
  });

  test("with an organisation's own checks", () => {
    const { checks: own } = readOwnChecks(
      {
        "acme/owner": {
          for: "component",
          expect: { required: ["technology"] },
          message: "{id} has no technology.",
        },
      },
      new Set(),
    );
    expect(own.size).toBe(1);
    let snapshot = readSnapshot(text);
    const surroundings = { ...snapshot.surroundings, checks: new Map([...snapshot.surroundings.checks, ...own]) };
    let content = parse(text);
    for (const [index, id] of Object.keys(content.components).entries()) {
      content = structuredClone(content);
      content.components[id].technology = index % 2 === 0 ? undefined : "go";
      const document = { uri: snapshot.uri, version: index, text: stringify(content) };
      snapshot = Snapshot.of(document, surroundings, snapshot);
      expect(said(snapshot)).toEqual(said(Snapshot.of(document, surroundings)));
      expect(snapshot.checklist.findings.map(({ check }) => check)).toContain("acme/owner");
    }
  });
});

test("what is said of a thing holds as long as nothing changes that it is said to depend on", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        arbitraryArchitecture.map((value) => JSON.parse(JSON.stringify(value))),
        fc.constantFrom(...EXAMPLES).map((text) => parse(text)),
      ),
      fc.array(arbitraryChange, { minLength: 1, maxLength: 3 }),
      (content, changes) => {
        const before = readSnapshot(stringify(content));
        expect(before.problems).toBeDefined();
        const after = readSnapshot(stringify(changes.reduce(withChange, content)), {}, before);
        const changed = changesBetween(traceOf(before.analysis), traceOf(after.analysis));
        if (changed === undefined) return;
        const { entities } = after.architecture;
        for (const [id, entity] of entities) {
          if (before.architecture.entities.get(id) !== entity) continue;
          for (const [name, aspect] of Object.entries(LOCAL_TERMS)) {
            for (const argument of [id, entity]) {
              if (changed.has(String(dependencyOf(aspect, argument)))) continue;
              const [old, now] = [before, after].map(({ analysis }) => asked(analysis[name as "entity"], argument));
              expect(now, `${name} of ${id}`).toEqual(old);
            }
          }
        }
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

/** Some terms take identifiers and others the things themselves; what a term makes of the other sort does not matter. */
function asked(term: (argument: never) => unknown, argument: unknown): unknown {
  try {
    return term(argument as never);
  } catch {
    return "nothing";
  }
}
