import type { Path } from "../text/path.ts";
import type { Facts } from "./check.ts";
import type { SubjectPlace } from "./subject.ts";

/**
 * The path that a place of a check's definition stands for: `<subject>.scaling` of the component `web` is
 * `["components", "web", "scaling"]`. Other placeholders are facts: an identifier, or a whole place with dots.
 * Nothing where a fact is missing; the document itself for `$`.
 */
export function resolvePlace(template: string, subject: SubjectPlace, facts: Facts): Path | undefined {
  if (template === "$") return [];
  const steps: (string | number)[] = [];
  for (const step of template.split(".")) {
    const placeholder = PLACEHOLDER.exec(step)?.[1];
    if (placeholder === undefined) steps.push(asStep(step));
    else if (placeholder === "subject") steps.push(...subject.path);
    else {
      const fact = facts[placeholder];
      if (typeof fact !== "string" || fact === "") return undefined;
      steps.push(...fact.split(".").map(asStep));
    }
  }
  return steps;
}

/** A path in the words of `resolvePlace`, for a fact that is a place. */
export function placeOf(path: Path): string {
  return path.join(".");
}

const PLACEHOLDER = /^<([\w-]+)>$/;

function asStep(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step;
}
