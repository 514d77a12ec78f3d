import type { Picture } from "./picture.ts";
import type { Viewport } from "./viewport.ts";

/** What keys ask of the page. */
interface Asked {
  readonly choose: (element: Element, focus: boolean) => void;
  readonly search: () => void;
  readonly escape: () => void;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How many elements further a key leads in the order of reading. */
const FURTHER: Readonly<Record<string, number>> = {
  PageDown: 1,
  PageUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The keyboard in the picture: through the elements, to their source, and across. */
export class PictureKeys {
  readonly #picture: Picture;
  readonly #viewport: Viewport;
  readonly #asked: Asked;

  constructor(frame: HTMLElement, picture: Picture, viewport: Viewport, asked: Asked) {
    this.#picture = picture;
    this.#viewport = viewport;
    this.#asked = asked;
    frame.addEventListener("keydown", (event) => this.#key(event));
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isHandled = (event.shiftKey && this.#pan(event.key)) || this.#walk(event.key) || this.#act(event.key);
    if (isHandled) event.preventDefault();
  }

  #pan(key: string): boolean {
    const direction = DIRECTIONS[key];
    if (direction !== undefined) this.#viewport.pan(-60 * direction[0], -60 * direction[1], true);
    return direction !== undefined;
  }

  #walk(key: string): boolean {
    const direction = DIRECTIONS[key];
    const further = FURTHER[key];
    if (direction === undefined && further === undefined) return false;
    const next = direction === undefined ? this.#picture.further(further ?? 0) : this.#picture.towards(...direction);
    this.#picture.focus(next);
    if (next !== undefined) this.#viewport.reveal(next);
    return true;
  }

  #act(key: string): boolean {
    const { focused } = this.#picture;
    if ((key === "Enter" || key === " ") && focused !== undefined) this.#asked.choose(focused, key === "Enter");
    else if (key === "+" || key === "=") this.#viewport.zoom(1.25);
    else if (key === "-") this.#viewport.zoom(0.8);
    else if (key === "0") this.#viewport.fit();
    else if (key === "/") this.#asked.search();
    else if (key === "Escape") this.#asked.escape();
    else return false;
    return true;
  }
}
