import type { Stage } from "../model/architecture.ts";
import type { PlainMap } from "../syntax/plain-value.ts";
import type { SeveritySettings } from "./severity-settings.ts";

/** Everything that users may set, resolved once from the config file, the editor and the command line. */
export interface Settings {
  /** The stage of files that state none. */
  readonly stage: Stage;
  readonly severity: SeveritySettings;
  /** Globs of the files to look at, relative to the config file; empty: all that bear the name of an architecture. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Whether open questions are in the list of problems, or only in the views made for them. */
  readonly questions: "problems" | "view";
  /** The organisation's own checks by their ids, as they are written in the config file. */
  readonly ownChecks: PlainMap;
}

export const DEFAULT_SETTINGS: Settings = {
  stage: "envisioning",
  severity: {},
  include: [],
  exclude: [],
  questions: "problems",
  ownChecks: {},
};
