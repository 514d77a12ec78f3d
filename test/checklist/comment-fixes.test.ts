import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/text/edit.ts";
import { offeredFixes } from "../../server/src/workspace/offered-fixes.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

// Waivers by comment are repaired as entries of `notApplicable` are, in the text of the comment.
const head = "architecture: 1\nname: Shop\ncomponents:\n";

describe("a waiver by comment", () => {
  test.each([
    [
      "that gives no reason is given one",
      "waiver/without-reason",
      "  web: { kind: web-app } # archbook-ignore hosting/current-hosting\n",
      "  web: { kind: web-app } # archbook-ignore hosting/current-hosting: One internal customer.\n",
    ],
    [
      "of a check that does not exist is given the nearest one",
      "waiver/unknown-check",
      "  # archbook-ignore hosting/curent-hosting: It moves in March.\n  web: { kind: web-app }\n",
      "  # archbook-ignore hosting/current-hosting: It moves in March.\n  web: { kind: web-app }\n",
    ],
    [
      "that waives nothing goes with its line",
      "waiver/unused",
      "  # archbook-ignore hosting/current-hosting: It moves in March.\n  web: { kind: web-app, hosting: vm }\n",
      "  web: { kind: web-app, hosting: vm }\n",
    ],
    [
      "that waives nothing goes from behind what it stands behind",
      "waiver/unused",
      "  web: { kind: web-app, hosting: vm } # archbook-ignore hosting/current-hosting: It moves.\n",
      "  web: { kind: web-app, hosting: vm }\n",
    ],
  ])("%s", (_, check, before, after) => {
    const snapshot = readSnapshot(head + before);
    const [problem] = snapshot.problems.filter((one) => one.check === check);
    if (problem === undefined) throw new Error(`${check} is not reported.`);
    const [fix] = offeredFixes(problem, snapshot);
    expect(applyEdits(snapshot.text, fix?.edits ?? [])).toBe(head + after);
  });
});
