import { isFields } from "./read-fields.ts";

/** Which part of the picture is seen: its scale, and where its left upper corner is. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A part of the picture, in its own coordinates. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SMALLEST = 0.05;
const LARGEST = 6;
const CLOSEST = 1.2;
const MARGIN = 12;

/** Pans and zooms what stands in a frame. As long as nobody moved it, it is kept in full view. */
export class Viewport {
  readonly frame: HTMLElement;
  readonly #content: HTMLElement;
  readonly #changed: () => void;
  #size = { width: 1, height: 1 };
  #camera: Camera | undefined;
  #wasDragged = false;

  /** @param changed told when another part of the picture is seen */
  constructor(frame: HTMLElement, content: HTMLElement, changed: () => void) {
    this.frame = frame;
    this.#content = content;
    this.#changed = changed;
    frame.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    frame.addEventListener("pointerdown", (event) => this.#drag(event));
    new ResizeObserver(() => this.#apply()).observe(frame);
  }

  /** `undefined`: nobody moved it. */
  get camera(): Camera | undefined {
    return this.#camera;
  }

  /** Of the whole picture. */
  get size(): { readonly width: number; readonly height: number } {
    return this.#size;
  }

  get seen(): Area {
    const { scale, x, y } = this.#shown();
    const { clientWidth, clientHeight } = this.frame;
    return { x: -x / scale, y: -y / scale, width: clientWidth / scale, height: clientHeight / scale };
  }

  /** Whether the click that is being handled ended a drag. */
  get wasDragged(): boolean {
    return this.#wasDragged;
  }

  restore(camera: Camera | undefined): void {
    this.#camera = camera;
    this.#apply();
  }

  resize(width: number, height: number): void {
    this.#size = { width, height };
    this.#apply();
  }

  fit(): void {
    this.#move(undefined, true);
  }

  /** By a factor, around a point of the frame; without one, around its middle. */
  zoom(factor: number, at?: { readonly x: number; readonly y: number }): void {
    const { clientWidth, clientHeight } = this.frame;
    const { x, y } = at ?? { x: clientWidth / 2, y: clientHeight / 2 };
    const camera = this.#shown();
    const scale = Math.min(LARGEST, Math.max(SMALLEST, camera.scale * factor));
    const by = scale / camera.scale;
    this.#move({ scale, x: x - (x - camera.x) * by, y: y - (y - camera.y) * by }, at === undefined);
  }

  pan(dx: number, dy: number, glide = false): void {
    const camera = this.#shown();
    this.#move({ ...camera, x: camera.x + dx, y: camera.y + dy }, glide);
  }

  /** Brings a point of the picture into the middle. */
  centreOn(x: number, y: number): void {
    const { scale } = this.#shown();
    const { clientWidth, clientHeight } = this.frame;
    this.#move({ scale, x: clientWidth / 2 - x * scale, y: clientHeight / 2 - y * scale }, false);
  }

  /** Brings an element into view, if it is not. */
  reveal(element: Element): void {
    const box = this.areaOf(element);
    const { x, y, width, height } = this.seen;
    const isSeen = box.x >= x && box.x + box.width <= x + width && box.y >= y && box.y + box.height <= y + height;
    const isLarger = box.width > width || box.height > height;
    if (isSeen || isLarger) return;
    const { scale } = this.#shown();
    const across = x + width / 2 - (box.x + box.width / 2);
    const down = y + height / 2 - (box.y + box.height / 2);
    this.pan(across * scale, down * scale, true);
  }

  /** Fills the frame with an element, as far as that makes it larger than life. */
  zoomTo(element: Element): void {
    const { clientWidth, clientHeight } = this.frame;
    const box = this.areaOf(element);
    const scale = Math.min(CLOSEST, 0.92 * Math.min(clientWidth / box.width, clientHeight / box.height));
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    this.#move({ scale, x: clientWidth / 2 - middle.x * scale, y: clientHeight / 2 - middle.y * scale }, true);
  }

  /** Where something of the picture is in it, whatever part of it is seen. */
  areaOf(element: Element): Area {
    const content = this.#content.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    // What is seen may still be gliding to where it will be.
    const scale = content.width / this.#size.width || 1;
    return {
      x: (box.left - content.left) / scale,
      y: (box.top - content.top) / scale,
      width: box.width / scale,
      height: box.height / scale,
    };
  }

  /** @param glide so that the eye can follow, where the reader wants movement at all */
  #move(camera: Camera | undefined, glide: boolean): void {
    this.#content.classList.toggle("gliding", glide);
    this.#camera = camera;
    this.#apply();
  }

  #shown(): Camera {
    return this.#camera ?? this.#fitting();
  }

  #fitting(): Camera {
    const { clientWidth, clientHeight } = this.frame;
    const { width, height } = this.#size;
    const scale = Math.max(
      SMALLEST,
      Math.min(CLOSEST, (clientWidth - 2 * MARGIN) / width, (clientHeight - 2 * MARGIN) / height),
    );
    return { scale, x: (clientWidth - width * scale) / 2, y: (clientHeight - height * scale) / 2 };
  }

  #apply(): void {
    const { scale, x, y } = this.#shown();
    this.#content.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    this.#changed();
  }

  /** The wheel pans; with Ctrl, as pinching on a trackpad says it, it zooms. */
  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      const frame = this.frame.getBoundingClientRect();
      const at = { x: event.clientX - frame.left, y: event.clientY - frame.top };
      this.zoom(Math.exp((-event.deltaY * lines) / 300), at);
      return;
    }
    if (event.shiftKey && event.deltaX === 0) this.pan(-event.deltaY * lines, 0);
    else this.pan(-event.deltaX * lines, -event.deltaY * lines);
  }

  #drag(down: PointerEvent): void {
    if (down.button !== 0 && down.button !== 1) return;
    let last = { x: down.clientX, y: down.clientY };
    this.#wasDragged = false;
    const move = ({ clientX, clientY }: PointerEvent) => {
      // A click with a shaking hand is no drag.
      if (!this.#wasDragged && Math.hypot(clientX - down.clientX, clientY - down.clientY) < 4) return;
      this.#wasDragged = true;
      this.frame.classList.add("dragging");
      this.pan(clientX - last.x, clientY - last.y);
      last = { x: clientX, y: clientY };
    };
    const end = () => {
      this.frame.classList.remove("dragging");
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointercancel", end);
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end, { once: true });
    window.addEventListener("pointercancel", end, { once: true });
  }
}

export function readCamera(value: unknown): Camera | undefined {
  if (!isFields(value)) return undefined;
  const { scale, x, y } = value;
  if (typeof scale !== "number" || typeof x !== "number" || typeof y !== "number") return undefined;
  return scale > 0 ? { scale, x, y } : undefined;
}
