import type { Check } from "../checklist/check.ts";
import { checkPage } from "../checklist/check-page.ts";
import { code, escapeMarkdown } from "./markdown.ts";

/** What a check asks and why, as Markdown; nothing for an id that no check has. */
export function describeCheck(id: string, checks: ReadonlyMap<string, Check>): string | undefined {
  const check = checks.get(id);
  if (check === undefined) return undefined;
  const page = checkPage(id);
  return [
    `**${escapeMarkdown(check.asks === "" ? id : check.asks)}**`,
    escapeMarkdown(check.why),
    page === undefined ? code(id) : `[${id}](${page})`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
