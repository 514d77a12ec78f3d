import type { ElementFigure } from "../analysis/availability/element-figure.ts";
import type { Explanation } from "../analysis/availability/explain.ts";
import type { Figure } from "../analysis/availability/figure.ts";
import type { BasicEvent } from "../analysis/availability/structure.ts";
import type { Commitment, Confidence } from "../catalogue/service.ts";
import { durationWords } from "../checklist/wording/duration-words.ts";
import { isOne } from "../checklist/wording/figure-words.ts";
import { minutesWords } from "../checklist/wording/minutes-words.ts";

/** The downtime that a figure means: `69.1 minutes in 30 days, 14 hours 1 minute in a year`. */
export function downtimeWords({ per30Days, perYear }: Explanation["downtime"], { low, high }: Figure): string {
  const least = low === 0 && high > 0 && !isOne({ low, high });
  if (least) return `at least ${minutesLong(per30Days.low)} in 30 days, ${minutesLong(perYear.low)} in a year`;
  const between = (from: number, to: number) =>
    isOne({ low, high }) ? minutesLong(to) : `${minutesLong(from)} to ${minutesLong(to)}`;
  return `${between(per30Days.low, per30Days.high)} in 30 days, ${between(perYear.low, perYear.high)} in a year`;
}

/** A time in the unit in which it is easiest to grasp: `none`, `26 seconds`, `43.2 minutes`, `14 hours 1 minute`. */
export function minutesLong(minutes: number): string {
  if (minutes <= 0) return "none";
  if (minutes < 1 / 60) return "less than a second";
  if (minutes < 1) return durationWords(Math.max(1, Math.round(minutes * 60)) * 1000);
  return minutes < 120 ? minutesWords(minutes) : durationWords(Math.round(minutes) * 60_000);
}

/** What a basic event is of: `web in westeurope`, `instance 2 of web`, `zone 1 of westeurope`. */
export function eventWords({ of, kind, region, zone, number }: BasicEvent): string {
  const where = region === undefined ? "" : ` in ${region}`;
  switch (kind) {
    case "region":
      return `region ${of}`;
    case "zone":
      return `zone ${zone ?? ""} of ${region ?? of}`;
    case "instance":
      return `${of}, instance ${(number ?? 0) + 1}${where}`;
    case "switch":
      return `the switch of ${of}`;
    default:
      return `${of}${where}`;
  }
}

/** Who says what an element offers, and how sure that is. */
export function sourceWords({ origin, commitment, assumed, scope }: ElementFigure): string {
  const each = scope === "instance" ? "each instance, " : scope === "group" ? "all instances of a region, " : "";
  if (origin === "stated") return `${each}stated`;
  if (origin === "always-up") return "taken as always up";
  const where = commitment === undefined ? "" : provenance(commitment);
  if (origin === "unknown")
    return commitment === undefined ? "no figure" : `the provider commits to nothing (${where})`;
  return `${each}${where}${assumed ? "; assumed, not all that it depends on is stated" : ""}`;
}

function provenance({ confidence, asOf }: Commitment): string {
  // What is recalled has no date worth naming.
  return confidence === "memory" ? CONFIDENCE_WORDS[confidence] : `${CONFIDENCE_WORDS[confidence]}, ${asOf}`;
}

/** How sure a figure of the catalogue is, in words. */
export const CONFIDENCE_WORDS: { readonly [confidence in Confidence]: string } = {
  "official-sla": "the provider's contract",
  "official-doc": "the provider's documentation",
  "official-sla-old": "an older contract of the provider",
  "official-doc-old": "older documentation of the provider",
  "official-sla-other-cloud": "another cloud's contract for the like",
  "vendor-checklist": "a checklist of the provider",
  "vendor-sample": "a sample of the provider",
  "vendor-sample-old": "an older sample of the provider",
  "vendor-blog": "the provider's blog",
  "third-party": "a third party",
  memory: "unverified, from recollection",
};

/** What no figure contains; it belongs below every one. */
export const CAVEAT =
  "Infrastructure only: releases, defects, expired certificates and people are in no figure, and what a provider commits to is a threshold for refunds, no forecast.";
