import path from "node:path";
import { describe, expect, test } from "vitest";
import { sceneJson } from "../../../server/src/diagram/scene-json.ts";
import { svg } from "../../../server/src/diagram/svg.ts";
import { place, sceneOf, textOf } from "../draw.ts";
import { VIEW_PICTURES } from "./pictures.ts";

// `npx vitest run test/diagram/views/golden.test.ts -u` writes them anew: open each as a picture before it is committed.
describe.each(VIEW_PICTURES)("%s", (name, file, request) => {
  const golden = (extension: string) => path.join(import.meta.dirname, "golden", `${name}.${extension}`);

  test("shows what it did", async () => {
    await expect(sceneJson(sceneOf(textOf(file), request))).toMatchFileSnapshot(golden("json"));
  });

  test("looks as it did", { timeout: 60_000 }, async () => {
    const placed = await place(sceneOf(textOf(file), request));
    await expect(`${svg(placed, { theme: "auto" })}\n`).toMatchFileSnapshot(golden("svg"));
  });
});
