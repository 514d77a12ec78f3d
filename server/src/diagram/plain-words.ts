import { shown } from "./fit-text.ts";
import type { Card, TitleBlock } from "./scene.ts";

/** The title of a picture in one line, for writers that have no more room. */
export function titleWords({ name, heading }: TitleBlock): string {
  const words = [name, heading?.text, heading?.answer].filter((each) => each !== undefined);
  return words.map(shown).join(" · ");
}

/** The figures of a card, which are what a picture with figures is about. */
export function figuresOf({ badges }: Card): string | undefined {
  const figures = badges.filter(({ kind }) => kind === "figure").map(({ text }) => text);
  return figures.length === 0 ? undefined : figures.join(" · ");
}
