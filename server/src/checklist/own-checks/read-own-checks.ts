import { quoted } from "../../schema/place-name.ts";
import { isPlainMap, type PlainMap, type PlainValue } from "../../syntax/plain-value.ts";
import type { Path } from "../../text/path.ts";
import type { Check } from "../check.ts";
import { areaOf } from "../severity.ts";
import { ownCheck } from "./own-check.ts";
import type { OwnCheckFault } from "./own-check-fault.ts";

/** An organisation's own checks, and why some of them are left out. */
export interface OwnChecks {
  readonly checks: ReadonlyMap<string, Check>;
  readonly faults: readonly OwnCheckFault[];
}

/**
 * Makes checks of what a config file writes under `checks`. One that is broken is left out and costs the others nothing. What the
 * schema of config files forbids is told by whoever checks the file against it; here it is passed over in silence.
 *
 * @param builtIn the ids that are taken
 */
export function readOwnChecks(written: PlainMap, builtIn: ReadonlySet<string>): OwnChecks {
  const checks = new Map<string, Check>();
  const faults: OwnCheckFault[] = [];
  for (const [id, definition] of Object.entries(written)) {
    const read = builtIn.has(id) ? [] : ownCheckAt(["checks", id], id, definition);
    if (read === undefined) continue;
    if ("kind" in read) checks.set(id, read);
    else faults.push(...read);
  }
  return { checks, faults };
}

function ownCheckAt(path: Path, id: string, definition: PlainValue): Check | readonly OwnCheckFault[] | undefined {
  if (!isPlainMap(definition) || !ID.test(id)) return undefined;
  if (RESERVED.has(areaOf(id))) {
    const message = `The area ${quoted(areaOf(id))} belongs to what makes a file itself wrong: give your check another, such as "acme".`;
    return [{ path, on: "key", message }];
  }
  return ownCheck(definition, path);
}

const ID = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;

const RESERVED: ReadonlySet<string> = new Set(["syntax", "schema", "names"]);
