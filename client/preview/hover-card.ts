import { part } from "./page-parts.ts";
import { type Picture, partOf } from "./picture.ts";
import { readMarkdown } from "./read-markdown.ts";

/** How long a pointer rests before the card comes, and how long it may be on its way to the card, in milliseconds. */
const REST_MS = 350;
const LEAVE_MS = 250;

/** The tallest that it becomes, in pixels. */
const TALLEST = 340;

/** What it stands above or below: a card, or else the pointer. */
interface Anchor {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
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
  #at: Anchor = { x: 0, top: 0, bottom: 0 };
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
    const element = partOf(event);
    const id = idAt(element);
    if (element === undefined || id === undefined) {
      this.#leave();
      return;
    }
    if (id !== this.#id) this.#soon(id, this.#anchor(element, event), undefined);
    else clearTimeout(this.isShown ? this.#timer : undefined);
  }

  #focus(event: Event): void {
    const element = partOf(event);
    const id = idAt(element);
    if (element === undefined || id === undefined || !element.matches(":focus-visible")) return;
    this.#soon(id, this.#anchor(element, undefined), element);
  }

  #soon(id: string, at: Anchor, focused: Element | undefined): void {
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

  #anchor(element: Element, pointer: PointerEvent | undefined): Anchor {
    const frame = this.#frame.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const [top, bottom] = [Math.max(box.top, frame.top) - frame.top, Math.min(box.bottom, frame.bottom) - frame.top];
    if (pointer === undefined) return { x: box.left - frame.left, top, bottom };
    const [x, y] = [pointer.clientX - frame.left, pointer.clientY - frame.top];
    return element.matches(".card") ? { x, top, bottom } : { x, top: y - 8, bottom: y + 8 };
  }

  /** Below what it is about, or above it where there is more room: never on it. */
  #put(): void {
    const { clientWidth, clientHeight } = this.#frame;
    const { style } = this.#card;
    style.maxHeight = `${TALLEST}px`;
    const { offsetWidth, offsetHeight } = this.#card;
    const below = clientHeight - this.#at.bottom - 14;
    const above = this.#at.top - 14;
    const isBelow = offsetHeight <= below || below >= above;
    const height = Math.min(offsetHeight, Math.max(60, isBelow ? below : above));
    style.maxHeight = `${height}px`;
    style.left = `${Math.max(6, Math.min(this.#at.x + 4, clientWidth - offsetWidth - 6))}px`;
    style.top = `${isBelow ? this.#at.bottom + 8 : Math.max(6, this.#at.top - height - 8)}px`;
  }
}

/** Of a marker the element that it sits on. */
function idAt(element: Element | undefined): string | undefined {
  return element?.getAttribute("data-id") ?? element?.getAttribute("data-element") ?? undefined;
}
