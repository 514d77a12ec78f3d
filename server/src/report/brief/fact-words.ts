import type { Analysis } from "../../analysis/analysis.ts";
import { labelOf, spelled } from "../../diagram/element-words.ts";
import type { Technology } from "../../model/architecture.ts";

/** ` written in PHP 8.3 with Laravel`, or nothing. */
export function technologyPhrase(technology: Technology | undefined): string {
  const { language, framework, version } = technology ?? {};
  if (language === undefined && framework === undefined) return "";
  const spoken = [language ?? framework, version].filter((word) => word !== undefined);
  const [first = "", ...rest] = spoken;
  const withFramework = language !== undefined && framework !== undefined ? ` with ${spelled(framework)}` : "";
  return ` written in ${[spelled(first), ...rest].join(" ")}${withFramework}`;
}

/** The names of what identifiers name, each once, in their order; what names nothing is left out. */
export function namesOf(ids: readonly (string | undefined)[], analysis: Analysis): readonly string[] {
  const names = ids.flatMap((id) => {
    const entity = analysis.entity(id);
    return entity === undefined ? [] : [labelOf(entity)];
  });
  return [...new Set(names)];
}
