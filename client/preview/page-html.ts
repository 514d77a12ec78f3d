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
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${styleSource}; base-uri 'none'; form-action 'none'`;
  const words = Object.fromEntries(Object.entries(PAGE_WORDS).map(([key, text]) => [key, say(text)]));
  const title = escaped(say("Deployment diagram"));
  const button = (id: string, text: string, name: string, more = "") =>
    `<button id="${id}" type="button" title="${escaped(name)}" aria-label="${escaped(name)}"${more}>${escaped(text)}</button>`;
  const search = escaped(say("Search"));
  const fault = escaped(say("What if … is down?"));
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escaped(style)}">
<title>${title}</title>
</head>
<body data-words="${escaped(JSON.stringify(words))}">
<header id="tools" role="toolbar" aria-label="${title}">
<input id="search" type="search" placeholder="${search}" aria-label="${search}" spellcheck="false" autocomplete="off">
<span id="matches" role="status"></span>
<span class="room"></span>
<select id="place" title="${fault}" aria-label="${fault}"></select>
${button("pick", "⚡", say("Click what is down"), ' aria-pressed="false"')}
<span class="group">${button("zoom-out", "−", say("Zoom out"))}${button("fit", "⤢", say("Fit (0)"))}${button("zoom-in", "+", say("Zoom in"))}</span>
</header>
<p id="notice" role="status" hidden></p>
<main id="frame" role="application" aria-label="${title}" aria-busy="true" tabindex="0"><div id="picture"></div></main>
<aside id="side" hidden></aside>
<p id="live" class="unseen" aria-live="polite"></p>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
