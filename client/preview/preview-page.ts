import type { FaultMessage, HostMessage, PageMessage, PictureMessage, PicturePlace } from "./messages.ts";
import { idOf, markerOf, Picture, partOf } from "./picture.ts";
import { isFields } from "./read-fields.ts";
import { readHostMessage } from "./read-host-message.ts";
import { SidePane } from "./side-pane.ts";
import { type View, Viewport } from "./viewport.ts";
import { type Say, sayIn, stateWords } from "./words.ts";

/** What VS Code gives to the page of a webview. */
export interface PageHost {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

/** The preview: shows what the extension sends, and tells it what was clicked. */
export class PreviewPage {
  readonly #host: PageHost;
  readonly #say: Say = sayIn(document.body.dataset.words);
  readonly #picture = new Picture(part("picture"), stateWords(this.#say));
  readonly #viewport = new Viewport(part("frame"), part("picture"), () => this.#keep());
  readonly #side: SidePane;
  readonly #places = select("place");
  readonly #search = input("search");
  readonly #pick = part("pick");
  #words: ReadonlyMap<string, string> = new Map();
  #uri: string | undefined;
  #fault = "";
  #shownFault = "";
  #match = -1;

  constructor(host: PageHost) {
    this.#host = host;
    this.#side = new SidePane(
      part("side"),
      this.#say,
      (message) => host.postMessage(message),
      () => this.#sideClosed(),
    );
  }

