import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Whether the module of this URL is the script that Node was asked to run. */
export function isMain(moduleUrl) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(moduleUrl);
}
