import type { Range } from "../text/range.ts";
import type { Settings } from "./settings.ts";

export interface ConfigFault {
  readonly range: Range;
  readonly message: string;
}

export function readConfig(
  _text: string,
  _checks: Iterable<string>,
): { settings: Partial<Settings>; faults: readonly ConfigFault[] } {
  return { settings: {}, faults: [] };
}
