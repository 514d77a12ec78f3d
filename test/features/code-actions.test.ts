import { describe, expect, test } from "vitest";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";
import { checkCodeActions, checkFixAll } from "../support/check-code-actions.ts";

const HEAD = "architecture: 1\nname: Shop\n";
const HOSTING = "hosting/current-hosting";
const WEB = `${HEAD}components:\n  w$0eb:\n    kind: web-app\n`;

describe("of a question", () => {
  const { titles, taking, actions } = checkCodeActions(WEB, HOSTING);

  test("are its fixes, then the ways to leave it", () => {
    expect(titles.length).toBeGreaterThan(3);
    expect(titles.slice(-3)).toEqual([
      "Mark hosting as unknown, for the agenda",
      `Mark as not applicable… (${HOSTING})`,
      `Ignore here with a comment (${HOSTING})`,
    ]);
    expect(actions.every(({ kind, edits }) => kind === "quickfix" && edits.length > 0)).toBe(true);
  });

  test("it may be marked as unknown", () => {
    expect(taking("Mark hosting as unknown, for the agenda")).toMatch(/^ {4}hosting:.*unknown/m);
  });

  test("it may be waived for the place", () => {
    expect(taking(`Mark as not applicable… (${HOSTING})`)).toContain(
      `notApplicable:\n  - { check: ${HOSTING}, at: components.web, reason: Say why. }`,
    );
  });

  test("it may be waived by a comment in the indentation of the line", () => {
    expect(taking(`Ignore here with a comment (${HOSTING})`)).toBe(
      `${HEAD}components:\n  # archbook-ignore ${HOSTING}: Say why.\n  web:\n    kind: web-app\n`,
    );
  });

  test("none of them breaks the file, and each settles the question", () => {
    for (const title of titles) {
      const after = taking(title);
      expect(SyntaxTree.read(after).faults, title).toEqual([]);
      expect(checkCodeActions(after.replace(/^( *)web:/m, "$1$0web:"), HOSTING).titles, title).toEqual(
        title.endsWith("for the agenda") ? expect.any(Array) : [],
      );
    }
  });
});

test("a slip of the pen is put right, and preferred", () => {
  const { actions, taking } = checkCodeActions(`${HEAD}componnents$0: {}\n`, "schema/unknown-key");
  expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([['Change to "components"', true]]);
  expect(taking('Change to "components"')).toBe(`${HEAD}components: {}\n`);
});

test("nothing is offered where nothing is reported", () => {
  expect(checkCodeActions(`${HEAD}# a com$0ment\n`).titles).toEqual([]);
});

test("all that is safe to fix is fixed at once", () => {
  const text = `${HEAD}components:\n  web: { kind: apii, connects: [ap] }\n  api: { knd: worker }\n`;
  expect(checkFixAll(text)).toBe(
    `${HEAD}components:\n  web: { kind: api, connects: [api] }\n  api: { kind: worker }\n`,
  );
  expect(checkFixAll(`${HEAD}components: {}\n`)).toBeUndefined();
});
