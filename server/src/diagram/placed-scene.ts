import type { Scene } from "./scene.ts";

/** A scene with the place of everything in it, in pixels from the left upper corner of the picture. A plain value. */
export interface PlacedScene {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  /** Of containers and cards, by their id. */
  readonly boxes: Readonly<Record<string, Box>>;
  /** Of edges, by their id. */
  readonly routes: Readonly<Record<string, Route>>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Route {
  /** From the start to the end, by way of the bends. */
  readonly points: readonly Point[];
  /** Where its label stands. */
  readonly plate: Box | undefined;
}
