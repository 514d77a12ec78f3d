import { expect, test } from "vitest";
import { hasSynchronousCopy } from "../../server/src/analysis/synchronous-copy.ts";
import type { Replication } from "../../server/src/model/database.ts";

const database = (replication?: readonly Replication[]) =>
  hasSynchronousCopy({
    section: "databases",
    id: "orders",
    path: ["databases", "orders"],
    connects: [],
    ...(replication === undefined ? {} : { replication }),
  });

test("one synchronous copy among several suffices", () => {
  expect(database([{ mode: "async" }, { mode: "sync" }])).toBe(true);
});

test("copies that lag, and no copies at all, are none", () => {
  expect(database([{ mode: "async" }])).toBe(false);
  expect(database([{ mode: "none" }])).toBe(false);
});

test("it is open where no mode is stated", () => {
  expect(database()).toBeUndefined();
  expect(database([{ to: ["northeurope"] }])).toBeUndefined();
});
