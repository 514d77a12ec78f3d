import type { Brief } from "./brief.ts";
import { lineWords, remedyWords } from "./brief-words.ts";
import { element, type Html, joined, words } from "./html-markup.ts";
import { isGrave, type RaisedPlace, type RaisedQuestion } from "./raised-questions.ts";
import { shownText } from "./shown-text.ts";
import { TOPICS } from "./topics.ts";

/** Whether the pack carries the file, so that places can be links to its lines. */
export function carriesSource({ text }: Brief): boolean {
  return text.split("\n", MOST_LINES + 1).length <= MOST_LINES && text.length <= MOST_CHARACTERS;
}

const MOST_LINES = 2500;
const MOST_CHARACTERS = 250_000;

/** What is not in the picture, by topic, as reviewers ask it: a question, and below it what follows from its answer. */
export function missingHtml(brief: Brief): Html {
  const open = brief.questions.filter((question) => !isGrave(question));
  if (open.length === 0) return element("p", {}, "Nothing that the checklist asks at this stage is left open.");
  const topics = TOPICS.flatMap(({ id, title }) => {
    const ofTopic = open.filter(({ topic }) => topic === id);
    if (ofTopic.length === 0) return [];
    return [
      element("h3", {}, title),
      element("ol", { class: "b-questions" }, ...ofTopic.map((each) => questionHtml(each, brief))),
    ];
  });
  return joined(topics);
}

/** What contradicts itself, and what is a risk, each with why it matters. */
export function graveHtml(brief: Brief): Html {
  const grave = brief.questions.filter(isGrave);
  if (grave.length === 0)
    return element("p", {}, "The file contradicts itself nowhere, and the checklist sees no risk in it.");
  return element("ol", { class: "b-questions" }, ...grave.map((each) => questionHtml(each, brief)));
}

function questionHtml(question: RaisedQuestion, brief: Brief): Html {
  const { number, kind, severity, title, places, followUps, why, remedies, isUnknown, check, page } = question;
  const grave = isGrave(question);
  const several = places.length > 1;
  const tags = [
    ...(kind === "contradiction" ? [element("span", { class: "b-tag b-error" }, "contradiction")] : []),
    ...(kind === "risk" ? [element("span", { class: "b-tag b-warning" }, "risk")] : []),
    ...(isUnknown ? [element("span", { class: "b-tag b-unknown" }, "marked unknown")] : []),
  ];
  return element(
    "li",
    { id: `q${number}`, class: `b-question b-${grave ? kind : severity}` },
    element("span", { class: "b-number" }, String(number)),
    element(
      "div",
      {},
      element("p", { class: "b-title" }, title, ...tags.flatMap((tag) => [words(" "), tag])),
      ...(several && grave ? [messagesHtml(places, brief)] : []),
      ...(grave && why !== undefined ? [element("p", { class: "b-why" }, why)] : []),
      ...(grave && remedies.length > 0
        ? [element("p", { class: "b-why" }, `What may mend it: ${remedyWords(remedies)}`)]
        : []),
      ...(followUps.length === 0
        ? []
        : [element("ul", { class: "b-follow" }, ...followUps.map((each) => element("li", {}, each)))]),
      element(
        "p",
        { class: "b-places" },
        ...(several && grave ? [] : [placesHtml(places, brief), words(" ")]),
        page === undefined
          ? element("span", { class: "b-check" }, check)
          : element("a", { class: "b-check", href: page }, check),
      ),
    ),
  );
}

/** Each place with what is said of it. */
function messagesHtml(places: readonly RaisedPlace[], brief: Brief): Html {
  const items = places
    .slice(0, MOST_PLACES)
    .map((place) => element("li", {}, place.message, words(" "), placeHtml(place, brief)));
  return element("ul", { class: "b-messages" }, ...items, ...moreItem(places.length));
}

function moreItem(count: number): readonly Html[] {
  return count > MOST_PLACES ? [element("li", {}, `and ${count - MOST_PLACES} more of the kind`)] : [];
}

const MOST_PLACES = 12;

function placesHtml(places: readonly RaisedPlace[], brief: Brief): Html {
  const shown = places.slice(0, MOST_PLACES).map((place) => placeHtml(place, brief));
  const more = places.length > MOST_PLACES ? [words(`and ${places.length - MOST_PLACES} more`)] : [];
  return joined([...shown, ...more], " ");
}

function placeHtml({ at, line }: Pick<RaisedPlace, "at" | "line">, brief: Brief): Html {
  return lineHtml(at, line, brief);
}

/** A place by its path and line, which leads there if the pack carries the file. */
export function lineHtml(at: string, line: number | undefined, brief: Brief): Html {
  const content = [element("bdi", {}, shownText(at, 100)), element("span", { class: "b-line" }, lineWords(line))];
  return line !== undefined && carriesSource(brief)
    ? element("a", { class: "b-place", href: `#L${line}` }, ...content)
    : element("span", { class: "b-place" }, ...content);
}

/** A question by its number. */
export function numberHtml(number: number): Html {
  return element("a", { class: "b-ref", href: `#q${number}` }, String(number));
}
