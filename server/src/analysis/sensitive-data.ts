import type { Database } from "../model/database.ts";

/** What makes data worth guarding, in the words of the language. */
export type Sensitivity = "confidential" | "restricted" | "personal";

/** What a database says of its data that makes it worth guarding; empty: nothing. */
export function sensitivitiesOf({ classification, personalData }: Database): readonly Sensitivity[] {
  const classified = classification === "confidential" || classification === "restricted" ? [classification] : [];
  return personalData === true ? [...classified, "personal"] : classified;
}
