import type { Commitment, Service } from "../catalogue/service.ts";
import { CONFIDENCE_WORDS } from "../report/figure-words.ts";
import { escapeMarkdown } from "./markdown.ts";

/** What is known of a cloud service, as Markdown: what its provider commits to, under which conditions, from where and how sure. */
export function describeService(service: Service): string {
  const { name, cloud, commitments, zoneSupport } = service;
  const rows = commitments.map(describeCommitment).join("\n");
  const zones = zoneSupport ? "It can be spread over availability zones." : "It is not spread over availability zones.";
  const promised =
    commitments.length > 0 ? `What the provider commits to (a threshold for refunds, no forecast):\n\n${rows}` : NONE;
  return `**${escapeMarkdown(name)}** (${cloud})\n\n${zones}\n\n${promised}`;
}

const NONE = "No commitment of the provider is known here.";

function describeCommitment({ when, availability, covers, source, confidence, asOf, note }: Commitment): string {
  const conditions = Object.entries(when).map(
    ([key, value]) => `${key} ${Array.isArray(value) ? value.join(" or ") : value}`,
  );
  const figure = availability === "none" ? "no commitment" : percent(availability);
  const about = covers === undefined ? "" : `, for ${escapeMarkdown(covers)} only`;
  const remark = note === undefined ? "" : `; ${escapeMarkdown(note)}`;
  const on = conditions.length > 0 ? ` with ${escapeMarkdown(conditions.join(", "))}` : "";
  return `- **${figure}**${on}${about} (${CONFIDENCE_WORDS[confidence]}, ${escapeMarkdown(asOf)}: ${escapeMarkdown(source)}${remark})`;
}

function percent(fraction: number): string {
  return `${Number((fraction * 100).toFixed(6))}%`;
}
