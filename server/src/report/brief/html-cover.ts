import type { Brief } from "./brief.ts";
import { element, type Html, joined, words } from "./html-markup.ts";
import { isGrave } from "./raised-questions.ts";

export interface Chapter {
  readonly id: string;
  readonly title: string;
}

/** The first page: what this is about, how far it is, and what is in it. */
export function coverHtml(brief: Brief, chapters: readonly Chapter[]): Html {
  const { name, summary, date, stage, agenda, files } = brief;
  const facts: readonly (readonly [string, string])[] = [
    ["Session", `${agenda.minutes} minutes`],
    ["Stage", stage.replace("-", " ")],
    ["Date", date],
    ["File", files[0].name],
  ];
  return element(
    "header",
    { class: "b-cover" },
    element("p", { class: "b-kicker" }, "Architecture review pack"),
    element("h1", {}, element("bdi", {}, name)),
    ...(summary === undefined ? [] : [element("p", { class: "b-lead" }, element("bdi", {}, summary))]),
    element("dl", { class: "b-meta" }, ...facts.map(([label, value]) => pair(label, value))),
    readinessHtml(brief),
    talliesHtml(brief),
    agendaStripHtml(brief),
    element(
      "nav",
      { class: "b-contents", "aria-label": "Contents" },
      element("h2", {}, "Contents"),
      element("ol", {}, ...chapters.map(({ id, title }) => element("li", {}, element("a", { href: `#${id}` }, title)))),
    ),
  );
}

function pair(label: string, value: string): Html {
  return element("div", {}, element("dt", {}, label), element("dd", {}, element("bdi", {}, value)));
}

/** How many of the questions that apply are answered. */
function readinessHtml({ answers: { answered, open, unknown } }: Brief): Html {
  const asked = answered + open + unknown;
  if (asked === 0) return joined([]);
  const share = Math.round((answered / asked) * 100);
  return element(
    "section",
    { class: "b-readiness", "aria-label": "Readiness" },
    element("p", {}, element("strong", {}, `${share}%`), words(` ${answered} of ${asked} questions answered`)),
    barHtml({ answered, unknown, open }),
  );
}

/** Parts of a whole side by side. */
export function barHtml(parts: { readonly answered: number; readonly unknown: number; readonly open: number }): Html {
  const all = parts.answered + parts.unknown + parts.open;
  const part = (kind: "answered" | "unknown" | "open") =>
    parts[kind] === 0
      ? []
      : [element("i", { class: `b-${kind}`, style: `width:${((parts[kind] / all) * 100).toFixed(2)}%` })];
  const label = `${parts.answered} answered, ${parts.unknown} unknown, ${parts.open} open`;
  return element(
    "span",
    { class: "b-bar", role: "img", "aria-label": label },
    ...part("answered"),
    ...part("unknown"),
    ...part("open"),
  );
}

function talliesHtml({ questions, levels }: Brief): Html {
  const of = (kind: "contradiction" | "risk") => questions.filter((question) => question.kind === kind).length;
  const judged = levels.filter(({ verdict }) => verdict !== undefined);
  const kept = judged.filter(({ verdict }) => verdict === "met").length;
  const tallies: readonly (readonly [string, string, string])[] = [
    [
      String(of("contradiction")),
      of("contradiction") === 1 ? "contradiction" : "contradictions",
      of("contradiction") > 0 ? "b-error" : "",
    ],
    [String(of("risk")), of("risk") === 1 ? "risk" : "risks", of("risk") > 0 ? "b-warning" : ""],
    [String(questions.filter((question) => !isGrave(question)).length), "open questions", ""],
    judged.length === 0
      ? ["–", "no availability promised", ""]
      : [`${kept} of ${judged.length}`, "availability targets reached", kept < judged.length ? "b-warning" : ""],
  ];
  return element(
    "ul",
    { class: "b-tallies" },
    ...tallies.map(([figure, label, tone]) =>
      element(
        "li",
        { class: tone === "" ? undefined : tone },
        element("strong", {}, figure),
        words(" "),
        element("span", {}, label),
      ),
    ),
  );
}

/** The agenda at a glance: what whoever is invited looks for first. */
function agendaStripHtml({ agenda }: Brief): Html {
  const slots = agenda.slots.map(({ start, minutes, title }) =>
    element("li", {}, element("span", {}, clock(start)), element("b", {}, title), element("i", {}, `${minutes} min`)),
  );
  return element(
    "section",
    { class: "b-glance", "aria-label": "Agenda at a glance" },
    element("h2", {}, `Agenda, ${agenda.minutes} minutes`),
    element("ol", {}, ...slots),
  );
}

/** Minutes from the start as a clock shows them: `0:05`. */
export function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
