import type { FaultMessage, PageMessage, PicturePlace } from "./messages.ts";
import { option, optionGroup, part, select } from "./page-parts.ts";
import type { Picture } from "./picture.ts";
import type { SidePane } from "./side-pane.ts";
import type { Say } from "./words.ts";

/** What is on the other sides of the chooser. */
interface Around {
  readonly picture: Picture;
  readonly side: SidePane;
  readonly say: Say;
  readonly tell: (text: string) => void;
  readonly post: (message: PageMessage) => void;
  readonly changed: () => void;
}

/** Says what is down, from a list or by a click, and shows what comes of it. */
export class FaultChooser {
  readonly #around: Around;
  readonly #places = select("place");
  readonly #pick = part("pick");
  #place = "";
  #shown = "";
  #offered = "";

  constructor(around: Around) {
    this.#around = around;
    this.#pick.addEventListener("click", () => this.setPicking(!this.isPicking));
    this.#places.addEventListener("change", () => this.ask(this.#places.value));
  }

  /** In the words of the places; "": nothing is down. */
  get place(): string {
    return this.#place;
  }

  restore(place: string): void {
    this.#place = place;
  }

  get isPicking(): boolean {
    return this.#pick.getAttribute("aria-pressed") === "true";
  }

  setPicking(isPicking: boolean): void {
    this.#pick.setAttribute("aria-pressed", String(isPicking));
    part("frame").classList.toggle("picking", isPicking);
    if (isPicking) this.#around.tell(this.#around.say("clickWhatIsDown"));
  }

  /** The element that was clicked; "": none that can be down. */
  pick(place: string): void {
    if (place === "") {
      this.#around.tell(this.#around.say("clickWhatIsDown"));
      return;
    }
    this.setPicking(false);
    this.ask(place);
  }

  /** The places that may be down, those of one kind below each other. What was down and still can be is asked again. */
  offer(places: readonly PicturePlace[]): void {
    this.#list(places);
    this.#places.value = this.#place;
    if (this.#places.value !== this.#place) this.ask("");
    else if (this.#place !== "") this.ask(this.#place);
  }

  ask(place: string): void {
    const { picture, side, post, changed } = this.#around;
    this.#place = place;
    this.#places.value = place;
    changed();
    if (place !== "") {
      post({ type: "fault", place });
      return;
    }
    this.#shown = "";
    picture.setStates([]);
    if (side.marker === undefined) side.close();
  }

  show(fault: FaultMessage): void {
    if (fault.place !== this.#place) return;
    const { picture, side, say, tell } = this.#around;
    picture.setStates(fault.states);
    const isNew = this.#shown !== fault.place;
    // What is asked at a marker stays open while the same fault is shown in a new picture.
    if (!isNew && side.marker !== undefined) return;
    this.#shown = fault.place;
    side.fault(fault);
    const left = fault.journeys.filter(({ survives }) => survives).length;
    if (isNew) tell(say("whileDown", fault.place, left, fault.journeys.length));
  }

  #list(places: readonly PicturePlace[]): void {
    const offered = JSON.stringify(places);
    // A list that is open would close.
    if (offered === this.#offered) return;
    this.#offered = offered;
    const { say } = this.#around;
    const kinds = [
      ["zone", say("zones")],
      ["region", say("regions")],
      ["element", say("elements")],
    ] as const;
    const groups = kinds.flatMap(([kind, label]) =>
      optionGroup(
        label,
        places.filter((place) => place.kind === kind).map(({ word }) => option(word, word)),
      ),
    );
    this.#places.replaceChildren(option(say("nothingDown"), ""), ...groups);
  }
}
