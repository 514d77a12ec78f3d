import type { PictureView } from "./messages.ts";
import { option, optionGroup, select } from "./page-parts.ts";
import type { Say } from "./words.ts";

/** Chooses what the architecture is looked at by. Who can reach an element is offered for the one that is selected. */
export class ViewChooser {
  readonly #select = select("view");
  readonly #say: Say;
  #views: readonly PictureView[] = [];
  #key = "";
  #entity = "";

  constructor(say: Say, chosen: (key: string) => void) {
    this.#say = say;
    this.#select.addEventListener("change", () => {
      this.#key = this.#select.value;
      this.#fill();
      chosen(this.#key);
    });
  }

  get key(): string {
    return this.#key;
  }

  restore(key: string): void {
    this.#key = key;
  }

  show(views: readonly PictureView[], key: string): void {
    this.#views = views;
    this.#key = key;
    this.#fill();
  }

  /** The identifier of the entity that is selected; "": none. */
  select(entity: string): void {
    if (entity === this.#entity) return;
    this.#entity = entity;
    this.#fill();
  }

  #fill(): void {
    const whole = this.#views.filter(({ of }) => of === "").map(({ key, title }) => option(title, key));
    const titles = [...new Set(this.#views.filter(({ of }) => of !== "").map(({ title }) => title))];
    const groups = titles.flatMap((title) => optionGroup(title, this.#optionsOf(title)));
    this.#select.replaceChildren(...whole, ...groups);
    this.#select.value = this.#key;
    this.#select.title = this.#views.find(({ key }) => key === this.#key)?.summary ?? "";
  }

  #optionsOf(title: string): readonly HTMLOptionElement[] {
    const views = this.#views.filter((view) => view.title === title && view.of !== "");
    const shown = views.filter(({ about, key }) => about === "" || about === this.#entity || key === this.#key);
    if (shown.length > 0) return shown.map(({ of, key, title }) => option(`${title}: ${of}`, key));
    const hint = option(this.#say("selectFirst"), "");
    hint.disabled = true;
    return [hint];
  }
}
