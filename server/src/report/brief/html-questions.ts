import type { Brief } from "./brief.ts";
import type { SourceLine } from "./brief-input.ts";
import { lineWords, remedyWords } from "./brief-words.ts";
import { element, type Html, joined, words } from "./html-markup.ts";
import { isGrave, type RaisedPlace, type RaisedQuestion } from "./raised-questions.ts";
import { shownText } from "./shown-text.ts";
import { TOPICS } from "./topics.ts";

/** Whether the pack carries the files, so that places can be links to their lines. */
export function carriesSource({ files }: Brief): boolean {
  let [lines, characters] = [0, 0];
  for (const { text } of files) {
    characters += text.length;
    lines += characters <= MOST_CHARACTERS ? text.split("\n", MOST_LINES + 1).length : 0;
  }
  return lines <= MOST_LINES && characters <= MOST_CHARACTERS;
}

/** What a line is called in the pack. */
export function lineId({ file, line }: SourceLine): string {
  return file === 0 ? `L${line}` : `F${file}L${line}`;
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

/** A place by its path and line, which leads there if the pack carries the files. */
export function lineHtml(at: string, line: SourceLine | undefined, brief: Brief): Html {
  const where = shownText(lineWords(line, brief), 160);
  const content = [element("bdi", {}, shownText(at, 100)), element("span", { class: "b-line" }, where)];
  return line !== undefined && carriesSource(brief)
    ? element("a", { class: "b-place", href: `#${lineId(line)}` }, ...content)
    : element("span", { class: "b-place" }, ...content);
}

/** A question by its number. */
export function numberHtml(number: number): Html {
  return element("a", { class: "b-ref", href: `#q${number}` }, String(number));
}
