import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import type { Problem } from "../../../server/src/workspace/problem.ts";
import type { Snapshot } from "../../../server/src/workspace/snapshot.ts";
import { readSnapshot } from "../../support/read-snapshot.ts";

// What the reviewers of three real pictures asked, and what they did not: the review of each must ask the same.
interface Expected {
  readonly check: string;
  readonly at?: string;
  readonly of?: string;
  readonly severity?: string;
}

interface Sample {
  readonly sample: string;
  readonly must: readonly Expected[];
  readonly under: readonly (Expected & { readonly of: string; readonly at: string })[];
  readonly mustNot: readonly Expected[];
  readonly also: readonly string[];
}

interface Mutation {
  readonly id: string;
  readonly sample: string;
  readonly edits: Readonly<Record<string, unknown>>;
  readonly mustVanish?: readonly Expected[];
  readonly mustAppear?: readonly Expected[];
  readonly mustNotAppear?: readonly Expected[];
}

const root = path.resolve(import.meta.dirname, "../../..");
const { samples, mutations }: { readonly samples: readonly Sample[]; readonly mutations: readonly Mutation[] } = parse(
  readFileSync(path.join(import.meta.dirname, "expected.yaml"), "utf8"),
);

describe.each(samples)("$sample", ({ sample, must, under, mustNot, also }) => {
  const snapshot = readSnapshot(textOf(sample));

  test("everything that must be asked is asked at its place", () => {
    expect(must.filter((expected) => !isReported(expected, snapshot)).map(words)).toEqual([]);
  });

  test("sub-questions wait under their parent", () => {
    const missing = under.filter(
      ({ check, of, at }) =>
        !snapshot.problems.some((one) => one.check === of && one.at === at && one.under.includes(check)),
    );
    expect(missing.map(words)).toEqual([]);
  });

  test("nothing is asked that must not be, and nothing beyond what may be", () => {
    expect(mustNot.filter((expected) => isReported(expected, snapshot)).map(words)).toEqual([]);
    const allowed = [...also.map((check) => ({ check })), ...must];
    const beyond = snapshot.problems.filter((problem) => !allowed.some((expected) => matches(expected, problem)));
    expect(beyond.map(words)).toEqual([]);
  });
});

describe.each(mutations)("$id", ({ sample, edits, mustVanish = [], mustAppear = [], mustNotAppear = [] }) => {
  const before = readSnapshot(textOf(sample));
  const after = readSnapshot(edited(textOf(sample), edits));

  test("flips exactly what it names", () => {
    expect(mustVanish.filter((expected) => !isReported(expected, before)).map(words), "not there before").toEqual([]);
    expect(mustVanish.filter((expected) => isReported(expected, after)).map(words), "still there").toEqual([]);
    expect(mustAppear.filter((expected) => isReported(expected, before)).map(words), "there before").toEqual([]);
    expect(mustAppear.filter((expected) => !isReported(expected, after)).map(words), "does not appear").toEqual([]);
    expect(mustNotAppear.filter((expected) => isReported(expected, after)).map(words), "must not appear").toEqual([]);
  });
});

function textOf(sample: string): string {
  const name = sample.replace(".architecture.yaml", "");
  return readFileSync(path.join(root, "examples", name, "architecture.yaml"), "utf8");
}

/** The document with the value at each path replaced, or removed where it is `null`. */
function edited(text: string, edits: Mutation["edits"]): string {
  const document = parseDocument(text);
  for (const [place, value] of Object.entries(edits)) {
    const steps = place.split(".");
    if (value === null) document.deleteIn(steps);
    else document.setIn(steps, document.createNode(value));
  }
  return String(document);
}

function isReported(expected: Expected, snapshot: Snapshot): boolean {
  return snapshot.problems.some((problem) => matches(expected, problem));
}

function matches({ check, at, severity }: Expected, problem: Problem): boolean {
  const isMeant = check.endsWith("/*") ? problem.check.startsWith(check.slice(0, -1)) : problem.check === check;
  return (
    isMeant && (at === undefined || at === problem.at) && (severity === undefined || severity === problem.severity)
  );
}

function words({ check, at, of }: Expected): string {
  return [check, at === undefined ? "" : `at ${at}`, of === undefined ? "" : `under ${of}`].filter(Boolean).join(" ");
}
