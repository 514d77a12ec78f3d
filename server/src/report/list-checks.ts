import type { Check } from "../checklist/check.ts";
import { checkPage } from "../checklist/check-page.ts";
import { areaOf } from "../checklist/severity.ts";
import { markdownText } from "./markdown-text.ts";
import type { PrettyOptions } from "./pretty-report.ts";
import { counted } from "./summary.ts";
import { TOOL } from "./tool.ts";
import { wrap } from "./wrap.ts";

/** The checks by area, a line or two for each. */
export function prettyList(checks: ReadonlyMap<string, Check>, { style, width }: PrettyOptions): string {
  const left = 2 + Math.max(0, ...[...checks.keys()].map((id) => id.length)) + 2;
  const room = Math.max(30, Math.min(100, width) - left);
  const blocks = byArea(checks).map(([area, entries]) => [
    style.strong(area),
    ...entries.flatMap(([id, { asks, severity }]) => {
      const [first = "", ...rest] = wrap(`${asks} (${severity})`, room);
      return [`  ${id.padEnd(left - 2)}${first}`, ...rest.map((line) => " ".repeat(left) + line)];
    }),
  ]);
  const closing = `${counted(checks.size, "check")}; "archbook explain CHECK" tells more of one.`;
  return `${[...blocks.map((lines) => lines.join("\n")), closing].join("\n\n")}\n`;
}

export function jsonList(checks: ReadonlyMap<string, Check>): string {
  const list = [...checks].map(([id, check]) => ({
    id,
    area: areaOf(id),
    kind: check.kind,
    severity: check.severity,
    stages: check.stages,
    subjects: check.subjects,
    asks: check.asks,
    why: check.why,
    example: check.example,
    references: check.references,
    answeredBy: check.answeredBy,
    ...(check.askedUnder === undefined ? {} : { askedUnder: check.askedUnder }),
    fixes: check.fixes.map(({ title, safety }) => ({ title, safety })),
    // Left out of the text where it is `undefined`.
    page: checkPage(id),
  }));
  return `${JSON.stringify({ version: 1, tool: TOOL, checks: list }, undefined, 2)}\n`;
}

export function markdownList(checks: ReadonlyMap<string, Check>): string {
  const blocks = byArea(checks).map(([area, entries]) =>
    [
      `## ${area}`,
      "",
      "| Check | Asks | Kind | Severity |",
      "| --- | --- | --- | --- |",
      ...entries.map(
        ([id, { asks, kind, severity }]) => `| ${linked(id)} | ${markdownText(asks)} | ${kind} | ${severity} |`,
      ),
    ].join("\n"),
  );
  return `${["# Checks", ...blocks].join("\n\n")}\n`;
}

function linked(id: string): string {
  const page = checkPage(id);
  return page === undefined ? id : `[${id}](${page})`;
}

function byArea(
  checks: ReadonlyMap<string, Check>,
): readonly (readonly [string, readonly (readonly [string, Check])[]])[] {
  const areas = [...new Set([...checks.keys()].map(areaOf))];
  return areas.map((area) => [area, [...checks].filter(([id]) => areaOf(id) === area)] as const);
}
