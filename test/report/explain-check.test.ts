import { expect, test } from "vitest";
import { CHECKS } from "../../server/src/checklist/registry.generated.ts";
import { explainCheck } from "../../server/src/report/explain-check.ts";
import { jsonList, markdownList, prettyList } from "../../server/src/report/list-checks.ts";
import { PLAIN_STYLE } from "../../server/src/report/text-style.ts";

const options = { style: PLAIN_STYLE, width: 100 };

test("a check is explained with its question, reason, answer, fixes and examples", () => {
  const check = CHECKS.get("hosting/current-hosting");
  const text = explainCheck("hosting/current-hosting", CHECKS, options) ?? "";
  const flat = text.replace(/\s+/g, " ");
  expect(text.split("\n")[0]).toBe("hosting/current-hosting  question, information");
  for (const part of [check?.asks, check?.why, check?.example, check?.fixes[0]?.title, check?.examples[0]?.title]) {
    expect(flat).toContain(part);
  }
  expect(text).toContain("      hosting: { model: paas, service: azure-app-service }");
  expect(text).toContain("Asked next");
});

test("every check can be explained", () => {
  for (const id of CHECKS.keys()) expect(explainCheck(id, CHECKS, options)).toContain(id);
});

test("what makes a file wrong can be explained; what does not exist cannot", () => {
  expect(explainCheck("schema/unknown-key", CHECKS, options)).toContain("no field of the language");
  expect(explainCheck("hosting/nothing", CHECKS, options)).toBeUndefined();
});

test("every list names every check", () => {
  const ids: readonly string[] = JSON.parse(jsonList(CHECKS)).checks.map(({ id }: { id: string }) => id);
  expect(ids).toEqual([...CHECKS.keys()]);
  for (const list of [prettyList(CHECKS, options), markdownList(CHECKS)]) {
    expect([...CHECKS.keys()].filter((id) => !list.includes(id))).toEqual([]);
  }
  expect(
    Math.max(
      ...prettyList(CHECKS, options)
        .split("\n")
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(100);
});
