import type { Database } from "../model/database.ts";

/** Whether one of the copies of a database is written with every change; `undefined`: how it is copied is not stated. */
export function hasSynchronousCopy({ replication = [] }: Database): boolean | undefined {
  const modes = replication.flatMap(({ mode }) => mode ?? []);
  return modes.length === 0 ? undefined : modes.includes("sync");
}
