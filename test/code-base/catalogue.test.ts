import { describe, expect, test } from "vitest";
import type { Check } from "../../server/src/checklist/check.ts";
import { CHECKS } from "../../server/src/checklist/registry.generated.ts";
import { STAGES } from "../../server/src/model/architecture.ts";
import type { SchemaNode } from "../../server/src/schema/schema-node.ts";
import { architectureSchema, childAt } from "../../server/src/schema/schema-tree.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";
import { parseSnippet, plainText } from "../../server/src/text/snippet-text.ts";
import { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { withoutAnnotations } from "../support/annotate.ts";
import { readSnapshot } from "../support/read-snapshot.ts";
import { projectFiles } from "./source-files.ts";

const FOLDER = "server/src/checklist/checks/";
const KINDS: readonly string[] = ["question", "contradiction", "risk", "detail"];

// In the words of the review: adding an area is a decision, not an accident of a folder's name.
const AREAS: readonly string[] =
  "availability backup clients compliance connectivity data deployment diagram-detail engagement hosting identity ingress isolation messaging migration operations performance portability redundancy scaling security state team tenancy usage waiver".split(
    " ",
  );

test("the ids are the paths of the files", () => {
  const files = projectFiles().filter((file) => file.startsWith(FOLDER) && file.endsWith(".ts"));
  expect([...CHECKS.keys()].sort()).toEqual(expect.arrayContaining(files.map((file) => file.slice(FOLDER.length, -3))));
});

test("the areas are those that were agreed on", () => {
  expect([...new Set([...CHECKS.keys()].map((id) => id.split("/")[0]))].sort()).toEqual(AREAS);
});

test("no check is asked under itself by way of others", () => {
  for (const id of CHECKS.keys()) {
    const way = [id];
    for (let parent = CHECKS.get(id)?.askedUnder; parent !== undefined; parent = CHECKS.get(parent)?.askedUnder) {
      expect(way, `${way.join(" under ")} under ${parent}`).not.toContain(parent);
      way.push(parent);
    }
  }
});

test("no two checks say the same", () => {
  const owners = new Map<string, Set<string>>();
  for (const [id, check] of CHECKS) {
    for (const message of messagesOf(id, check)) {
      owners.set(message, (owners.get(message) ?? new Set()).add(id));
    }
  }
  const shared = [...owners]
    .filter(([, ids]) => ids.size > 1)
    .map(([message, ids]) => `${[...ids].join(", ")}: ${message}`);
  expect(shared).toEqual([]);
});

describe.each([...CHECKS])("%s", (id, check) => {
  test("is described", () => {
    expect(id).toMatch(/^[a-z][a-z-]*\/[a-z0-9][a-z0-9-]*$/);
    expect(KINDS).toContain(check.kind);
    expect(check.stages.length).toBeGreaterThan(0);
    expect(STAGES).toEqual(expect.arrayContaining([...check.stages]));
    expect(check.subjects.length).toBeGreaterThan(0);
    expect(check.asks).toMatch(/[.?]$/);
    expect(check.why).toMatch(/[.?]$/);
    expect(check.example.trim()).not.toBe("");
    expect(check.asks.trim()).toBe(check.asks);
  });

  test("is answered by fields of the language", () => {
    expect(check.answeredBy.filter((place) => nodeAt(place.split(".")) === undefined)).toEqual([]);
  });

  test("is reported at places of the language", () => {
    expect(check.reportedAt.length).toBeGreaterThan(0);
    expect(check.reportedAt.filter((place) => !isPlace(place))).toEqual([]);
  });

  test("is asked under a check that exists", () => {
    expect(check.askedUnder === undefined || CHECKS.has(check.askedUnder)).toBe(true);
  });

  test("has fixes that are YAML", () => {
    for (const { title, at, snippet, remove } of check.fixes) {
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(isPlace(at), at).toBe(true);
      expect(remove.filter((place) => !isPlace(place))).toEqual([]);
      const text = plainText(parseSnippet(snippet)).replaceAll(/<([\w-]+)>/g, "$1");
      expect(SyntaxTree.read(text).document.faults, snippet).toEqual([]);
    }
  });

  test("says whole sentences", () => {
    const messages = messagesOf(id, check);
    expect(messages.filter((message) => !/[.?]$/.test(message))).toEqual([]);
    expect(messages.filter((message) => /undefined|\[object|NaN|'[\w-]+'/.test(message))).toEqual([]);
  });
});

/** What a check says in its own examples. */
function messagesOf(id: string, check: Check): readonly string[] {
  const surroundings = { ...readSnapshot("").surroundings, checks: new Map([[id, check]]) };
  return check.examples.flatMap(({ yaml }) => {
    const snapshot = Snapshot.of(
      { uri: "file:///architecture.yaml", version: 1, text: withoutAnnotations(yaml) },
      surroundings,
    );
    return snapshot.checklist.findings.map(({ message }) => message);
  });
}

/** What the language has at a path; `*` is any name, and any item of a list. */
function nodeAt(steps: readonly string[]): SchemaNode | undefined {
  return steps.reduce<SchemaNode | undefined>((node, step) => {
    if (node === undefined) return undefined;
    if (step !== "*") return childAt(node, step);
    return node.kind === "map" ? node.entry : node.kind === "list" ? node.item : undefined;
  }, architectureSchema);
}

/** Whether a template is `$`, a placeholder, or fields below them. What a placeholder stands for only a finding knows. */
function isPlace(template: string): boolean {
  if (template === "$") return true;
  const steps = template.split(".");
  if (!steps.every((step) => /^(?:<[\w-]+>|[A-Za-z][\w-]*|\d+)$/.test(step))) return false;
  return steps.some((step) => step.startsWith("<")) || nodeAt(steps) !== undefined;
}
