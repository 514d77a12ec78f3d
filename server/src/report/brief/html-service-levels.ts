import { CAVEAT } from "../figure-words.ts";
import type { Brief } from "./brief.ts";
import { verdictOf } from "./brief-words.ts";
import { element, type Html, joined, nameHtml, words } from "./html-markup.ts";
import { lineHtml } from "./html-questions.ts";
import type { PromisedAndReachable, ServiceLevel } from "./service-levels.ts";

/** What is promised beside what the drawn architecture comes to. */
export function serviceLevelsHtml(brief: Brief): Html {
  if (brief.levels.length === 0) {
    return element("p", {}, "Nothing is promised, so there is nothing to hold the architecture against.");
  }
  return joined([...brief.levels.map((level) => levelHtml(level, brief)), element("p", { class: "b-small" }, CAVEAT)]);
}

function levelHtml(level: ServiceLevel, brief: Brief): Html {
  const { name, id, line, availability, downtime, losses, weakest, unknown, whenDown } = level;
  const verdict = verdictOf(level);
  const head = ["", "Promised", "Reachable"].map((title) => element("th", { scope: "col" }, title));
  const rows = [
    figureRow("Availability", availability),
    figureRow("Downtime", downtime),
    ...losses.flatMap(({ scope, rpo, rto }) => [
      figureRow(`Data lost when ${scope}`, rpo),
      figureRow(`Time to come back when ${scope}`, rto),
    ]),
  ];
  const helps = weakest.map(({ id: element, saves }) => `${element} (${saves})`).join(", ");
  const gaps = unknown.map(({ id: element, needs }) => `${element} (${needs})`).join(", ");
  return element(
    "section",
    { class: "b-level" },
    element("h3", {}, nameHtml(name), words(" "), element("span", { class: `b-tag b-${verdict.tone}` }, verdict.words)),
    element(
      "table",
      { class: "b-figures" },
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...rows),
    ),
    ...(helps === ""
      ? []
      : [element("p", {}, words("What would help most, if it were there twice, in 30 days: "), helps, words("."))]),
    ...(gaps === "" ? [] : [element("p", {}, words("Without a figure: "), gaps, words("."))]),
    ...(whenDown === undefined ? [] : [element("p", {}, words("When it is down: "), element("bdi", {}, whenDown))]),
    element("p", { class: "b-places" }, lineHtml(`slas.${id}`, line, brief)),
  );
}

function figureRow(label: string, { promised, reachable, isBroken }: PromisedAndReachable): Html {
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, label),
    element("td", { class: promised === undefined ? "b-none" : undefined }, promised ?? "nothing"),
    element("td", { class: isBroken ? "b-broken" : undefined }, reachable ?? "not computed"),
  );
}
