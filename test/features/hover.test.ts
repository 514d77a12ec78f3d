import { expect, test } from "vitest";
import { checkHover } from "../support/check-hover.ts";

const HEAD = "architecture: 1\nname: Shop\n";

test.each([
  ["a key", `${HEAD}components:\n  web:\n    hos$0ting: vm\n`, "hosting", /Hosting/],
  ["an enum value", `${HEAD}components:\n  web:\n    kind: wor$0ker\n`, "worker", /`worker`: /],
  ["a short form", `${HEAD}components:\n  web:\n    hosting: v$0m\n`, "vm", /^`vm`: |\n`vm`: /],
  [
    "a reference",
    `${HEAD}components:\n  web: { connects: [a$0pi] }\n  api: { kind: api }\n`,
    "api",
    /`api` \(component, api\)[\s\S]*Called by `web`/,
  ],
  ["a service", `${HEAD}components:\n  web: { hosting: azure-app-$0service }\n`, "azure-app-service", /commits to/],
  [
    "an entity",
    `${HEAD}components:\n  w$0eb: { kind: api, summary: Sells. }\n`,
    "web",
    /`web` \(component, api\)[\s\S]*Sells/,
  ],
  ["a broken document", `${HEAD}compo\ncomponents:\n  web:\n    ki$0nd: api\n    broken: [\n`, "kind", /Kind/],
])("of %s", (_, text, about, expected) => {
  const shown = checkHover(text);
  expect(shown?.about).toBe(about);
  expect(shown?.markdown).toMatch(expected);
  expect(shown?.markdown).not.toMatch(/^\s*---|---\s*---|undefined/);
});

test("a question says what it asks and why, and where to read on", () => {
  const markdown = checkHover(`${HEAD}components:\n  w$0eb:\n    kind: api\n`)?.markdown ?? "";
  expect(markdown).toMatch(/^\*\*.*\?\*\*/);
  expect(markdown).toContain("For example: ");
  expect(markdown).toContain("/docs/checks/");
});

test("what a user wrote does not act in Markdown", () => {
  const summary = '"[x](command:evil) <img src=x> **b**"';
  const markdown = checkHover(`${HEAD}components:\n  w$0eb: { summary: ${summary} }\n`)?.markdown ?? "";
  expect(markdown).not.toMatch(/(?<!\\)\]\(command:|\*\*b\*\*/);
  expect(markdown).not.toMatch(/(?<!\\)<img/);
  expect(markdown).toContain("\\<img");
});

test.each([
  ["a comment", "# com$0ment\nname: Shop\n"],
  ["a place that the language does not know", `${HEAD}nonsense:\n  al$0so: 1\n`],
])("nothing of %s", (_, text) => {
  expect(checkHover(text)).toBeUndefined();
});
