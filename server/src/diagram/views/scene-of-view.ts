import type { SceneInput } from "../assemble-scene.ts";
import { deploymentScene } from "../deployment-scene.ts";
import type { Scene } from "../scene.ts";
import { dataFlowScene } from "./data-flow-scene.ts";
import { journeyScene } from "./journey-scene.ts";
import { networkScene } from "./network-scene.ts";
import { reachScene } from "./reach-scene.ts";
import type { ViewRequest } from "./view.ts";

/** The picture that is asked for. One of a promise or an element that the file does not have shows nothing; `absenceOf` says why. */
export function sceneOfView(request: ViewRequest, input: SceneInput): Scene {
  switch (request.view) {
    case "deployment":
      return deploymentScene(input);
    case "network":
      return networkScene(input);
    case "journey":
      return journeyScene(request.sla, input);
    case "data-flow":
      return dataFlowScene(input);
    case "reach":
      return reachScene(request.of, input);
  }
}
