import type { Cloud } from "./service.ts";

/** The cloud of a service key: the word before its first hyphen; `entra-…` is of Azure. `undefined`: of none that is known. */
export function cloudOfKey(key: string): Cloud | undefined {
  const word = key.slice(0, key.indexOf("-"));
  if (word === "entra") return "azure";
  return word === "azure" || word === "aws" || word === "gcp" ? word : undefined;
}
