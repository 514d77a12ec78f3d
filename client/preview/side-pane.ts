import type { FaultMessage, PageMessage, QuestionsMessage } from "./messages.ts";
import type { Say } from "./words.ts";

/** What stands beside the picture: the questions of a marker, or what a fault makes of the journeys. */
export class SidePane {
  readonly #pane: HTMLElement;
  readonly #say: Say;
  readonly #post: (message: PageMessage) => void;
  readonly #closed: () => void;
  #marker: number | undefined;

  constructor(pane: HTMLElement, say: Say, post: (message: PageMessage) => void, closed: () => void) {
    this.#pane = pane;
    this.#say = say;
    this.#post = post;
    this.#closed = closed;
    pane.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close();
    });
  }

  /** The marker whose questions are shown. */
  get marker(): number | undefined {
    return this.#marker;
  }

  questions({ number, label, questions }: QuestionsMessage): void {
    const isNew = this.#marker !== number;
    this.#marker = number;
    const items = questions.map(({ check, message, fixes }, question) => {
      const item = made("li", "");
      const ask = button(message, () => this.#post({ type: "question", number, question }));
      ask.className = "question";
      const offers = fixes.map((title, fix) => {
        const offer = button(title, () => this.#post({ type: "fix", number, question, fix }));
        offer.className = "fix";
        return offer;
      });
      item.append(ask, made("code", check), ...offers);
      return item;
    });
    this.#open(this.#say("questionsAt", label, questions.length), list(items), isNew);
  }

  fault({ place, journeys }: FaultMessage): void {
    this.#marker = undefined;
    const left = journeys.filter(({ survives }) => survives).length;
    const title =
      journeys.length === 0 ? this.#say("noJourneys", place) : this.#say("whileDown", place, left, journeys.length);
    const items = journeys.map(({ sla, survives, figure, details }, journey) => {
      const item = made("li", "");
      const name = button(sla, () => this.#post({ type: "journey", journey }));
      name.className = survives ? "question goes-on" : "question stops";
      item.append(name, made("p", survives ? this.#say("goesOn", figure) : this.#say("stops")));
      if (details.length > 0) item.append(list(details.map((detail) => made("li", detail))));
      return item;
    });
    this.#open(title, list(items), false);
  }

  close(): void {
    if (this.#pane.hidden) return;
    this.#marker = undefined;
    this.#pane.hidden = true;
    this.#pane.replaceChildren();
    this.#closed();
  }

  #open(title: string, content: HTMLElement, focus: boolean): void {
    const heading = made("h2", title);
    const close = button("×", () => this.close());
    close.className = "close";
    close.setAttribute("aria-label", this.#say("close"));
    this.#pane.replaceChildren(close, heading, content);
    this.#pane.setAttribute("aria-label", title);
    this.#pane.hidden = false;
    if (focus) this.#pane.querySelector<HTMLElement>(".question")?.focus();
  }
}

function list(items: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement("ul");
  made.append(...items);
  return made;
}

function made(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function button(text: string, clicked: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", clicked);
  return element;
}
