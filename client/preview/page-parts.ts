/** The parts of the page, by their id. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no "${id}".`);
  return found;
}

export function input(id: string): HTMLInputElement {
  const found = part(id);
  if (found instanceof HTMLInputElement) return found;
  throw new Error(`"${id}" is no input.`);
}

export function select(id: string): HTMLSelectElement {
  const found = part(id);
  if (found instanceof HTMLSelectElement) return found;
  throw new Error(`"${id}" is no selection.`);
}

/** How long a text in a list may be; the rest of it is in its tooltip. */
const LONGEST = 60;

/** An item of a selection. What a user named may be of any length. */
export function option(text: string, value: string): HTMLOptionElement {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const made = new Option(shown, value);
  if (shown !== text) made.title = text.slice(0, 10 * LONGEST);
  return made;
}

export function optionGroup(label: string, options: readonly HTMLOptionElement[]): readonly HTMLElement[] {
  if (options.length === 0) return [];
  const group = document.createElement("optgroup");
  group.label = label;
  group.append(...options);
  return [group];
}
