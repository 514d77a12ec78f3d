import { expect, test } from "vitest";
import { checkLinks } from "../support/check-navigation.ts";

const PAGE = "https://github.com/archbook/archbook/blob/main/docs/checks/tenancy/customer-base.md";

test.each([
  [
    "includes lead to their files, patterns to the only one",
    "include: [services/cart.yaml, 'teams/*.yaml', \"all/*.yaml\", gone.yaml]\n" +
      "--- services/cart.yaml\n{}\n--- teams/a.yaml\n{}\n--- all/a.yaml\n{}\n--- all/b.yaml\n{}\n",
    ["services/cart.yaml → services/cart.yaml", "teams/*.yaml → teams/a.yaml"],
  ],
  ["an include alone leads to its file", "include: a.yaml\n--- a.yaml\n{}\n", ["a.yaml → a.yaml"]],
  [
    "checks lead to their pages",
    "notApplicable:\n  - { check: tenancy/customer-base, reason: One. }\n  - check: 'tenancy/customer-base'\n  - { check: no/check }\n" +
      "# archbook-ignore tenancy/customer-base: One.\ntenancy: {}\n",
    [`tenancy/customer-base → ${PAGE}`, `tenancy/customer-base → ${PAGE}`, `tenancy/customer-base → ${PAGE}`],
  ],
  [
    "addresses in texts lead there, without the stop behind them",
    "summary: See https://example.com/a?b=c#d, or (https://example.org/).\n" +
      "components:\n  web:\n    summary: |\n      Read\n      https://example.com/wiki.\n  api: { connects: ['https://example.com'] }\n",
    [
      "https://example.com/a?b=c#d → https://example.com/a?b=c#d",
      "https://example.org/ → https://example.org/",
      "https://example.com/wiki → https://example.com/wiki",
      "https://example.com → https://example.com",
    ],
  ],
  [
    "a broken file has its links",
    "notApplicable: [{ check: tenancy/customer-base }]\ncomponents: { web: [\n",
    [`tenancy/customer-base → ${PAGE}`],
  ],
  ["what has nothing to lead to has none", "components: { web: {} }\n", []],
])("%s", async (_, fixture, expected) => {
  expect(await checkLinks(fixture)).toEqual(expected);
});

test("an included file has its own", async () => {
  const fixture =
    "include: a/b.yaml\n--- a/b.yaml\ninclude:\n  - ../c.yaml\nnotApplicable: { check: tenancy/customer-base }\n--- c.yaml\n{}\n";
  expect(await checkLinks(fixture, "a/b.yaml")).toEqual(["../c.yaml → c.yaml", `tenancy/customer-base → ${PAGE}`]);
});
