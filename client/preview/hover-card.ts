import { part } from "./page-parts.ts";
import { type Picture, partOf } from "./picture.ts";
import { readMarkdown } from "./read-markdown.ts";

/** How long a pointer rests before the card comes, and how long it may be on its way to the card, in milliseconds. */
const REST_MS = 350;
const LEAVE_MS = 250;

interface Corner {
  readonly x: number;
  readonly y: number;
}

/**
 * What is known of the element that the pointer rests on, or that the keyboard has come to. It can be pointed at itself, goes with
 * Escape, and stays until then.
 */
export class HoverCard {
  readonly #frame = part("frame");
  readonly #card = part("facts");
  readonly #ask: (id: string) => void;
  #id: string | undefined;
  /** What the keyboard has come to, and hears the facts of. */
  #focused: Element | undefined;
  #at: Corner = { x: 0, y: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(picture: Picture, ask: (id: string) => void) {
    this.#ask = ask;
    // What passes from one element of the picture to another is not told outside of its shadow tree.
    picture.listen("pointerover", (event) => this.#over(event));
    picture.listen("focusin", (event) => this.#focus(event));
    picture.listen("focusout", () => this.#leave());
    this.#frame.addEventListener("pointerover", (event) => this.#over(event));
    this.#frame.addEventListener("pointerleave", () => this.#leave());
    this.#frame.addEventListener("pointerdown", (event) => {
      if (!event.composedPath().includes(this.#card)) this.hide();
    });
    // In the card the wheel scrolls, and the mouse selects text.
    for (const type of ["wheel", "pointerdown", "dblclick", "click"]) {
      this.#card.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  get isShown(): boolean {
    return !this.#card.hidden;
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#id = undefined;
    this.#card.hidden = true;
  }

  /** Asks again: the picture has changed. */
  refresh(): void {
    if (this.#id !== undefined && this.isShown) this.#ask(this.#id);
  }

  show(id: string, markdown: string): void {
    if (id !== this.#id) return;
    if (markdown === "") {
      this.hide();
      return;
    }
    this.#card.replaceChildren(readMarkdown(markdown));
    this.#card.hidden = false;
    this.#focused?.setAttribute("aria-description", this.#card.textContent ?? "");
    this.#put();
  }

  #over(event: Event): void {
    if (!(event instanceof PointerEvent)) return;
    if (event.composedPath().includes(this.#card)) {
      clearTimeout(this.#timer);
      return;
    }
    if (event.buttons !== 0) return;
    const id = idAt(partOf(event));
    if (id === undefined) {
      this.#leave();
      return;
    }
    const frame = this.#frame.getBoundingClientRect();
    const at = { x: event.clientX - frame.left, y: event.clientY - frame.top };
    if (id !== this.#id) this.#soon(id, at, undefined);
    else clearTimeout(this.isShown ? this.#timer : undefined);
  }

  #focus(event: Event): void {
    const element = partOf(event);
    const id = idAt(element);
    if (element === undefined || id === undefined || !element.matches(":focus-visible")) return;
    const frame = this.#frame.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    this.#soon(id, { x: box.left - frame.left, y: Math.min(box.bottom, frame.bottom) - frame.top }, element);
  }

  #soon(id: string, at: Corner, focused: Element | undefined): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#card.hidden = true;
      this.#id = id;
      this.#at = at;
      this.#focused = focused;
      this.#ask(id);
    }, REST_MS);
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), LEAVE_MS);
  }

  /** Right below the corner, or where there is room. */
  #put(): void {
    const { clientWidth, clientHeight } = this.#frame;
    const { offsetWidth, offsetHeight } = this.#card;
    const left = Math.max(6, Math.min(this.#at.x + 12, clientWidth - offsetWidth - 6));
    const below = this.#at.y + 14;
    const above = this.#at.y - offsetHeight - 14;
    const top = below + offsetHeight <= clientHeight - 6 ? below : Math.max(6, above);
    this.#card.style.left = `${left}px`;
    this.#card.style.top = `${top}px`;
  }
}

/** Of a marker the element that it sits on. */
function idAt(element: Element | undefined): string | undefined {
  return element?.getAttribute("data-id") ?? element?.getAttribute("data-element") ?? undefined;
}
