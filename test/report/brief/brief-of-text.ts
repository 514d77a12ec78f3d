import { readFileSync } from "node:fs";
import path from "node:path";
import { briefInput } from "../../../server/src/cli/brief.ts";
import { deploymentScene } from "../../../server/src/diagram/deployment-scene.ts";
import { elkLayout } from "../../../server/src/diagram/elk-layout.ts";
import { layout } from "../../../server/src/diagram/layout.ts";
import { svg } from "../../../server/src/diagram/svg.ts";
import { type Brief, briefOf } from "../../../server/src/report/brief/brief.ts";
import type { Picture, SessionMinutes } from "../../../server/src/report/brief/brief-input.ts";
import { readSnapshot } from "../../support/read-snapshot.ts";

/** The text of an example. */
export function example(name: string): string {
  return readFileSync(path.resolve(import.meta.dirname, "../../../examples", name, "architecture.yaml"), "utf8");
}

const NO_PICTURE: Picture = { kind: "failed", reason: "nobody drew it." };

/** The pack of a text, without a picture unless one is handed in. */
export function briefOfText(text: string, minutes: SessionMinutes = 60, picture: Picture = NO_PICTURE): Brief {
  const file = "architecture.yaml";
  return briefOf(briefInput(readSnapshot(text), { name: file, link: file, minutes, picture }));
}

/** The picture of a text as the command line draws it, in this thread. */
export async function pictureOf(text: string): Promise<Picture> {
  const { analysis, problems, stage, surroundings } = readSnapshot(text);
  const scene = deploymentScene({
    analysis,
    questions: problems.filter(({ finding }) => finding !== undefined),
    readiness: undefined,
    stage,
    date: surroundings.today,
  });
  const placed = await layout(scene, elkLayout());
  const { width, height } = placed;
  return { kind: "drawn", svg: svg(placed, { theme: "auto" }), width, height, markers: scene.markers };
}
