import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import type { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { readSnapshot } from "./read-snapshot.ts";

/** An example in which something is changed, and what its review says then that it did not say before, or no longer says. */
export interface Mutation {
  readonly of: "lamp" | "kubernetes" | "business" | "saas-azure" | "marketplace-aws" | "erp-migration";
  /** The value at each place; `undefined` removes it, `null` is written. */
  readonly set: Readonly<Record<string, unknown>>;
  /** What is set on both sides, so that the change alone is judged. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** Each as `check at place`. */
  readonly appears?: readonly string[];
  readonly vanishes?: readonly string[];
  /** Not reported after the change, whether or not it was before. */
  readonly absent?: readonly string[];
}

/** One test for each change, named by what is changed. */
export function testMutations(topic: string, mutations: Readonly<Record<string, Mutation>>): void {
  describe(topic, () => {
    test.each(Object.entries(mutations))(
      "%s",
      (_, { of, set, given = {}, appears = [], vanishes = [], absent = [] }) => {
        const before = saidOf(reviewOf(of, given));
        const after = saidOf(reviewOf(of, { ...given, ...set }));
        expect(difference(appears, after), "does not appear").toEqual([]);
        expect(common(appears, before), "was there before").toEqual([]);
        expect(difference(vanishes, before), "was not there before").toEqual([]);
        expect(common([...vanishes, ...absent], after), "is there").toEqual([]);
      },
    );
  });
}

/** The review of an example with values at places replaced. */
export function reviewOf(example: Mutation["of"], edits: Mutation["set"]): Snapshot {
  const file = path.resolve(import.meta.dirname, "../../examples", example, "architecture.yaml");
  const document = parseDocument(readFileSync(file, "utf8"));
  for (const [place, value] of Object.entries(edits)) {
    const steps = place.split(".");
    if (value === undefined) document.deleteIn(steps);
    else document.setIn(steps, document.createNode(value));
  }
  return readSnapshot(String(document));
}

/** What is reported, each as `check at place`. */
export function saidOf(snapshot: Snapshot): readonly string[] {
  return snapshot.problems.map(({ check, at }) => `${check} at ${at}`);
}

function difference(wanted: readonly string[], said: readonly string[]): readonly string[] {
  return wanted.filter((one) => !said.includes(one));
}

function common(unwanted: readonly string[], said: readonly string[]): readonly string[] {
  return unwanted.filter((one) => said.includes(one));
}
