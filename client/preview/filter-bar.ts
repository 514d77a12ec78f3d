import { FILTERS, type FilterKind, type PictureFilter } from "./messages.ts";
import { option, part } from "./page-parts.ts";
import type { ChosenFilters } from "./page-state.ts";
import type { PageWord, Say } from "./words.ts";

const NAMES: Readonly<Record<FilterKind, PageWord>> = {
  area: "filterArea",
  severity: "filterSeverity",
  journey: "filterJourney",
  region: "filterRegion",
  data: "filterData",
};

/** Picks out parts of the picture; everything else is dimmed. */
export class FilterBar {
  readonly #button = part("filter");
  readonly #bar = part("filters");
  readonly #say: Say;
  readonly #changed: () => void;
  #filters: readonly PictureFilter[] = [];
  #chosen: ChosenFilters = {};

  constructor(say: Say, changed: () => void) {
    this.#say = say;
    this.#changed = changed;
    this.#button.addEventListener("click", () => this.#toggle(this.#bar.hidden !== false));
    this.#bar.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.#toggle(false);
      this.#button.focus();
    });
  }

  get chosen(): ChosenFilters {
    return this.#chosen;
  }

  restore(chosen: ChosenFilters): void {
    this.#chosen = chosen;
    this.#toggle(Object.keys(chosen).length > 0);
  }

  show(filters: readonly PictureFilter[]): void {
    this.#filters = filters;
    this.#fill();
  }

  /** The ids of what all of the chosen filters pick; `undefined`: nothing is chosen. A value that the picture has lost picks nothing out. */
  get picked(): ReadonlySet<string> | undefined {
    let picked: ReadonlySet<string> | undefined;
    for (const { kind, values } of this.#filters) {
      const found = values.find(({ value }) => value === this.#chosen[kind]);
      if (found === undefined) continue;
      const before = picked;
      picked = new Set(found.elements.filter((id) => before === undefined || before.has(id)));
    }
    return picked;
  }

  #toggle(isOpen: boolean): void {
    this.#bar.hidden = !isOpen;
    this.#button.setAttribute("aria-expanded", String(isOpen));
  }

  #choose(kind: FilterKind, value: string): void {
    const { [kind]: _, ...others } = this.#chosen;
    this.#chosen = value === "" ? others : { ...others, [kind]: value };
    this.#mark();
    this.#changed();
  }

  #clear(): void {
    this.#chosen = {};
    this.#fill();
    this.#changed();
  }

  #mark(): void {
    const count = this.#filters.filter(({ kind }) => this.#chosen[kind] !== undefined).length;
    this.#button.classList.toggle("on", count > 0);
    this.#button.querySelector(".count")?.replaceChildren(count === 0 ? "" : String(count));
  }

  #fill(): void {
    const choices = FILTERS.flatMap((kind) => {
      const values = this.#filters.find((filter) => filter.kind === kind)?.values ?? [];
      return values.length === 0 ? [] : [this.#choice(kind, values)];
    });
    const clear = document.createElement("button");
    clear.type = "button";
    clear.textContent = this.#say("clearFilters");
    clear.addEventListener("click", () => this.#clear());
    const nothing = document.createElement("span");
    nothing.textContent = this.#say("nothingToFilter");
    this.#bar.replaceChildren(...(choices.length === 0 ? [nothing] : [...choices, clear]));
    this.#mark();
  }

  #choice(kind: FilterKind, values: PictureFilter["values"]): HTMLElement {
    const label = document.createElement("label");
    const choice = document.createElement("select");
    choice.append(option(this.#say("all"), ""), ...values.map(({ value }) => option(value, value)));
    choice.dataset.kind = kind;
    choice.value = this.#chosen[kind] ?? "";
    if (choice.selectedIndex < 0) choice.value = "";
    choice.addEventListener("change", () => this.#choose(kind, choice.value));
    label.append(this.#say(NAMES[kind]), choice);
    return label;
  }
}
