import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkRenameAll } from "../support/check-navigation.ts";

const EXAMPLES = path.resolve(import.meta.dirname, "../../examples");
const names = readdirSync(EXAMPLES, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

describe("whatever is renamed", () => {
  test.each(names)("in the example %s, nothing is left behind, and all comes back", (example) => {
    const text = readFileSync(path.join(EXAMPLES, example, "architecture.yaml"), "utf8");
    const all = checkRenameAll(text, "another-name");
    expect(all.length).toBeGreaterThan(3);
    for (const { name, places, faults, restored } of all) {
      expect([places[0], faults[1], restored], name).toEqual([places[1], faults[0], true]);
    }
  });
});
