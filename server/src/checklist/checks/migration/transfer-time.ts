import { defineCheck } from "../../define-check.ts";
import { bandwidthWords } from "../../wording/bandwidth-words.ts";
import { durationWords } from "../../wording/duration-words.ts";
import { sizeWords } from "../../wording/size-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "warning",
  subject: "migration",
  asks: "The data fit through the line in the time of the cut-over.",
  why: "Volume divided by bandwidth is the shortest possible outage of a copy that starts when the old side stops.",
  example: "2 TB over 1 Gbps take 4.4 h.",
  references: ["Arithmetic"],
  answeredBy: ["migration.data.volume", "migration.data.bandwidth", "migration.data.cutover"],
  reportedAt: ["migration.data", "migration"],

  *check(migration) {
    const { method, volume, bandwidth, cutover } = migration?.data ?? {};
    if (method !== "export-import" && method !== "backup-restore") return;
    if (volume === undefined || bandwidth === undefined || cutover === undefined) return;
    // Multiplied out, for a line of no bandwidth at all.
    if (volume * 1000 <= cutover * bandwidth) return;
    yield {
      volume: sizeWords(volume),
      time: bandwidth > 0 ? durationWords((volume * 1000) / bandwidth) : "for ever",
      bandwidth: bandwidthWords(bandwidth),
      cutover: durationWords(cutover),
    };
  },
  message: ({ volume, time, bandwidth, cutover }) =>
    `${volume} need ${time} over ${bandwidth}; the cut-over is to take ${cutover}.`,

  fixes: [
    {
      title: "Replicate beforehand",
      at: "$",
      snippet: ["migration:", "  data: { method: replication, replication: ${1:native-binlog} }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Two terabytes in two hours",
      bad: yaml`
        architecture: 1
        name: Shop
        migration:
          data: { method: export-import, volume: 2TB, bandwidth: 1Gbps, cutover: 2h }
        # ^^^^ 2TB need 4 hours 27 minutes over 1Gbps; the cut-over is to take 2 hours.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        migration:
          data: { method: replication, volume: 2TB, bandwidth: 1Gbps, cutover: 2h, replication: native-binlog }
      `,
    },
    {
      title: "It just fits",
      good: yaml`
        architecture: 1
        name: Shop
        migration:
          data: { method: backup-restore, volume: 450GB, bandwidth: 1Gbps, cutover: 1h }
      `,
    },
    {
      title: "Replication runs beforehand",
      good: yaml`
        architecture: 1
        name: Shop
        migration:
          data: { method: replication, replication: native-binlog, volume: 2TB, bandwidth: 1Gbps, cutover: 2h }
      `,
    },
  ],
});
