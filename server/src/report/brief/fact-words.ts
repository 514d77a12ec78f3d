import type { Analysis } from "../../analysis/analysis.ts";
import { labelOf, spelled } from "../../diagram/element-words.ts";
import type { Entity } from "../../model/architecture.ts";
import type { Technology } from "../../model/placed.ts";

/** ` written in PHP 8.3 with Laravel`, or nothing. */
export function technologyPhrase(technology: Technology | undefined): string {
  const { language, framework, version } = technology ?? {};
  if (language === undefined && framework === undefined) return "";
  const spoken = [language ?? framework, version].filter((word) => word !== undefined);
  const [first = "", ...rest] = spoken;
  const withFramework = language !== undefined && framework !== undefined ? ` with ${spelled(framework)}` : "";
  return ` written in ${[spelled(first), ...rest].join(" ")}${withFramework}`;
}

/** What sentences about a picture are made from. */
export interface Telling {
  readonly analysis: Analysis;
  /** What an element is called; two that bear the same name are told apart by their identifiers. */
  readonly nameOf: (entity: Entity) => string;
}

export function tellingOf(analysis: Analysis): Telling {
  const bearers = new Map<string, number>();
  for (const entity of analysis.architecture.entities.values()) {
    const label = labelOf(entity);
    bearers.set(label, (bearers.get(label) ?? 0) + 1);
  }
  const nameOf = (entity: Entity) => {
    const label = labelOf(entity);
    return (bearers.get(label) ?? 0) > 1 ? `${label} (${entity.id})` : label;
  };
  return { analysis, nameOf };
}

/** The names of what identifiers name, each once, in their order; what names nothing is left out. */
export function namesOf(ids: readonly (string | undefined)[], { analysis, nameOf }: Telling): readonly string[] {
  const names = ids.flatMap((id) => {
    const entity = analysis.entity(id);
    return entity === undefined ? [] : [nameOf(entity)];
  });
  return [...new Set(names)];
}
