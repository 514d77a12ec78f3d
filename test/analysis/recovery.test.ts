import { describe, expect, test } from "vitest";
import { analysisOf, slaOf } from "../support/analysis-of.ts";

describe("what comes back after a loss", () => {
  const analysis = analysisOf(`
networking: { regions: [westeurope] }
components: { web: { connects: [orders, cache] } }
databases:
  orders:
    kind: relational
    size: 360GB
    zones: redundant
    backup: { interval: 4h, pointInTime: true, offsite: true }
    replication: { mode: async, to: [northeurope], lag: 5s, failoverTime: 2m }
  cache: { kind: cache }
slas: { shop: { entry: web, rpo: 15m, rto: 1h } }
recovery: { restoreRate: 100MB/s, rpo: 1m, rto: 4h }`);
  const shop = slaOf(analysis, "shop");

  test("from a lost zone the other zones go on", () => {
    expect(analysis.recoveryOf(shop, "zone")).toMatchObject({
      rpo: 0,
      rto: 0,
      promised: { rpo: 900_000, rto: 3_600_000 },
    });
  });

  test("from a lost region the copy elsewhere takes over", () => {
    const recovery = analysis.recoveryOf(shop, "region");
    expect(recovery).toMatchObject({ rpo: 5000, rto: 120_000, promised: { rpo: 60_000, rto: 14_400_000 } });
    expect(recovery.databases.map(({ database }) => database.id)).toEqual(["orders"]);
  });

  test("from lost data only a restore, because copies copy mistakes too", () => {
    const recovery = analysis.recoveryOf(shop, "data");
    expect(recovery).toMatchObject({ rpo: 300_000, rto: 3_600_000 });
    expect(recovery.databases[0]?.ways).toEqual([
      { from: "point-in-time", loss: 300_000, time: 3_600_000, restore: { size: 360e9, rate: 100e6 } },
      { from: "backup", loss: 14_400_000, time: 3_600_000, restore: { size: 360e9, rate: 100e6 } },
    ]);
  });

  test("without a copy it is lost, and what is not stated leaves the answer open", () => {
    const bare = analysisOf("databases: { a: { kind: relational } }\nslas: { s: { entry: a } }");
    expect(bare.recoveryOf(slaOf(bare, "s"), "region").rpo).toBe(Number.POSITIVE_INFINITY);
    const open = analysisOf(
      "databases: { a: { replication: { mode: async, to: [north] } } }\nslas: { s: { entry: a } }",
    );
    const recovery = open.recoveryOf(slaOf(open, "s"), "region");
    expect([recovery.rpo, recovery.rto]).toEqual([undefined, undefined]);
    expect(recovery.databases[0]?.ways).toEqual([{ from: "replication" }]);
  });
});
