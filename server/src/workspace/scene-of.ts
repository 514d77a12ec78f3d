import { deploymentScene } from "../diagram/deployment-scene.ts";
import type { Scene } from "../diagram/scene.ts";
import type { IsoDate } from "../model/quantities.ts";
import type { Snapshot } from "./snapshot.ts";

/** The deployment picture of a snapshot, the same wherever it is drawn; without markers nothing of it asks. */
export function sceneOf(snapshot: Snapshot, date: IsoDate = snapshot.surroundings.today, markers = true): Scene {
  const { analysis, checklist, problems, stage } = snapshot;
  const { answered, open, unknown } = checklist.answers;
  const questions = markers ? problems.filter(({ finding }) => finding !== undefined) : [];
  return deploymentScene({
    analysis,
    questions,
    readiness: { answered, asked: answered + open + unknown },
    stage,
    date,
  });
}
