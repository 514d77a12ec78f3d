import type { ElementState, PictureElement } from "./messages.ts";
import type { MapBox } from "./minimap.ts";
import { PICTURE_STYLES } from "./picture-styles.ts";
import { readSvg } from "./read-svg.ts";
import type { Area } from "./viewport.ts";

/** What can be walked through by the keyboard. */
const STOPS = ".container, .card, .marker[data-marker]";

/** The drawn picture. It stands in a shadow tree, so that its style sheet and the page's keep out of each other's way. */
export class Picture {
  readonly #root: ShadowRoot;
  readonly #own = new CSSStyleSheet();
  readonly #stateWords: Readonly<Record<ElementState["state"], string>>;
  #byId: ReadonlyMap<string, Element> = new Map();
  #labels: ReadonlyMap<string, string> = new Map();
  #selected: readonly string[] = [];
  #states: readonly ElementState[] = [];
  #query = "";
  #picked: ReadonlySet<string> | undefined;

  constructor(host: HTMLElement, stateWords: Readonly<Record<ElementState["state"], string>>) {
    this.#root = host.attachShadow({ mode: "open" });
    this.#own.replaceSync(PICTURE_STYLES);
    this.#stateWords = stateWords;
  }

  /** Its size, or nothing where the text is no picture; then the one before stays. */
  show(
    svg: string,
    elements: readonly PictureElement[],
  ): { readonly width: number; readonly height: number } | undefined {
    const read = readSvg(svg);
    if (read === undefined) return undefined;
    const focused = this.focused;
    const focusedId = focused === undefined ? undefined : idOf(focused);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(read.styles);
    this.#root.adoptedStyleSheets = [sheet, this.#own];
    this.#root.replaceChildren(read.svg);
    for (const stop of this.#stops()) {
      stop.setAttribute("tabindex", "-1");
      if (stop.matches(".marker")) stop.setAttribute("role", "button");
    }
    this.#byId = new Map(
      [...this.#root.querySelectorAll("[data-id]")].map((element) => [element.getAttribute("data-id") ?? "", element]),
    );
    this.#labels = new Map(elements.map(({ id, label }) => [id, label]));
    this.select(this.#selected);
    this.setStates(this.#states);
    this.#dim();
    this.#stop(this.#byId.get(focusedId ?? "") ?? this.#stops()[0]);
    if (focusedId !== undefined) this.focus(this.#byId.get(focusedId));
    return { width: read.svg.width.baseVal.value, height: read.svg.height.baseVal.value };
  }

  listen(type: string, handle: (event: Event) => void): void {
    this.#root.addEventListener(type, handle);
  }

  /** What it is a picture of. */
  get name(): string {
    return this.#root.querySelector("svg")?.getAttribute("aria-label") ?? "";
  }

  get selected(): readonly string[] {
    return this.#selected;
  }

  get isEmpty(): boolean {
    return this.#byId.size === 0;
  }

  get focused(): Element | undefined {
    return this.#root.activeElement ?? undefined;
  }

  element(id: string): Element | undefined {
    return this.#byId.get(id);
  }

  labelOf(id: string): string {
    return this.#labels.get(id) ?? id;
  }

  /** Lights up elements, and the lines that begin or end at them. */
  select(ids: readonly string[]): void {
    this.#selected = ids;
    for (const element of this.#root.querySelectorAll(".selected, .joined")) {
      element.classList.remove("selected", "joined");
    }
    for (const id of ids) this.#byId.get(id)?.classList.add("selected");
    const chosen = new Set(ids);
    for (const wire of this.#root.querySelectorAll("[data-from]")) {
      const ends = [wire.getAttribute("data-from"), wire.getAttribute("data-to")];
      if (ends.some((end) => end !== null && chosen.has(end))) wire.classList.add("joined");
    }
  }

  /** Fades everything that the words are not in. Gives the elements that they are in, in the order of the picture. */
  search(query: string): readonly Element[] {
    this.#query = query;
    return this.#dim();
  }

  /** Fades everything else; `undefined`: nothing. Gives the cards that are left. */
  filter(picked: ReadonlySet<string> | undefined): readonly Element[] {
    this.#picked = picked;
    this.#dim();
    return [...this.#byId.values()].filter((element) => element.matches(".card:not(.faded)"));
  }

  #dim(): readonly Element[] {
    const words = this.#query.trim().toLowerCase();
    const found: Element[] = [];
    for (const [id, element] of this.#byId) {
      const isFound = words === "" || (element.getAttribute("aria-label") ?? "").toLowerCase().includes(words);
      if (isFound && words !== "") found.push(element);
      element.classList.toggle("faded", !isFound || this.#picked?.has(id) === false);
    }
    for (const [name, owner] of [
      [".plate", "data-edge"],
      [".marker[data-marker]", "data-element"],
    ] as const) {
      for (const piece of this.#root.querySelectorAll(name)) {
        const isFaded = this.#byId.get(piece.getAttribute(owner) ?? "")?.classList.contains("faded") === true;
        piece.classList.toggle("faded", isFaded);
      }
    }
    return found;
  }

  /** Shows what a fault makes of the elements; those that are not named go on. */
  setStates(states: readonly ElementState[]): void {
    this.#states = states;
    for (const tag of this.#root.querySelectorAll(".fault-tag")) tag.remove();
    for (const element of this.#byId.values()) element.removeAttribute("data-fault");
    const gone = new Set<string>();
    for (const { id, state } of states) {
      const element = this.#byId.get(id);
      element?.setAttribute("data-fault", state);
      element?.append(...faultTag(element, this.#stateWords[state]));
      if (state === "down" || state === "stopped") gone.add(id);
    }
    for (const wire of this.#root.querySelectorAll("[data-from]")) {
      const ends = [wire.getAttribute("data-from"), wire.getAttribute("data-to")];
      if (ends.some((end) => end !== null && gone.has(end))) wire.setAttribute("data-fault", "cut");
    }
  }

  focus(element: Element | undefined): void {
    if (!(element instanceof SVGElement)) return;
    this.#stop(element);
    element.focus({ preventScroll: true });
  }

  /** The element or marker that is so many further in the order of reading; without bounds the first or the last. */
  further(by: number): Element | undefined {
    const stops = this.#stops();
    const { focused } = this;
    const from = focused === undefined ? -1 : stops.indexOf(focused);
    return stops[Math.max(0, Math.min(stops.length - 1, from + by))];
  }

  /** The one that the Tab key comes to: past the picture it is one step, however large it is. */
  #stop(element: Element | undefined): void {
    for (const old of this.#root.querySelectorAll('[tabindex="0"]')) old.setAttribute("tabindex", "-1");
    element?.setAttribute("tabindex", "0");
  }

  /** Areas and cards with the colours of what they are. */
  boxes(areaOf: (element: Element) => Area): readonly MapBox[] {
    return [...this.#root.querySelectorAll(".container, .card")].flatMap((element) => {
      const face = element.querySelector(":scope > .face, :scope > .area");
      if (face === null) return [];
      const isCard = element.matches(".card");
      const { color, stroke } = getComputedStyle(face);
      return [{ ...areaOf(face), isCard, colour: isCard ? color : stroke }];
    });
  }

  /** The nearest card in a direction. */
  towards(dx: number, dy: number): Element | undefined {
    const { focused } = this;
    if (focused === undefined) return this.#stops()[0];
    const from = middleOf(focused);
    let best: Element | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const stop of this.#stops()) {
      if (stop === focused || !stop.matches(".card")) continue;
      const to = middleOf(stop);
      const ahead = (to.x - from.x) * dx + (to.y - from.y) * dy;
      const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
      if (ahead <= 1) continue;
      const distance = ahead + 2 * aside;
      if (distance < least) [best, least] = [stop, distance];
    }
    return best;
  }

  #stops(): readonly Element[] {
    return [...this.#root.querySelectorAll(STOPS)];
  }
}

/** The element or the marker that something in the picture belongs to. */
export function partOf(event: Event): Element | undefined {
  for (const target of event.composedPath()) {
    if (!(target instanceof Element)) continue;
    if (target.matches("[data-id], .marker[data-marker]")) return target;
  }
  return undefined;
}

export function idOf(element: Element): string | undefined {
  return element.getAttribute("data-id") ?? undefined;
}

export function markerOf(element: Element): number | undefined {
  const number = element.getAttribute("data-marker");
  return number === null ? undefined : Number(number);
}

function middleOf(element: Element): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

const SVG = "http://www.w3.org/2000/svg";

/** A word at the left lower corner: colour alone does not tell everybody. */
function faultTag(element: Element, word: string): readonly Element[] {
  const face = element.querySelector(":scope > .face, :scope > .area");
  if (!(face instanceof SVGGraphicsElement)) return [];
  const { x, y, height } = face.getBBox();
  const tag = document.createElementNS(SVG, "g");
  tag.setAttribute("class", "fault-tag");
  const plate = document.createElementNS(SVG, "rect");
  const text = document.createElementNS(SVG, "text");
  text.textContent = word;
  const width = word.length * 6.6 + 14;
  for (const [name, value] of Object.entries({ x: x + 8, y: y + height - 9, width, height: 18, rx: 9 })) {
    plate.setAttribute(name, String(value));
  }
  text.setAttribute("x", String(x + 8 + width / 2));
  text.setAttribute("y", String(y + height + 4));
  tag.append(plate, text);
  return [tag];
}
