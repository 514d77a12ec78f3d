import type { Check, Example } from "../checklist/check.ts";
import { areaOf } from "../checklist/severity.ts";
import { parseSnippet, plainText } from "../text/snippet-text.ts";
import { markdownText } from "./markdown-text.ts";

/** The page of a check in the documentation. `checks` are all of them, for the links between pages. */
export function checkPageMarkdown(id: string, check: Check, checks: ReadonlyMap<string, Check>): string {
  const { kind, severity, stages, asks, why, example, fixes, examples, references } = check;
  return blocks([
    `# ${id}`,
    `**${markdownText(asks)}**`,
    markdownText(why),
    `${KIND[kind]}, severity **${severity}**, on at ${stages.map((stage) => `\`${stage}\``).join(", ")}. ${LATE[kind] ?? ""}`.trim(),
    relatives(id, check, checks),
    `## How to answer`,
    `An answer as somebody gave it: ${markdownText(example)}`,
    answers(check),
    fixes.length === 0
      ? ""
      : fixes
          .map(({ title, snippet }) => `- ${markdownText(title)}\n\n${fenced(plainText(parseSnippet(snippet)), "  ")}`)
          .join("\n"),
    examples.length === 0 ? "" : "## Examples",
    ...examples.map(exampleBlock),
    `## When it does not apply`,
    `Say so, with the reason, for the whole file or for one place (\`at: …\`):`,
    fenced(`notApplicable:\n  - { check: ${id}, reason: … }`),
    `or by a comment above the line: \`# archbook-ignore ${id}: reason\`.`,
    references.length === 0 ? "" : `## Sources`,
    references.map((reference) => `- ${markdownText(reference)}`).join("\n"),
  ]);
}

/** The index of all checks, area by area. */
export function checkIndexMarkdown(checks: ReadonlyMap<string, Check>): string {
  const areas = [...new Set([...checks.keys()].map(areaOf))];
  return blocks([
    "# Checks",
    `Archbook asks ${checks.size} things of an architecture, in ${areas.length} areas. A place is written as in waivers and reports: ` +
      "`components.web`, `components.web.connects.payment`, `networking.ingress.lb`, `slas.checkout`, a section by its name, and `architecture` for the file as a whole.",
    ...areas.flatMap((area) => [`## ${area}`, areaTable(area, checks)]),
  ]);
}

function areaTable(area: string, checks: ReadonlyMap<string, Check>): string {
  const rows = [...checks]
    .filter(([id]) => areaOf(id) === area)
    .map(([id, { kind, severity, asks }]) => `| [${id}](${id}.md) | ${kind} | ${severity} | ${markdownText(asks)} |`);
  return ["| check | kind | severity | asks |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

const KIND: { readonly [kind in Check["kind"]]: string } = {
  question: "An open question",
  contradiction: "A contradiction between stated facts",
  risk: "A risk",
  detail: "A matter of the level of detail",
};

const LATE: { readonly [kind: string]: string } = {
  question: "From the stage `review` on an open question of severity information weighs as a warning.",
};

function relatives(id: string, { askedUnder }: Check, checks: ReadonlyMap<string, Check>): string {
  const children = [...checks].filter(([, check]) => check.askedUnder === id).map(([child]) => link(child, id));
  return blocks([
    askedUnder === undefined ? "" : `It is asked under ${link(askedUnder, id)}.`,
    children.length === 0 ? "" : `Asked under it: ${children.join(", ")}.`,
  ]);
}

/** A link from one page to another; every page lies in the folder of its area. */
function link(to: string, from: string): string {
  const target = areaOf(to) === areaOf(from) ? to.slice(areaOf(to).length + 1) : `../${to}`;
  return `[${to}](${target}.md)`;
}

function answers({ answeredBy }: Check): string {
  return `It is answered by ${answeredBy.map((field) => `\`${field}\``).join(" or ")}.`;
}

function exampleBlock({ title, yaml, fixed, foldedInto }: Example): string {
  return blocks([
    `### ${markdownText(title)}`,
    foldedInto === undefined ? "" : `It is listed in the hover of \`${foldedInto}\`:`,
    fenced(yaml.trimEnd()),
    fixed === undefined ? "" : `After the first fix:\n\n${fenced(fixed.trimEnd())}`,
  ]);
}

function fenced(text: string, indent = ""): string {
  return ["```yaml", ...text.split("\n"), "```"].map((line) => (line === "" ? "" : indent + line)).join("\n");
}

function blocks(parts: readonly string[]): string {
  return `${parts
    .map((part) => part.trimEnd())
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}
