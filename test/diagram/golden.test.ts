import path from "node:path";
import { describe, expect, test } from "vitest";
import { svg } from "../../server/src/diagram/svg.ts";
import { THEMES } from "../../server/src/diagram/theme.ts";
import { place, sceneOf, textOf } from "./draw.ts";

const PICTURES = [
  ["lamp", "examples/lamp/architecture.yaml"],
  ["kubernetes", "examples/kubernetes/architecture.yaml"],
  ["business", "examples/business/architecture.yaml"],
  ["saas", "test/diagram/fixtures/saas.yaml"],
] as const;

// `npx vitest run test/diagram/golden.test.ts -u` writes them anew: open each as a picture before it is committed.
describe.each(PICTURES)("%s", (name, file) => {
  test("looks as it did", async () => {
    const placed = await place(sceneOf(textOf(file)));
    const picture = svg(placed, { theme: "auto" });
    await expect(`${picture}\n`).toMatchFileSnapshot(path.join(import.meta.dirname, "golden", `${name}.svg`));
  });

  test("comes out the same twice, in every theme", async () => {
    const [one, other] = [await place(sceneOf(textOf(file))), await place(sceneOf(textOf(file)))];
    for (const theme of THEMES) expect(svg(one, { theme })).toBe(svg(other, { theme }));
  });
});