  start(): void {
    const state = readState(this.#host.getState());
    this.#uri = state.uri;
    this.#fault = state.fault;
    this.#viewport.restore(state.view);
    window.addEventListener("message", ({ data }) => {
      const message = readHostMessage(data);
      if (message !== undefined) this.#receive(message);
    });
    part("frame").addEventListener("click", (event) => this.#click(event));
    part("frame").addEventListener("dblclick", (event) => this.#approach(partOf(event)));
    part("frame").addEventListener("keydown", (event) => this.#key(event));
    part("zoom-in").addEventListener("click", () => this.#viewport.zoom(1.25));
    part("zoom-out").addEventListener("click", () => this.#viewport.zoom(0.8));
    part("fit").addEventListener("click", () => this.#viewport.fit());
    this.#pick.addEventListener("click", () => this.#setPicking(!this.#isPicking));
    this.#places.addEventListener("change", () => this.#askFault(this.#places.value));
    this.#search.addEventListener("input", () => this.#find());
    this.#search.addEventListener("keydown", (event) => this.#searchKey(event));
    window.addEventListener("keydown", (event) => {
      if (event.key !== "f" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.#search.select();
    });
    this.#notice(this.#say("drawing"));
    this.#host.postMessage({ type: "ready" });
  }

  #receive(message: HostMessage): void {
    switch (message.type) {
      case "picture":
        this.#show(message);
        break;
      case "reason":
        this.#explain(message.reason);
        break;
      case "select":
        this.#lightUp(message.ids);
        break;
      case "questions":
        this.#side.questions(message);
        this.#tell(this.#say("questionsAt", message.label, message.questions.length));
        break;
      case "fault":
        this.#showFault(message);
        break;
    }
  }

  /** Why there is no new picture; the last one stays. */
  #explain(reason: string): void {
    if (this.#picture.isEmpty) this.#notice(reason);
    else this.#notice(this.#say("lastPicture", reason), "stale");
  }

  #show({ uri, svg, elements, places }: PictureMessage): void {
    const size = this.#picture.show(svg, elements);
    if (size === undefined) return;
    if (this.#uri !== uri) this.#viewport.restore(undefined);
    this.#uri = uri;
    this.#viewport.resize(size.width, size.height);
    this.#words = new Map(elements.map(({ id, place }) => [id, place]));
    part("frame").setAttribute("aria-busy", "false");
    this.#notice("");
    this.#offer(places);
    this.#find(false);
    if (this.#fault !== "") this.#askFault(this.#fault);
    if (this.#side.marker !== undefined) this.#host.postMessage({ type: "marker", number: this.#side.marker });
    this.#keep();
  }

  #lightUp(ids: readonly string[]): void {
    this.#picture.select(ids);
    const [first] = ids;
    const element = first === undefined ? undefined : this.#picture.element(first);
    if (element === undefined || first === undefined) return;
    if (this.#viewport.view !== undefined) this.#viewport.reveal(element);
    this.#tell(this.#picture.labelOf(first));
  }

  #click(event: MouseEvent): void {
    if (this.#viewport.wasDragged) return;
    const clicked = partOf(event);
    if (clicked !== undefined) this.#choose(clicked, false);
  }

  /** What a click does, or Enter, which also takes the keyboard along. */
  #choose(element: Element, focus: boolean): void {
    const number = markerOf(element);
    const id = idOf(element);
    if (number !== undefined) this.#host.postMessage({ type: "marker", number });
    else if (id !== undefined && this.#isPicking) this.#pickFault(this.#words.get(id) ?? "");
    else if (id !== undefined) {
      this.#picture.select([id]);
      this.#host.postMessage({ type: "reveal", id, focus });
    }
  }

  /** A double click fills the view with an element; beside all elements, with the whole picture. */
  #approach(element: Element | undefined): void {
    if (element === undefined) this.#viewport.fit();
    else this.#viewport.zoomTo(element);
  }

  #pickFault(place: string): void {
    if (place === "") {
      this.#tell(this.#say("clickWhatIsDown"));
      return;
    }
    this.#setPicking(false);
    this.#askFault(place);
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isHandled = event.shiftKey ? this.#panKey(event.key) : this.#plainKey(event.key);
    if (isHandled) event.preventDefault();
  }

  #plainKey(key: string): boolean {
    const { focused } = this.#picture;
    const direction = DIRECTIONS[key];
    if (direction !== undefined) {
      const next = this.#picture.towards(...direction);
      this.#picture.focus(next);
      if (next !== undefined) this.#viewport.reveal(next);
      return true;
    }
    if ((key === "Enter" || key === " ") && focused !== undefined) this.#choose(focused, key === "Enter");
    else if (key === "+" || key === "=") this.#viewport.zoom(1.25);
    else if (key === "-") this.#viewport.zoom(0.8);
    else if (key === "0") this.#viewport.fit();
    else if (key === "/") this.#search.select();
    else if (key === "Escape") this.#escape();
    else return false;
    return true;
  }

  #panKey(key: string): boolean {
    if (key === "+") this.#viewport.zoom(1.25);
    const direction = DIRECTIONS[key];
    if (direction !== undefined) this.#viewport.pan(-60 * direction[0], -60 * direction[1]);
    return key === "+" || direction !== undefined;
  }

  #escape(): void {
    if (this.#isPicking) this.#setPicking(false);
    else if (this.#fault !== "") this.#askFault("");
    else this.#side.close();
    this.#picture.select([]);
    part("frame").focus();
  }

  #find(move = true): void {
    const query = this.#search.value;
    const found = this.#picture.search(query);
    part("matches").textContent = query.trim() === "" ? "" : this.#say("matches", found.length);
    this.#match = -1;
    const [first] = found;
    if (move && first !== undefined) this.#viewport.reveal(first);
  }

  #searchKey(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      this.#search.value = "";
      this.#find();
      part("frame").focus();
    }
    if (event.key !== "Enter") return;
    const found = this.#picture.search(this.#search.value);
    if (found.length === 0) return;
    this.#match = (this.#match + (event.shiftKey ? found.length - 1 : 1)) % found.length;
    const element = found[this.#match];
    const id = element === undefined ? undefined : idOf(element);
    if (element === undefined || id === undefined) return;
    this.#viewport.reveal(element);
    this.#picture.select([id]);
    this.#host.postMessage({ type: "reveal", id, focus: false });
  }

  get #isPicking(): boolean {
    return this.#pick.getAttribute("aria-pressed") === "true";
  }

  #setPicking(isPicking: boolean): void {
    this.#pick.setAttribute("aria-pressed", String(isPicking));
    part("frame").classList.toggle("picking", isPicking);
    if (isPicking) this.#tell(this.#say("clickWhatIsDown"));
  }

  /** The places that may be down, those of one kind below each other. */
  #offer(places: readonly PicturePlace[]): void {
    const kinds = [
      ["zone", this.#say("zones")],
      ["region", this.#say("regions")],
      ["element", this.#say("elements")],
    ] as const;
    const groups = kinds.flatMap(([kind, label]) => {
      const options = places.filter((place) => place.kind === kind).map(({ word }) => new Option(word, word));
      if (options.length === 0) return [];
      const group = document.createElement("optgroup");
      group.label = label;
      group.append(...options);
      return [group];
    });
    this.#places.replaceChildren(new Option(this.#say("nothingDown"), ""), ...groups);
    this.#places.value = this.#fault;
    if (this.#places.value !== this.#fault) this.#askFault("");
  }

  #askFault(place: string): void {
    this.#fault = place;
    this.#places.value = place;
    this.#keep();
    if (place !== "") {
      this.#host.postMessage({ type: "fault", place });
      return;
    }
    this.#shownFault = "";
    this.#picture.setStates([]);
    if (this.#side.marker === undefined) this.#side.close();
  }

  #showFault(fault: FaultMessage): void {
    if (fault.place !== this.#fault) return;
    this.#picture.setStates(fault.states);
    // What is asked at a marker stays open while the same fault is shown in a new picture.
    if (this.#shownFault === fault.place && this.#side.marker !== undefined) return;
    this.#shownFault = fault.place;
    this.#side.fault(fault);
    const left = fault.journeys.filter(({ survives }) => survives).length;
    this.#tell(this.#say("whileDown", fault.place, left, fault.journeys.length));
  }

  #sideClosed(): void {
    if (this.#fault !== "") this.#askFault("");
    if (document.activeElement === document.body) part("frame").focus();
  }

  #notice(text: string, kind = ""): void {
    const notice = part("notice");
    notice.textContent = text;
    notice.hidden = text === "";
    notice.className = kind;
    part("frame").classList.toggle("stale", kind === "stale");
  }

  #tell(text: string): void {
    part("live").textContent = text;
  }

  #keep(): void {
    const { view } = this.#viewport;
    this.#host.setState({ uri: this.#uri, fault: this.#fault, ...(view === undefined ? {} : { view }) });
  }
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface State {
  readonly uri: string | undefined;
  readonly fault: string;
  readonly view: View | undefined;
}

function readState(value: unknown): State {
  if (!isFields(value)) return { uri: undefined, fault: "", view: undefined };
  const { uri, fault } = value;
  return {
    uri: typeof uri === "string" ? uri : undefined,
    fault: typeof fault === "string" ? fault : "",
    view: readView(value.view),
  };
}

function readView(value: unknown): View | undefined {
  if (!isFields(value)) return undefined;
  const { scale, x, y } = value;
  if (typeof scale !== "number" || typeof x !== "number" || typeof y !== "number") return undefined;
  return scale > 0 ? { scale, x, y } : undefined;
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no "${id}".`);
  return found;
}

function input(id: string): HTMLInputElement {
  const found = part(id);
  if (found instanceof HTMLInputElement) return found;
  throw new Error(`"${id}" is no input.`);
}

function select(id: string): HTMLSelectElement {
  const found = part(id);
  if (found instanceof HTMLSelectElement) return found;
  throw new Error(`"${id}" is no selection.`);
}
