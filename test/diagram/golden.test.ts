import path from "node:path";
import { describe, expect, test } from "vitest";
import { svg } from "../../server/src/diagram/svg.ts";
import { THEMES } from "../../server/src/diagram/theme.ts";
import { place, sceneOf } from "./draw.ts";
import { PICTURES } from "./pictures.ts";

// `npx vitest run test/diagram/golden.test.ts -u` writes them anew: open each as a picture before it is committed.
describe.each(PICTURES)("%s", (name, text) => {
  test("looks as it did, and the same twice in every theme", { timeout: 180_000 }, async () => {
    const scene = sceneOf(text);
    const [one, other] = [await place(scene), await place(scene)];
    for (const theme of THEMES) expect(svg(one, { theme })).toBe(svg(other, { theme }));
    const picture = svg(one, { theme: "auto" });
    await expect(`${picture}\n`).toMatchFileSnapshot(path.join(import.meta.dirname, "golden", `${name}.svg`));
  });
});
