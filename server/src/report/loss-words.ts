import type { OutageLoss } from "../analysis/outage-losses.ts";
import type { RecoveryWay } from "../analysis/recovery.ts";
import { durationWords } from "../checklist/wording/duration-words.ts";
import { sizeWords } from "../checklist/wording/size-words.ts";
import type { Milliseconds } from "../model/quantities.ts";

/** What a database that is hit loses, how long it takes to come back, and whether that was promised. */
export function lossWords(loss: OutageLoss): string {
  return lossSentences(loss).join(" ");
}

/** The same, sentence by sentence, for where lines are short. */
export function lossSentences({ recovery, promised }: OutageLoss): readonly string[] {
  const { database, ways } = recovery;
  const [way] = ways;
  if (way === undefined)
    return [`${database.id}: its data is lost, for no copy of it is stated that would outlive this.`];
  return [`${database.id}: ${wayWords(way)}.`, lossOf(way, promised.rpo), timeOf(way, promised.rto)];
}

function wayWords({ from, switched }: RecoveryWay): string {
  if (from !== "replication" || switched === "automatic") return WAYS[from];
  const by = switched === "manual" ? ", once somebody switches to it" : "; who switches to it is not stated";
  return `the copy in another region can take over${by}`;
}

const WAYS: Readonly<Record<RecoveryWay["from"], string>> = {
  "other-zones": "its instances in other zones go on with the same data",
  replication: "the copy in another region takes over",
  "point-in-time": "it is restored to a point in time",
  backup: "it is restored from the newest backup",
};

function lossOf({ loss }: RecoveryWay, rpo: number | undefined): string {
  if (loss === undefined) return `How much is lost is not stated${promise("RPO", rpo)}.`;
  const lost = loss === 0 ? "Nothing is lost" : `Up to ${durationWords(loss)} of data are lost`;
  return `${lost}${against("RPO", loss, rpo)}.`;
}

function timeOf(way: RecoveryWay, rto: number | undefined): string {
  const { time } = way;
  if (time === undefined) return `How long it takes is not stated${promise("RTO", rto)}.`;
  const taken = time === 0 ? "It goes on at once" : `It takes ${durationWords(time)}${arithmetic(way)}`;
  return `${taken}${against("RTO", time, rto)}.`;
}

function promise(name: "RPO" | "RTO", promised: Milliseconds | undefined): string {
  return promised === undefined ? "" : `; an ${name} of ${durationWords(promised)} is promised`;
}

function against(name: "RPO" | "RTO", actual: Milliseconds, promised: Milliseconds | undefined): string {
  if (promised === undefined) return "";
  return actual > promised
    ? `, more than the ${name} of ${durationWords(promised)}`
    : `, within the ${name} of ${durationWords(promised)}`;
}

function arithmetic({ restore }: RecoveryWay): string {
  if (restore?.size === undefined || restore.rate === undefined) return "";
  return ` (${sizeWords(restore.size)} at ${sizeWords(restore.rate)}/s)`;
}
