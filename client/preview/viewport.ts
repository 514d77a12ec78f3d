/** Which part of the picture is seen: its scale, and where its left upper corner is. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const SMALLEST = 0.05;
const LARGEST = 6;
const CLOSEST = 1.2;
const MARGIN = 12;

/** Pans and zooms what stands in a frame. As long as nobody moved it, it is kept in full view. */
export class Viewport {
  readonly #frame: HTMLElement;
  readonly #content: HTMLElement;
  readonly #moved: () => void;
  #size = { width: 1, height: 1 };
  #view: View | undefined;
  #wasDragged = false;

  constructor(frame: HTMLElement, content: HTMLElement, moved: () => void) {
    this.#frame = frame;
    this.#content = content;
    this.#moved = moved;
    frame.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    frame.addEventListener("pointerdown", (event) => this.#drag(event));
    new ResizeObserver(() => this.#apply()).observe(frame);
  }

  /** `undefined`: nobody moved it. */
  get view(): View | undefined {
    return this.#view;
  }

  /** Whether the click that is being handled ended a drag. */
  get wasDragged(): boolean {
    return this.#wasDragged;
  }

  restore(view: View | undefined): void {
    this.#view = view;
    this.#apply();
  }

  resize(width: number, height: number): void {
    this.#size = { width, height };
    this.#apply();
  }

  fit(): void {
    this.#move(undefined);
  }

  /** By a factor, around a point of the frame; without one, around its middle. */
  zoom(factor: number, at?: { readonly x: number; readonly y: number }): void {
    const { clientWidth, clientHeight } = this.#frame;
    const { x, y } = at ?? { x: clientWidth / 2, y: clientHeight / 2 };
    const view = this.#shown();
    const scale = Math.min(LARGEST, Math.max(SMALLEST, view.scale * factor));
    const by = scale / view.scale;
    this.#move({ scale, x: x - (x - view.x) * by, y: y - (y - view.y) * by });
  }

  pan(dx: number, dy: number): void {
    const view = this.#shown();
    this.#move({ ...view, x: view.x + dx, y: view.y + dy });
  }

  /** Brings an element into view, if it is not. */
  reveal(element: Element): void {
    const frame = this.#frame.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const isSeen =
      box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
    const isLarger = box.width > frame.width || box.height > frame.height;
    if (isSeen || isLarger) return;
    this.pan(
      frame.left + frame.width / 2 - (box.left + box.width / 2),
      frame.top + frame.height / 2 - (box.top + box.height / 2),
    );
  }

  /** Fills the frame with an element, as far as that makes it larger than life. */
  zoomTo(element: Element): void {
    const frame = this.#frame.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const view = this.#shown();
    const room = 0.92 * Math.min(frame.width / box.width, frame.height / box.height);
    const scale = Math.min(CLOSEST, room * view.scale);
    const middle = {
      x: (box.left + box.width / 2 - frame.left - view.x) / view.scale,
      y: (box.top + box.height / 2 - frame.top - view.y) / view.scale,
    };
    this.#move({ scale, x: frame.width / 2 - middle.x * scale, y: frame.height / 2 - middle.y * scale });
  }

  #move(view: View | undefined): void {
    this.#view = view;
    this.#apply();
    this.#moved();
  }

  #shown(): View {
    return this.#view ?? this.#fitting();
  }

  #fitting(): View {
    const { clientWidth, clientHeight } = this.#frame;
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
  }

  /** The wheel pans; with Ctrl, as pinching on a trackpad says it, it zooms. */
  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      const frame = this.#frame.getBoundingClientRect();
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
      this.#frame.classList.add("dragging");
      this.pan(clientX - last.x, clientY - last.y);
      last = { x: clientX, y: clientY };
    };
    const end = () => {
      this.#frame.classList.remove("dragging");
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointercancel", end);
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end, { once: true });
    window.addEventListener("pointercancel", end, { once: true });
  }
}
