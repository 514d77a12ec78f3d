import { escaped } from "../../diagram/markup.ts";
import type { Theme } from "../../diagram/theme.ts";
import { TOOL } from "../tool.ts";
import type { Brief } from "./brief.ts";
import type { Picture } from "./brief-input.ts";
import { type Chapter, coverHtml } from "./html-cover.ts";
import { element, type Html, joined } from "./html-markup.ts";
import { graveHtml, missingHtml } from "./html-questions.ts";
import {
  agendaHtml,
  areasHtml,
  engagementsHtml,
  factsHtml,
  overviewHtml,
  pictureHtml,
  sourceHtml,
  waivedHtml,
} from "./html-sections.ts";
import { serviceLevelsHtml } from "./html-service-levels.ts";
import { pageStyle } from "./html-style.ts";
import { isGrave } from "./raised-questions.ts";
import { LONGEST_NAME, shownText } from "./shown-text.ts";

/** The pack as one page that runs nothing and fetches nothing: what it could, its own policy forbids. */
export function briefHtml(brief: Brief, theme: Theme): string {
  const chapters = chaptersOf(brief);
  const body = element(
    "main",
    {},
    coverHtml(brief, chapters),
    ...chapters.map((chapter, index) => chapterHtml(chapter, index + 1)),
    element("footer", {}, `Written by ${TOOL.name} ${TOOL.version} from ${rootOf(brief)}, as of ${brief.date}.`),
  );
  const title = `${shownText(brief.name, LONGEST_NAME)}: architecture review pack`;
  return [
    "<!DOCTYPE html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${pageStyle(theme)}</style>`,
    "</head>",
    "<body>",
    body.html,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

interface WrittenChapter extends Chapter {
  readonly intro: string | undefined;
  readonly content: Html;
  /** How it is laid out on paper. */
  readonly layout: string | undefined;
}

function chaptersOf(brief: Brief): readonly WrittenChapter[] {
  const chapter = (id: string, title: string, content: Html, intro?: string, layout?: string) => ({
    id,
    title,
    content,
    intro,
    layout,
  });
  return [
    chapter("overview", "Overview", overviewHtml(brief)),
    chapter("picture", "The picture", pictureHtml(brief), undefined, layoutOf(brief.picture)),
    chapter("get", "What we get from the picture", factsHtml(brief), undefined, besideOf(brief.picture)),
    chapter("miss", "What we miss from it", missingHtml(brief), missIntro(brief)),
    chapter("areas", "Answers by area", areasHtml(brief)),
    chapter("agenda", `Agenda: ${brief.agenda.minutes} minutes`, agendaHtml(brief), RANKING, "b-fresh"),
    chapter("levels", "Service levels: promised and reachable", serviceLevelsHtml(brief)),
    chapter("grave", "Contradictions and risks", graveHtml(brief)),
    chapter("engagements", "Proposed engagements", engagementsHtml(brief), ENGAGEMENTS),
    chapter("waived", "What does not apply", waivedHtml(brief)),
    brief.files.length === 1
      ? chapter("file", "The file", sourceHtml(brief), `${rootOf(brief)}, as it was read.`, "b-fresh")
      : chapter(
          "file",
          "The files",
          sourceHtml(brief),
          `${rootOf(brief)} and what it includes, as it was read.`,
          "b-fresh",
        ),
  ];
}

function rootOf({ files: [root] }: Brief): string {
  return root.name;
}

/** A small picture stands among the text; a large one gets a page of its own, across, and a very large one a larger page. */
function layoutOf(picture: Picture): string | undefined {
  if (picture.kind !== "drawn" || (picture.width <= LARGE && picture.height <= LARGE)) return undefined;
  const isAcross = picture.width > picture.height;
  const isVast = Math.max(picture.width, picture.height) > VAST;
  return `b-large ${isAcross ? "b-wide" : "b-tall"}${isVast ? " b-vast" : ""}`;
}

/** What the picture says shares its page where that lies across, in columns. */
function besideOf(picture: Picture): string | undefined {
  const layout = layoutOf(picture);
  return layout?.includes("b-wide") === true ? layout.replace("b-large", "b-beside") : undefined;
}

/** In pixels: from here on the letters get too small on a page of A4, upright and across. */
const LARGE = 1050;
const VAST = 1700;

const RANKING =
  "Contradictions come first, then risks, then what the file marks as unknown, then open questions: by severity, and by how many follow-up questions and places hang on them. Of what is merely open, each topic has its weightiest question before any has its second.";
const ENGAGEMENTS =
  "Discrete pieces of work to agree on in the session: their kind, their area, why, and when each is done. Those in the file come first; the others follow from what is missing and from the advice that is asked for.";

function missIntro({ questions }: Brief): string | undefined {
  if (questions.every(isGrave)) return undefined;
  return "Each question has the number of its rank. Below it stands what is asked as soon as it is answered, then where the answer belongs.";
}

function chapterHtml({ id, title, intro, content, layout }: WrittenChapter, number: number): Html {
  return element(
    "section",
    { id, class: layout },
    element("h2", {}, element("span", {}, String(number)), joined([title])),
    ...(intro === undefined ? [] : [element("p", { class: "b-intro" }, intro)]),
    content,
  );
}
