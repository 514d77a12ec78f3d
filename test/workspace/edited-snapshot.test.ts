import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

// What a version takes over from the one before; that nobody can tell it from a fresh one is tested in snapshot.test.ts.
const root = path.resolve(import.meta.dirname, "../..");
const text = readFileSync(path.join(root, "examples/saas-azure/architecture.yaml"), "utf8");

describe("a snapshot that was reached by edits", () => {
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
  expect(snapshot.problems).toBeDefined();
  expect(snapshot.analysis).toBeDefined();
}

describe("a large file", () => {
  const components = Array.from(
    { length: 200 },
    (_, i) => `  c${i}: { kind: api, hosting: vm, connects: [c${i + 1}] }\n`,
  );
  const large = [
    "architecture: 1\nname: Large\nclients:\n  browser: { kind: browser, connects: [c0] }\ncomponents:\n",
    ...components,
    "  c200: { kind: api, hosting: vm, availability: 99% }\nslas:\n  main: { entry: browser, availability: 99.9% }\n",
    "notApplicable:\n  - { check: availability/dependency-below-target, reason: It is bought. }\n",
  ].join("");
  const codes = (snapshot: Snapshot) => new Set(snapshot.problems.map(({ check }) => check));

  test("leaves what takes long for a pause, and says until then what was said last", () => {
    const settled = readSnapshot(large);
    expect(codes(settled)).toContain("availability/target-reachable");
    const { uri, surroundings } = settled;
    const edited = large.replace("c7: { kind: api", "c7: { availability: 99.5%, kind: api");
    const typed = Snapshot.of({ uri, version: 2, text: edited }, surroundings, settled, "prompt");
    expect(typed.isSettled).toBe(false);
    expect(codes(typed)).toEqual(codes(settled));
    const fresh = Snapshot.of({ uri, version: 1, text: large }, surroundings, undefined, "prompt");
    expect(codes(fresh)).not.toContain("availability/target-reachable");
    expect([...codes(fresh)].filter((check) => check.startsWith("waiver/"))).toEqual([]);
  });

  test("leaves nothing where an edit does not bear on what takes long", () => {
    const settled = readSnapshot(large);
    expect(codes(settled)).toContain("availability/target-reachable");
    const { uri, surroundings } = settled;
    const edited = large.replace("c7: { kind: api", "c7: { kind: worker, summary: Works.");
    const typed = Snapshot.of({ uri, version: 2, text: edited }, surroundings, settled, "prompt");
    expect(typed.isSettled).toBe(true);
    const { memo: _, ...said } = typed.checklist;
    const { memo: __, ...afresh } = readSnapshot(edited).checklist;
    expect(said).toEqual(afresh);
  });

  test("is settled at once where an edit says nothing new", () => {
    const settled = readSnapshot(large);
    expect(settled.problems.length).toBeGreaterThan(0);
    const { uri, surroundings } = settled;
    const text = `# ${large}`.replace("# arch", "# New.\narch");
    const typed = Snapshot.of({ uri, version: 2, text }, surroundings, settled, "prompt");
    expect(typed.isSettled).toBe(true);
    expect(codes(typed)).toEqual(codes(settled));
  });
});
