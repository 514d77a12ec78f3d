import type { SceneInput } from "../diagram/assemble-scene.ts";
import type { Scene } from "../diagram/scene.ts";
import { sceneOfView } from "../diagram/views/scene-of-view.ts";
import { DEPLOYMENT, type ViewRequest } from "../diagram/views/view.ts";
import type { IsoDate } from "../model/quantities.ts";
import type { Snapshot } from "./snapshot.ts";

export interface SceneOptions {
  /** The day in the title. */
  readonly date?: IsoDate;
  /** Whether what is open is marked; default: it is. */
  readonly markers?: boolean;
}

/** A picture of a snapshot, the same wherever it is drawn. */
export function sceneOf(snapshot: Snapshot, request: ViewRequest = DEPLOYMENT, options: SceneOptions = {}): Scene {
  const { analysis, checklist, whole, stage } = snapshot;
  const { date = snapshot.surroundings.today, markers = true } = options;
  const { answered, open, unknown } = checklist.answers;
  const questions = markers ? whole.problems.filter(({ finding }) => finding !== undefined) : [];
  const input: SceneInput = {
    analysis,
    questions,
    readiness: { answered, asked: answered + open + unknown },
    stage,
    date,
  };
  return sceneOfView(request, input);
}
