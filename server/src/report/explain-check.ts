import type { Check, Example, Fix } from "../checklist/check.ts";
import { checkPage } from "../checklist/check-page.ts";
import { parseSnippet, plainText } from "../text/snippet-text.ts";
import { FILE_FAULTS } from "./file-faults.ts";
import type { PrettyOptions } from "./pretty-report.ts";
import { wrap } from "./wrap.ts";

/** All there is to say about one check, or about one way in which a file may be wrong; `undefined`: there is none of that name. */
export function explainCheck(
  id: string,
  checks: ReadonlyMap<string, Check>,
  options: PrettyOptions,
): string | undefined {
  const check = checks.get(id);
  if (check !== undefined) return textOf(checkBlocks(id, check, checks, options));
  const fault = FILE_FAULTS.get(id);
  if (fault === undefined) return undefined;
  const kind = options.style.faint("what makes the file itself wrong; cannot be waived");
  return textOf([
    [`${options.style.strong(id)}  ${kind}`],
    wrap(fault.says, widthOf(options)),
    wrap(fault.why, widthOf(options)),
  ]);
}

function textOf(blocks: readonly (readonly string[])[]): string {
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function widthOf({ width }: PrettyOptions): number {
  return Math.max(50, Math.min(100, width));
}

function checkBlocks(
  id: string,
  check: Check,
  checks: ReadonlyMap<string, Check>,
  options: PrettyOptions,
): readonly (readonly string[])[] {
  const { style } = options;
  const { kind, severity, asks, why, example, references, answeredBy, askedUnder, fixes, examples, stages } = check;
  const next = [...checks].filter(([, other]) => other.askedUnder === id).map(([other]) => other);
  const facts = [
    ["Why", why],
    ["An answer", example],
    ["Answered by", answeredBy.join(", ")],
    ["At the stages", stages.join(", ")],
    ["Asked under", askedUnder ?? ""],
    ["Asked next", next.join(", ")],
    ["Sources", references.join("; ")],
    ["More", checkPage(id) ?? ""],
  ].filter(([, text]) => text !== "");
  const title = `${style.strong(id)}  ${style.faint(`${kind}, ${severity}`)}`;
  return [
    [title],
    wrap(asks, widthOf(options)),
    facts.flatMap(([name = "", text = ""]) => factLines(name, text, options)),
    ...(fixes.length === 0 ? [] : [[style.strong("Fixes"), ...fixes.flatMap((fix) => fixLines(fix, options))]]),
    ...examples.map((each) => exampleLines(each, options)),
  ];
}

const NAMES = 15;

function factLines(name: string, text: string, options: PrettyOptions): readonly string[] {
  const [first = "", ...rest] = wrap(text, widthOf(options) - NAMES);
  return [options.style.faint(name.padEnd(NAMES)) + first, ...rest.map((line) => " ".repeat(NAMES) + line)];
}

function fixLines({ title, safety, snippet, remove }: Fix, { style }: PrettyOptions): readonly string[] {
  const lines = snippet.trim() === "" ? [] : plainText(parseSnippet(snippet)).trimEnd().split("\n");
  const removed = remove.map((place) => `remove ${place}`);
  return [
    `  ${title} ${style.faint(`(${safety})`)}`,
    ...[...removed, ...lines].map((line) => style.faint(`      ${line}`)),
  ];
}

/** The lines of carets say where the check reports, and what. */
function exampleLines({ title, yaml, foldedInto, fixed }: Example, { style }: PrettyOptions): readonly string[] {
  const where = foldedInto === undefined ? "" : style.faint(` (listed under ${foldedInto})`);
  const after = fixed === undefined ? [] : [style.faint("  After the first fix:"), ...indented(fixed)];
  return [`${style.strong("Example")}  ${title}${where}`, ...indented(yaml), ...after];
}

function indented(text: string): readonly string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`));
}
