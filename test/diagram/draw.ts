import { readFileSync } from "node:fs";
import path from "node:path";
import { elkLayout } from "../../server/src/diagram/elk-layout.ts";
import { layout } from "../../server/src/diagram/layout.ts";
import type { PlacedScene } from "../../server/src/diagram/placed-scene.ts";
import type { Scene } from "../../server/src/diagram/scene.ts";
import { sceneOfView } from "../../server/src/diagram/views/scene-of-view.ts";
import { DEPLOYMENT, type ViewRequest } from "../../server/src/diagram/views/view.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** The text of a file of the project. */
export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

/** The scene of a text, with all that is open in it. */
export function sceneOf(text: string, request: ViewRequest = DEPLOYMENT): Scene {
  const { analysis, checklist, problems, stage } = readSnapshot(text);
  const { answered, open, unknown } = checklist.answers;
  return sceneOfView(request, {
    analysis,
    questions: problems.filter(({ finding }) => finding !== undefined),
    readiness: { answered, asked: answered + open + unknown },
    stage,
    date: "2026-11-22",
  });
}

const engine = elkLayout();

/** The scene with its places, by the real engine. */
export function place(scene: Scene): Promise<PlacedScene> {
  return layout(scene, engine);
}
