import type { PictureMessage } from "./messages.ts";
import type { PageWord, Say } from "./words.ts";

/** How many elements are named; more are counted. */
const NAMED = 3;

/** What a new picture has that the one before had not, in words for who does not see it; "": nothing that is worth them. */
export function whatChanged(before: PictureMessage, now: PictureMessage, say: Say): string {
  const questions = before.open === now.open ? "" : say("openNow", now.open);
  return [named("added", now, before, say), named("removed", before, now, say), questions]
    .filter((words) => words !== "")
    .join(" ");
}

function named(word: PageWord, those: PictureMessage, others: PictureMessage, say: Say): string {
  const known = new Set(others.elements.map(({ id }) => id));
  const labels = those.elements.filter(({ id }) => !known.has(id)).map(({ label }) => label);
  if (labels.length === 0) return "";
  const more = labels.length > NAMED ? `, ${say("andMore", labels.length - NAMED)}` : "";
  return say(word, labels.slice(0, NAMED).join(", ") + more);
}
