import type { Database } from "../../../model/database.ts";
import type { BytesPerSecond, Milliseconds } from "../../../model/quantities.ts";
import type { Recovery, Sla } from "../../../model/sections.ts";
import type { CheckContext } from "../../check-context.ts";
import { defineCheck } from "../../define-check.ts";
import { durationWords } from "../../wording/duration-words.ts";
import { sizeWords } from "../../wording/size-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: ["sla", "recovery"],
  asks: "The stated recovery strategy is fast enough for the recovery time that is promised.",
  why: "Restoring terabytes takes hours whatever the contract says.",
  example: "2 TB at 100 MB/s take 5.6 h; an rto of 1h needs a standby.",
  references: ["Azure Well-Architected Framework: RE:09", "Azure review checklists: aks/02.03.01"],
  answeredBy: ["slas.*.rto", "recovery.rto", "recovery.strategy", "recovery.restoreRate", "databases.*.size"],
  reportedAt: ["<subject>.rto", "recovery"],

  *check(promise, context) {
    const rto = promise?.rto;
    if (promise === undefined || rto === undefined) return;
    const isSla = "id" in promise;
    const promises = `${isSla ? `"${promise.id}"` : "the recovery"} promises ${durationWords(rto)}`;
    const restore = slowRestore(databasesOf(isSla ? promise : undefined, context), rto, context);
    const said = [...(restore === undefined ? [] : [restore]), ...(isSla ? [] : tooSlowToStart(promise, rto))];
    if (said.length > 0) yield { said: said.map((each) => `${each}; ${promises}.`) };
  },
  message: ({ said }) => said.join(" "),

  fixes: [
    {
      title: "Use a faster strategy",
      at: "$",
      snippet: "recovery: { strategy: ${1|warm-standby,active-active,pilot-light|}, failover: ${2|automatic,manual|} }",
    },
    { title: "Promise what is possible", at: "<subject>", snippet: "rto: ${1:8h}" },
  ],

  examples: [
    {
      title: "Terabytes to be restored within an hour",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
        databases:
          orders: { engine: mysql, size: 2TB, backup: 1h, replication: { mode: async, to: [northeurope] } }
        slas:
          checkout: { entry: web, rto: 1h }
                                # ^^^ Restoring "orders" (2TB at 100MB/s) takes about 5 hours 33 minutes; "checkout" promises 1 hour.
        recovery: { strategy: backup-restore, restoreRate: 100MB/s }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
        databases:
          orders: { engine: mysql, size: 2TB, backup: 1h, replication: { mode: async, to: [northeurope] } }
        slas:
          checkout: { entry: web, rto: 1h }
        recovery: { strategy: warm-standby, restoreRate: 100MB/s, failover: automatic }
      `,
    },
    {
      title: "A strategy that cannot be that fast",
      bad: yaml`
        architecture: 1
        name: Shop
        recovery:
          strategy: pilot-light
          failover: manual
          rto: 30s
        # ^^^ A failover by hand takes 5 minutes or more; the recovery promises 30 seconds. The strategy "pilot-light" takes 1 minute or more; the recovery promises 30 seconds.
      `,
    },
    {
      title: "It is restored just in time",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
        databases:
          orders: { engine: mysql, size: 360GB, backup: 1h }
        slas:
          checkout: { entry: web, rto: 1h }
        recovery: { strategy: backup-restore, failover: manual, restoreRate: 100MB/s, rto: 1h }
      `,
    },
    {
      title: "Nobody knows how large it is",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { connects: [orders] }
        databases:
          orders: { engine: mysql, backup: 1h }
        slas:
          checkout: { entry: web, rto: 5m }
        recovery: { strategy: backup-restore, restoreRate: 100MB/s }
      `,
    },
  ],
});

/** The databases of a journey that must not lose anything; without a promise those of the file. */
function databasesOf(sla: Sla | undefined, { analysis, architecture }: CheckContext): readonly Database[] {
  const databases =
    sla === undefined
      ? architecture.databases
      : [...analysis.journeyOf(sla)].flatMap((id) => analysis.database(id) ?? []);
  return databases.filter((database) => analysis.isPersistent(database));
}

/** The database that takes longest to restore, if that is too long and nothing but a restore brings it back. */
function slowRestore(
  databases: readonly Database[],
  rto: Milliseconds,
  { architecture: { recovery } }: CheckContext,
): string | undefined {
  const rate = recovery?.restoreRate;
  if (rate === undefined) return undefined;
  if (recovery?.strategy !== "backup-restore" && databases.some(isReplicated)) return undefined;
  const restored = databases.flatMap(({ id, size, backup }) =>
    size === undefined || backup?.interval === "none" ? [] : [{ id, size, time: timeOf(size, rate) }],
  );
  const [slowest] = restored.toSorted((a, b) => b.time - a.time);
  if (slowest === undefined || slowest.time <= rto) return undefined;
  const { id, size, time } = slowest;
  const takes = time === Infinity ? "never ends" : `takes about ${durationWords(time)}`;
  return `Restoring "${id}" (${sizeWords(size)} at ${sizeWords(rate)}/s) ${takes}`;
}

function timeOf(size: number, rate: BytesPerSecond): Milliseconds {
  return size === 0 ? 0 : (size / rate) * 1000;
}

function isReplicated({ replication = [] }: Database): boolean {
  return replication.some(({ mode }) => mode !== "none");
}

const BY_HAND: Milliseconds = 5 * 60_000;
const TO_BUILD_UP: Milliseconds = 60_000;

function* tooSlowToStart({ failover, strategy }: Recovery, rto: Milliseconds): Iterable<string> {
  if (failover === "manual" && rto < BY_HAND) yield `A failover by hand takes ${durationWords(BY_HAND)} or more`;
  if ((strategy === "backup-restore" || strategy === "pilot-light") && rto < TO_BUILD_UP) {
    yield `The strategy "${strategy}" takes ${durationWords(TO_BUILD_UP)} or more`;
  }
}
