import type { Brief } from "./brief.ts";
import { faultWords, pictureKey, WITHOUT_REASON } from "./brief-words.ts";
import { barHtml, clock } from "./html-cover.ts";
import { element, type Html, joined, nameHtml, sentenceHtml, words } from "./html-markup.ts";
import { carriesSource, lineHtml, lineId, numberHtml } from "./html-questions.ts";
import { shownText } from "./shown-text.ts";

export function overviewHtml({ overview, faults, files }: Brief): Html {
  const rows = overview.map(({ label, values }) =>
    element(
      "div",
      {},
      element("dt", {}, label),
      ...values.map((value) => element("dd", {}, element("bdi", {}, value))),
    ),
  );
  const empty =
    "The file says nothing of the project, the team and the users: the first minutes of the session are for that.";
  return joined([
    ...(faults.length === 0 ? [] : [element("p", { class: "b-note b-error" }, faultWords({ faults, files }))]),
    rows.length === 0 ? element("p", {}, empty) : element("dl", { class: "b-facts" }, ...rows),
  ]);
}

/** The picture, and which questions its marks stand for. */
export function pictureHtml(brief: Brief): Html {
  const { picture } = brief;
  if (picture.kind !== "drawn") {
    const reason = picture.kind === "failed" ? picture.reason : "it was not asked for.";
    return element("p", { class: "b-note b-warning" }, words("The picture could not be drawn: "), reason);
  }
  const key = pictureKey(brief);
  const marks = key.map(({ mark, numbers }) =>
    element("li", {}, element("b", {}, String(mark)), words(" "), ...numbers.map(numberHtml)),
  );
  return joined([
    element("figure", { class: "b-picture" }, { html: picture.svg }),
    ...(marks.length === 0
      ? []
      : [
          element(
            "p",
            { class: "b-keyhead" },
            "The marks in the picture, and the questions of this pack that they stand for:",
          ),
          element("ul", { class: "b-key" }, ...marks),
        ]),
  ]);
}

export function factsHtml({ facts }: Brief): Html {
  if (facts.length === 0) return element("p", {}, "The file draws nothing yet.");
  const parts = facts.flatMap(({ heading, sentences }) => [
    element("h3", {}, heading),
    element("ul", { class: "b-sentences" }, ...sentences.map((sentence) => element("li", {}, sentenceHtml(sentence)))),
  ]);
  return element("div", { class: "b-got" }, ...parts);
}

export function areasHtml({ areas }: Brief): Html {
  if (areas.length === 0) return element("p", {}, "No questions are asked at this stage.");
  const head = ["Area", "", "Answered", "Open", "Unknown", "Not applicable"].map((title) =>
    element("th", { scope: "col" }, title),
  );
  const rows = areas.map(({ area, counts }) => {
    const { answered, open, unknown, notApplicable } = counts;
    const figures = [answered, open, unknown, notApplicable].map((count) =>
      element("td", { class: count === 0 ? "b-none" : undefined }, String(count)),
    );
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, area),
      element("td", { class: "b-barcell" }, barHtml(counts)),
      ...figures,
    );
  });
  return element(
    "table",
    { class: "b-areas" },
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows),
  );
}

export function agendaHtml({ agenda, questions }: Brief): Html {
  const titleOf = new Map(questions.map(({ number, title }) => [number, title]));
  const rows = agenda.slots.map(({ start, minutes, title, what, questions: asked }) =>
    element(
      "tr",
      {},
      element("td", { class: "b-time" }, element("b", {}, clock(start)), element("span", {}, `${minutes} min`)),
      element(
        "td",
        {},
        element("p", { class: "b-slot" }, title),
        element("p", { class: "b-what" }, what),
        ...(asked.length === 0
          ? []
          : [
              element(
                "ul",
                { class: "b-asked" },
                ...asked.map((number) => element("li", {}, numberHtml(number), words(" "), titleOf.get(number) ?? "")),
              ),
            ]),
      ),
    ),
  );
  const { inWriting } = agenda;
  const rest = `${inWriting} more ${inWriting === 1 ? "question does" : "questions do"} not fit into ${agenda.minutes} minutes. They weigh less, and are better answered in writing: in the file, before or after the session.`;
  return joined([
    element("table", { class: "b-agenda" }, element("tbody", {}, ...rows)),
    ...(inWriting === 0 ? [] : [element("p", {}, rest)]),
  ]);
}

export function engagementsHtml({ engagements }: Brief): Html {
  if (engagements.length === 0)
    return element("p", {}, "Nothing is missing that would make a piece of work of its own.");
  const cards = engagements.map(({ origin, kind, area, why, success, questions }, index) =>
    element(
      "li",
      { class: "b-engagement" },
      element(
        "p",
        { class: "b-slot" },
        words(`${index + 1}. `),
        nameHtml(area),
        words(" "),
        element(
          "span",
          { class: `b-tag ${origin === "agreed" ? "b-ok" : "b-plain"}` },
          origin === "agreed" ? "in the file" : "proposed",
        ),
      ),
      element(
        "dl",
        {},
        ...term("Kind", kind),
        ...term("Why", joined(why, " ")),
        ...term("Done when", success),
        ...(questions.length === 0 ? [] : term("Questions", joined(questions.map(numberHtml), " "))),
      ),
    ),
  );
  return element("ol", { class: "b-engagements" }, ...cards);
}

function term(label: string, value: Html | string): readonly Html[] {
  return [element("dt", {}, label), element("dd", {}, value)];
}

export function waivedHtml(brief: Brief): Html {
  const { waived } = brief;
  if (waived.length === 0) return element("p", {}, "The file waives nothing.");
  const head = ["What is asked", "Why it does not apply", "Where"].map((title) =>
    element("th", { scope: "col" }, title),
  );
  const rows = waived.map(({ check, asks, at, reason, line, page }) =>
    element(
      "tr",
      {},
      element(
        "td",
        {},
        asks ?? "",
        words(" "),
        page === undefined
          ? element("span", { class: "b-check" }, check)
          : element("a", { class: "b-check", href: page }, check),
      ),
      element("td", { class: reason === undefined ? "b-missing" : undefined }, reason ?? WITHOUT_REASON),
      element("td", {}, lineHtml(at === undefined || at === "" ? "everywhere" : at, line, brief)),
    ),
  );
  return element(
    "table",
    { class: "b-waived" },
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows),
  );
}

/** The files themselves, line by line, for the places above to lead to. */
export function sourceHtml(brief: Brief): Html {
  const { files } = brief;
  const isOne = files.length === 1;
  if (!carriesSource(brief)) {
    return element("p", {}, `The ${isOne ? "file is" : "files are"} too long to be printed here.`);
  }
  return joined(
    files.flatMap(({ name, text }, file) => [
      ...(isOne ? [] : [element("h3", {}, element("bdi", {}, shownText(name)))]),
      linesHtml(text, file),
    ]),
  );
}

function linesHtml(text: string, file: number): Html {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  const items = lines.map((line, index) => element("li", { id: lineId({ file, line: index + 1 }) }, sourceLine(line)));
  return element("ol", { class: "b-source" }, ...items);
}

/** As it stands in the file, spaces included, but for what no document may hold. */
function sourceLine(line: string): Html {
  return words(line.replaceAll(/[\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "\ufffd"));
}
