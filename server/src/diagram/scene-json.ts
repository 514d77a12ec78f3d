import type { Scene } from "./scene.ts";

/** The scene as it is, for other programs and for comparing two versions line by line. */
export function sceneJson(scene: Scene): string {
  return `${JSON.stringify({ format: "archbook-scene/1", ...scene }, undefined, 2)}\n`;
}
