import { expect, test } from "vitest";
import { sensitivitiesOf } from "../../server/src/analysis/sensitive-data.ts";
import type { Database } from "../../server/src/model/database.ts";

const DATABASE: Database = { section: "databases", id: "orders", path: ["databases", "orders"], connects: [] };

test.each<[Partial<Database>, readonly string[]]>([
  [{}, []],
  [{ classification: "internal", personalData: false }, []],
  [{ classification: "confidential" }, ["confidential"]],
  [{ classification: "restricted", personalData: true }, ["restricted", "personal"]],
  [{ classification: "public", personalData: true }, ["personal"]],
])("%j is %j", (stated, sensitivities) => {
  expect(sensitivitiesOf({ ...DATABASE, ...stated })).toEqual(sensitivities);
});
