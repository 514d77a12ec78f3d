/**
 * The little of Markdown that the server writes, as elements of the page: paragraphs, lists, rules, `code` and **bold**. Nothing
 * becomes an element but by these, so what a user wrote stays text.
 */
export function readMarkdown(markdown: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const block of markdown.split(/\n{2,}/)) {
    const lines = block.split("\n").filter((line) => line.trim() !== "");
    if (lines.length === 0) continue;
    if (lines.length === 1 && lines[0] === "---") fragment.append(document.createElement("hr"));
    else if (lines.every((line) => line.startsWith("- "))) fragment.append(list(lines));
    else fragment.append(filled("p", lines.join(" ")));
  }
  return fragment;
}

function list(lines: readonly string[]): HTMLElement {
  const made = document.createElement("ul");
  made.append(...lines.map((line) => filled("li", line.slice(2))));
  return made;
}

/** An escaped character, code, bold, a link, or what comes before the next of them. */
const PIECE =
  /\\(?<escaped>[^\w\s])|`(?<code>[^`]+)`|\*\*(?<bold>(?:\\.|[^*\\])+)\*\*|\[(?<link>(?:\\.|[^\]\\])+)\]\([^)]*\)/g;

function filled(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    const { escaped, code, bold, link } = match.groups ?? {};
    made.append(text.slice(end, match.index));
    end = match.index + match[0].length;
    if (escaped !== undefined) made.append(escaped);
    else if (code !== undefined) {
      const element = document.createElement("code");
      element.textContent = code;
      made.append(element);
    } else if (bold !== undefined) made.append(filled("strong", bold));
    else if (link !== undefined) made.append(filled("span", link));
  }
  made.append(text.slice(end));
  return made;
}
