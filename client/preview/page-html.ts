import { PAGE_WORDS } from "./words.ts";

export interface PageFrame {
  /** Of this page alone, and never to be guessed. */
  readonly nonce: string;
  /** Where style sheets may come from, as the policy writes it. */
  readonly styleSource: string;
  readonly script: string;
  readonly style: string;
  readonly language: string;
  /** Gives a text in the language of the reader. */
  readonly say: (text: string) => string;
}

/** The page without the picture. Its policy allows the one script, the one style sheet, and nothing from anywhere else. */
export function pageHtml({ nonce, styleSource, script, style, language, say }: PageFrame): string {
  const words = Object.fromEntries(Object.entries(PAGE_WORDS).map(([key, text]) => [key, say(text)]));
  const title = escaped(say("Architecture diagram"));
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy(nonce, styleSource))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escaped(style)}">
<title>${title}</title>
</head>
<body data-words="${escaped(JSON.stringify(words))}">
${tools(say)}
<div id="filters" role="group" aria-label="${escaped(say("Filters"))}" hidden></div>
<p id="notice" role="status" hidden></p>
<main id="frame" role="application" aria-label="${title}" aria-describedby="keys" aria-busy="true" tabindex="0"><div id="picture"></div>
<div id="map" aria-hidden="true" hidden></div>
<div id="facts" role="tooltip" hidden></div></main>
<aside id="side" hidden></aside>
<p id="keys" class="unseen">${escaped(say(KEYS))}</p>
<p id="live" class="unseen" aria-live="polite"></p>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

const KEYS =
  "Tab goes into the picture. Arrow keys go to the nearest element, Page Down and Page Up to the next and the previous one, questions included. Enter goes to the source or opens the questions. Plus and minus zoom, 0 fits, slash searches.";

/** `blob:` is for the picture that becomes a PNG: the page makes it of a text, and shows it nowhere. */
function policy(nonce: string, styleSource: string): string {
  return `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${styleSource}; img-src blob:; base-uri 'none'; form-action 'none'`;
}

function tools(say: PageFrame["say"]): string {
  const button = (id: string, icon: string, name: string, more = "") =>
    `<button id="${id}" type="button" title="${escaped(say(name))}" aria-label="${escaped(say(name))}"${more}>${icon}</button>`;
  const choice = (id: string, name: string) =>
    `<select id="${id}" title="${escaped(say(name))}" aria-label="${escaped(say(name))}"></select>`;
  const search = escaped(say("Search"));
  return `<header id="tools" role="group" aria-label="${escaped(say("Tools"))}">
${choice("view", "View")}
<input id="search" type="search" placeholder="${search}" aria-label="${search}" spellcheck="false" autocomplete="off">
<span id="matches" role="status"></span>
${button("filter", `${icon("M2 3.5h12M4.5 8h7M6.5 12.5h3")}<span class="count"></span>`, "Filter", ' aria-expanded="false" aria-controls="filters"')}
<span class="room"></span>
<span class="group">${choice("place", "What if … is down?")}${button("pick", icon("M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z"), "Click what is down", ' aria-pressed="false"')}</span>
<span class="group">${button("zoom-out", icon("M3 8h10"), "Zoom out")}${button("fit", icon("M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"), "Fit (0)")}${button("zoom-in", icon("M3 8h10M8 3v10"), "Zoom in")}</span>
<span class="group">${button("copy", icon("M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3"), "Copy …")}${button("export", icon("M8 2v8M4.8 6.8 8 10l3.2-3.2M2.5 11v2.5h11V11"), "Export …")}</span>
</header>`;
}

function icon(path: string): string {
  return `<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.2" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true"><path d="${path}"/></svg>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
