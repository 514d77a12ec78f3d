import type { Check } from "../checklist/check.ts";

/** What helps whoever meets a finding of a check, in both forms in which reports carry it. */
export function checkHelp({ asks, why, example, fixes }: Check): { readonly text: string; readonly markdown: string } {
  const titles = fixes.map(({ title }) => title);
  const text = [
    `${asks}\n`,
    ...(why === "" ? [] : [`${why}\n`]),
    ...(example === "" ? [] : [`An answer: ${example}.`]),
    ...(titles.length === 0 ? [] : [`Fixes: ${titles.join("; ")}.`]),
  ];
  const markdown = [
    `**${asks}**`,
    ...(why === "" ? [] : [why]),
    ...(example === "" ? [] : [`An answer: \`${example.replaceAll("`", "'")}\``]),
    ...(titles.length === 0 ? [] : [titles.map((title) => `- ${title}`).join("\n")]),
  ];
  return { text: text.join("\n"), markdown: markdown.join("\n\n") };
}
