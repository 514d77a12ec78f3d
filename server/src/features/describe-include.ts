import { relativeTo } from "../workspace/include-target.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { SourceFile } from "../workspace/source-file.ts";
import { filesMeant } from "./definition.ts";
import { code, codeList, escapeMarkdown, shortened } from "./markdown.ts";
import { namePlaces } from "./name-places.ts";

/** What the files that an entry of `include` means bring along, as Markdown. */
export function describeInclude(target: string, { file, sources }: Snapshot): string {
  const meant = filesMeant(target, file, sources.files);
  if (meant.length === 0) return "No file of the architecture fits it.";
  const shown = meant.slice(0, MOST_FILES).map((each) => describeFile(each, file.uri));
  const more = meant.length > MOST_FILES ? [`- and ${meant.length - MOST_FILES} more files`] : [];
  return [...shown, ...more].join("\n");
}

const MOST_FILES = 8;

function describeFile(file: SourceFile, from: string): string {
  const name = code(shortened(relativeTo(from, file.uri) ?? file.uri));
  const declared = namePlaces(file).filter(({ role, path }) => role === "declaration" && SECTIONS.has(String(path[0])));
  const bySection = new Map<string, string[]>();
  for (const { id, section = [], owner } of declared) {
    if (owner !== undefined) continue;
    const title = String(section.at(-1));
    bySection.set(title, [...(bySection.get(title) ?? []), id]);
  }
  const parts = [...bySection].map(([section, ids]) => `${escapeMarkdown(section)} ${codeList(ids)}`);
  return `- ${name}: ${parts.length === 0 ? "declares nothing" : parts.join("; ")}`;
}

const SECTIONS: ReadonlySet<string> = new Set([
  "clients",
  "externals",
  "networking",
  "components",
  "databases",
  "slas",
  "tenancy",
]);
