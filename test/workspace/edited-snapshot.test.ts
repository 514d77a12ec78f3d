import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

// One property guards everything that a version takes over from the one before: nobody can tell it from a fresh one.
const root = path.resolve(import.meta.dirname, "../..");
const text = readFileSync(path.join(root, "examples/saas-azure/architecture.yaml"), "utf8");

describe("a snapshot that was reached by edits", () => {
  test("equals the one that is built from the final text", () => {
    fc.assert(
      fc.property(fc.array(edit(), { minLength: 1, maxLength: 6 }), (edits) => {
        let edited = readSnapshot(text);
        for (const change of edits) {
          consume(edited);
          edited = readSnapshot(change(edited.text), {}, edited);
        }
        expect(facts(edited)).toEqual(facts(readSnapshot(edited.text)));
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  test("keeps what an edit does not change as the same objects", () => {
    const before = readSnapshot(text);
    consume(before);
    const commented = readSnapshot(text.replace("components:", "# What runs.\ncomponents:"), {}, before);
    expect(commented.architecture).toBe(before.architecture);
    expect(commented.analysis).toBe(before.analysis);
    const [first, second] = before.architecture.components;
    const renamed = readSnapshot(
      text.replace(`  ${first?.id}:`, `  ${first?.id}:\n    summary: Something else.`),
      {},
      before,
    );
    expect(renamed.architecture).not.toBe(before.architecture);
    expect(renamed.architecture.components[1]).toBe(second);
  });

  test("tells a number that is written in another way", () => {
    const before = readSnapshot("architecture: 1\nname: x\ndatabases:\n  db: { engine: mysql, version: 8.0 }\n");
    consume(before);
    const after = readSnapshot(before.text.replace("8.0", "8.00"), {}, before);
    expect(after.architecture.databases[0]?.version).toBe("8.00");
  });
});

/** Asks for everything, as an editor does between two keys, so that there is something to take over. */
function consume(snapshot: Snapshot): void {
  facts(snapshot);
}

function facts({ value, architecture, problems, checklist, schemaFaults }: Snapshot) {
  const { answers } = checklist;
  return {
    value,
    architecture,
    schemaFaults,
    answers: answers.questions.map(({ check, subject, state }) => [check, subject.place, state]),
    problems: problems.map(({ finding: _, ...problem }) => problem),
  };
}

/** An edit as people make them: a line goes, comes twice, is commented, or a piece is typed somewhere. */
function edit(): fc.Arbitrary<(text: string) => string> {
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const line = fc
    .tuple(place, fc.constantFrom("remove", "double", "comment", "blank"))
    .map(([at, how]) => (before: string) => {
      const lines = before.split("\n");
      const index = Math.floor(at * lines.length);
      const chosen = lines[index] ?? "";
      const instead =
        { remove: [], double: [chosen, chosen], comment: [`# ${chosen}`], blank: [chosen, ""] }[how] ?? [];
      return [...lines.slice(0, index), ...instead, ...lines.slice(index + 1)].join("\n");
    });
  const pieces = ["x", ": ", "  ", "\n", "{", "]", '"', "#", "- ", "unknown", "kind: api", "&a ", "*a", "  web:\n"];
  const typed = fc.tuple(place, fc.constantFrom(...pieces)).map(([at, piece]) => (before: string) => {
    const offset = Math.floor(at * before.length);
    return before.slice(0, offset) + piece + before.slice(offset);
  });
  return fc.oneof(line, typed);
}
