import { part } from "./page-parts.ts";
import type { Area, Viewport } from "./viewport.ts";

/** The longest side of the map, in pixels, and as a part of the frame's width. */
const LONGEST = 170;
const LONGEST_PART = 0.22;
/** As soon as less than this much of the picture is seen, a map helps. */
const SEEN = 0.6;
/** Frames narrower than this have no room for it. */
const NARROWEST = 420;

/** An area or a card of the picture, in its coordinates. */
export interface MapBox extends Area {
  readonly colour: string;
  readonly isCard: boolean;
}

/**
 * The whole picture in a corner, and which part of it is seen; a click goes there. It is for the mouse: the keyboard has arrows,
 * and a reader of the screen the elements themselves.
 */
export class Minimap {
  readonly #map = part("map");
  readonly #canvas = document.createElement("canvas");
  readonly #window = document.createElement("div");
  readonly #viewport: Viewport;
  readonly #boxesOf: () => readonly MapBox[];
  /** The scale that it is drawn in; nothing while it is not drawn. */
  #drawn: number | undefined;

  /** @param boxesOf gives what the picture shows; it is asked when the map is drawn */
  constructor(viewport: Viewport, boxesOf: () => readonly MapBox[]) {
    this.#viewport = viewport;
    this.#boxesOf = boxesOf;
    this.#map.append(this.#canvas, this.#window);
    this.#map.addEventListener("pointerdown", (event) => {
      event.stopPropagation();
      this.#map.setPointerCapture(event.pointerId);
      this.#go(event);
    });
    this.#map.addEventListener("pointermove", (event) => {
      if (this.#map.hasPointerCapture(event.pointerId)) this.#go(event);
    });
    for (const type of ["click", "dblclick"]) {
      this.#map.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  /** The picture is another one. */
  renew(): void {
    this.#drawn = undefined;
    this.update();
  }

  /** Another part of the picture is seen. */
  update(): void {
    const { size, seen } = this.#viewport;
    const part = Math.min(1, seen.width / size.width) * Math.min(1, seen.height / size.height);
    this.#map.hidden = part >= SEEN || this.#viewport.frame.clientWidth < NARROWEST;
    if (this.#map.hidden) return;
    const scale = this.#scale;
    if (this.#drawn !== scale) this.#draw(scale);
    const left = Math.max(0, seen.x);
    const top = Math.max(0, seen.y);
    Object.assign(this.#window.style, {
      left: `${left * scale}px`,
      top: `${top * scale}px`,
      width: `${(Math.min(size.width, seen.x + seen.width) - left) * scale}px`,
      height: `${(Math.min(size.height, seen.y + seen.height) - top) * scale}px`,
    });
  }

  get #scale(): number {
    const { width, height } = this.#viewport.size;
    return Math.min(LONGEST, LONGEST_PART * this.#viewport.frame.clientWidth) / Math.max(width, height);
  }

  #go({ clientX, clientY }: PointerEvent): void {
    const { left, top } = this.#canvas.getBoundingClientRect();
    this.#viewport.centreOn((clientX - left) / this.#scale, (clientY - top) / this.#scale);
  }

  #draw(scale: number): void {
    const { width, height } = this.#viewport.size;
    const fine = window.devicePixelRatio;
    this.#canvas.width = Math.ceil(width * scale * fine);
    this.#canvas.height = Math.ceil(height * scale * fine);
    this.#canvas.style.width = `${width * scale}px`;
    this.#canvas.style.height = `${height * scale}px`;
    const paper = this.#canvas.getContext("2d");
    if (paper === null) return;
    paper.scale(scale * fine, scale * fine);
    paper.lineWidth = 1 / (scale * fine);
    for (const { x, y, width, height, colour, isCard } of this.#boxesOf()) {
      paper.fillStyle = paper.strokeStyle = colour;
      if (isCard) paper.fillRect(x, y, width, height);
      else paper.strokeRect(x, y, width, height);
    }
    this.#drawn = scale;
  }
}
