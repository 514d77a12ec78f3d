import type { Path } from "../../text/path.ts";

/** What keeps an own check from being used, at its place in the config file. */
export interface OwnCheckFault {
  /** From the top of the config file; of a key that is wrong, the path ends with it. */
  readonly path: Path;
  readonly on: "key" | "value";
  readonly message: string;
  readonly suggestion?: string;
}
