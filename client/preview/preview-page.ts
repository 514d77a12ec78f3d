import { FaultChooser } from "./fault-chooser.ts";
import { FilterBar } from "./filter-bar.ts";
import { HoverCard } from "./hover-card.ts";
import type { HostMessage, PageMessage, PaintMessage, PictureElement, PictureMessage } from "./messages.ts";
import { Minimap } from "./minimap.ts";
import { input, part } from "./page-parts.ts";
import { type PageState, readState } from "./page-state.ts";
import { paintPng } from "./paint-png.ts";
import { idOf, markerOf, Picture, partOf } from "./picture.ts";
import { PictureKeys } from "./picture-keys.ts";
import { readHostMessage } from "./read-host-message.ts";
import { SidePane } from "./side-pane.ts";
import { ViewChooser } from "./view-chooser.ts";
import { Viewport } from "./viewport.ts";
import { whatChanged } from "./what-changed.ts";
import { type Say, sayIn, stateWords } from "./words.ts";

/** What VS Code gives to the page of a webview. */
export interface PageHost {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

/** How long the page waits for the next movement before it has its state kept, in milliseconds. */
const KEEP_MS = 80;

/** The preview: shows what the extension sends, and tells it what was clicked. */
export class PreviewPage {
  readonly #host: PageHost;
  readonly #say: Say = sayIn(document.body.dataset.words);
  readonly #picture = new Picture(part("picture"), stateWords(this.#say));
  readonly #viewport: Viewport = new Viewport(part("frame"), part("picture"), () => this.#moved());
  readonly #map = new Minimap(this.#viewport, () => this.#picture.boxes((element) => this.#viewport.areaOf(element)));
  readonly #card = new HoverCard(this.#picture, (id) => this.#post({ type: "facts", id }));
  readonly #side = new SidePane(
    part("side"),
    this.#say,
    (message) => this.#post(message),
    () => this.#sideClosed(),
  );
  readonly #views = new ViewChooser(this.#say, (view) => this.#post({ type: "view", view }));
  readonly #filters = new FilterBar(this.#say, () => this.#filter(true));
  readonly #faults = new FaultChooser({
    picture: this.#picture,
    side: this.#side,
    say: this.#say,
    tell: (text) => this.#tell(text),
    post: (message) => this.#post(message),
    changed: () => this.#keep(),
  });
  readonly #search = input("search");
  #elements: ReadonlyMap<string, PictureElement> = new Map();
  #shown: PictureMessage | undefined;
  #uri: string | undefined;
  #view = "";
  #match = -1;
  #keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PageHost) {
    this.#host = host;
  }

  start(): void {
    this.#restore(readState(this.#host.getState()));
    window.addEventListener("message", ({ data }) => {
      const message = readHostMessage(data);
      if (message !== undefined) this.#receive(message);
    });
    const frame = part("frame");
    frame.addEventListener("click", (event) => this.#click(event));
    frame.addEventListener("dblclick", (event) => this.#approach(partOf(event)));
    new PictureKeys(frame, this.#picture, this.#viewport, {
      choose: (element, focus) => this.#choose(element, focus),
      search: () => this.#search.select(),
      escape: () => this.#escape(),
    });
    part("zoom-in").addEventListener("click", () => this.#viewport.zoom(1.25));
    part("zoom-out").addEventListener("click", () => this.#viewport.zoom(0.8));
    part("fit").addEventListener("click", () => this.#viewport.fit());
    part("export").addEventListener("click", () => this.#post({ type: "export" }));
    part("copy").addEventListener("click", () => this.#post({ type: "copy" }));
    this.#search.addEventListener("input", () => this.#find());
    this.#search.addEventListener("keydown", (event) => this.#searchKey(event));
    window.addEventListener("keydown", (event) => {
      if (event.key !== "f" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.#search.select();
    });
    this.#notice(this.#say("drawing"));
    this.#post({ type: "ready", view: this.#views.key });
  }

  #restore(state: PageState): void {
    this.#uri = state.uri;
    this.#view = state.view;
    this.#views.restore(state.view);
    this.#filters.restore(state.filters);
    this.#faults.restore(state.fault);
    this.#search.value = state.search;
    this.#picture.select(state.selected);
    this.#viewport.restore(state.camera);
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
        this.#faults.show(message);
        break;
      case "facts":
        this.#card.show(message.id, message.markdown);
        break;
      case "paint":
        void this.#paint(message);
        break;
    }
  }

  /** Why there is no new picture; the last one stays. */
  #explain(reason: string): void {
    if (this.#picture.isEmpty) this.#notice(reason);
    else this.#notice(this.#say("lastPicture", reason), "stale");
  }

  #show(message: PictureMessage): void {
    const { uri, view, svg, elements, places, views, filters } = message;
    const size = this.#picture.show(svg, elements);
    if (size === undefined) return;
    const isSame = this.#uri === uri && this.#view === view;
    const changes = isSame && this.#shown !== undefined ? whatChanged(this.#shown, message, this.#say) : "";
    this.#shown = message;
    this.#uri = uri;
    this.#view = view;
    this.#elements = new Map(elements.map((element) => [element.id, element]));
    if (!isSame) this.#viewport.restore(undefined);
    this.#viewport.resize(size.width, size.height);
    this.#map.renew();
    part("frame").setAttribute("aria-label", this.#picture.name);
    part("frame").setAttribute("aria-busy", "false");
    this.#notice("");
    if (changes !== "") this.#tell(changes);
    this.#views.show(views, view);
    this.#filters.show(filters);
    this.#filter(false);
    this.#find(false);
    this.#faults.offer(places);
    if (this.#side.marker !== undefined) this.#post({ type: "marker", number: this.#side.marker });
    this.#card.refresh();
    this.#keep();
  }

  #lightUp(ids: readonly string[]): void {
    this.#select(ids);
    const [first] = ids;
    const element = first === undefined ? undefined : this.#picture.element(first);
    if (element === undefined || first === undefined) return;
    if (this.#viewport.camera !== undefined) this.#viewport.reveal(element);
    this.#tell(this.#picture.labelOf(first));
  }

  #select(ids: readonly string[]): void {
    this.#picture.select(ids);
    this.#views.select(this.#elements.get(ids[0] ?? "")?.entity ?? "");
    this.#keep();
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
    if (number !== undefined) this.#post({ type: "marker", number });
    else if (id !== undefined && this.#faults.isPicking) this.#faults.pick(this.#elements.get(id)?.place ?? "");
    else if (id !== undefined) {
      this.#select([id]);
      this.#post({ type: "reveal", id, focus });
    }
  }

  /** A double click fills the view with an element; beside all elements, with the whole picture. */
  #approach(element: Element | undefined): void {
    if (element === undefined) this.#viewport.fit();
    else this.#viewport.zoomTo(element);
  }

  /** One thing after the other: what lies on top goes first. */
  #escape(): void {
    if (this.#card.isShown) {
      this.#card.hide();
      return;
    }
    if (this.#faults.isPicking) this.#faults.setPicking(false);
    else if (this.#faults.place !== "") this.#faults.ask("");
    else this.#side.close();
    this.#select([]);
    part("frame").focus();
  }

  #filter(tell: boolean): void {
    const picked = this.#filters.picked;
    const left = this.#picture.filter(picked);
    this.#keep();
    if (tell) this.#tell(picked === undefined ? this.#say("nothingFiltered") : this.#say("filtered", left.length));
  }

  #find(move = true): void {
    const query = this.#search.value;
    const found = this.#picture.search(query);
    part("matches").textContent = query.trim() === "" ? "" : this.#say("matches", found.length);
    this.#match = -1;
    const [first] = found;
    if (move && first !== undefined) this.#viewport.reveal(first);
    this.#keep();
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
    this.#select([id]);
    this.#post({ type: "reveal", id, focus: false });
  }

  #sideClosed(): void {
    if (this.#faults.place !== "") this.#faults.ask("");
    if (document.activeElement === document.body) part("frame").focus();
  }

  async #paint({ job, svg, width, height, use }: PaintMessage): Promise<void> {
    try {
      const png = paintPng(svg, width, height);
      if (use === "copy") {
        // Only a page that has the keyboard may write to the clipboard.
        window.focus();
        await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
      }
      const bytes = new Uint8Array(use === "save" ? await (await png).arrayBuffer() : new ArrayBuffer());
      this.#post({ type: "painted", job, failure: "", bytes });
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      this.#post({ type: "painted", job, failure, bytes: new Uint8Array() });
    }
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

  #post(message: PageMessage): void {
    this.#host.postMessage(message);
  }

  #moved(): void {
    // The first size comes before there is anything to map.
    if (this.#shown !== undefined) this.#map.update();
    this.#keep();
  }

  #keep(): void {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => {
      this.#host.setState({
        uri: this.#uri,
        view: this.#view,
        fault: this.#faults.place,
        search: this.#search.value,
        selected: this.#picture.selected,
        filters: this.#filters.chosen,
        camera: this.#viewport.camera,
      });
    }, KEEP_MS);
  }
}
