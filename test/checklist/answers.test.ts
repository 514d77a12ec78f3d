import { describe, expect, test } from "vitest";
import { readSnapshot } from "../support/read-snapshot.ts";

const shop = (lines: string) => readSnapshot(`architecture: 1\nname: Shop\n${lines}`).checklist.answers;
const state = (lines: string, check: string) =>
  shop(lines).questions.find((question) => question.check === check)?.state;

// Each question is counted once for each place, in one of four ways.
describe("a question is counted as", () => {
  test.each([
    ["open", "components:\n  web: { kind: web-app, connects: [api] }\n  api: { kind: api }\n"],
    ["unknown", "components:\n  web: { kind: web-app, hosting: unknown }\n"],
    ["unknown", "defaults:\n  components: { hosting: unknown }\ncomponents:\n  web: { kind: web-app }\n"],
    ["answered", "components:\n  web: { kind: web-app, hosting: vm }\n"],
    [
      "notApplicable",
      "components:\n  web: { kind: web-app } # archbook-ignore hosting/current-hosting: It is bought.\n",
    ],
  ])("%s", (expected, lines) => {
    expect(state(lines, "hosting/current-hosting")).toBe(expected);
  });

  test("nothing, where it is folded or does not arise", () => {
    expect(state("clients:\n  app: {}\n", "clients/rendering")).toBeUndefined();
    expect(state("components:\n  web: { kind: web-app }\n", "data/relational")).toBeUndefined();
  });

  test("the areas add up to the whole", () => {
    const { areas, questions, ...all } = shop("components:\n  web: { kind: web-app, hosting: vm }\n");
    const sum = (name: keyof typeof all) => [...areas.values()].reduce((total, counts) => total + counts[name], 0);
    expect({
      answered: sum("answered"),
      open: sum("open"),
      unknown: sum("unknown"),
      notApplicable: sum("notApplicable"),
    }).toEqual(all);
    expect(questions).toHaveLength(all.answered + all.open + all.unknown + all.notApplicable);
  });
});
