import type { Check } from "../checklist/check.ts";
import { FILE_FAULTS } from "../report/file-faults.ts";
import { nearest } from "../text/nearest.ts";
import { UsageError } from "./usage-error.ts";

/** The id of a check, or of what makes a file itself wrong, as it was called. */
export function checkNamed(id: string, checks: ReadonlyMap<string, Check>): string {
  if (checks.has(id) || FILE_FAULTS.has(id)) return id;
  const ids = [...checks.keys(), ...FILE_FAULTS.keys()];
  const meant = nearest(id, ids) ?? withName(id, ids);
  const hint = meant === undefined ? `"archbook checks" lists them.` : `Did you mean "${meant}"?`;
  throw new UsageError(`There is no check "${id}". ${hint}`);
}

/** Who remembers the name, but not its area, is helped as well. */
function withName(id: string, ids: readonly string[]): string | undefined {
  const nameOf = (word: string) => word.slice(word.lastIndexOf("/") + 1);
  const name = nearest(nameOf(id), ids.map(nameOf));
  return ids.find((known) => nameOf(known) === name);
}
