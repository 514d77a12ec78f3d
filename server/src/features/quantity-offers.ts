import type { ScalarNode, Unit } from "../schema/schema-node.ts";
import { UNIT_WORDS } from "../schema/wanted-words.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Offer } from "./completion-offer.ts";
import type { CompletionSite } from "./completion-site.ts";

/** Examples of a quantity, so that nobody has to know how it is written; of a date the day that it is. */
export function quantityOffers(
  node: ScalarNode,
  { path }: CompletionSite,
  { surroundings }: Snapshot,
): readonly Offer[] {
  if (node.unit === undefined) return [];
  if (node.unit === "date") return [example(surroundings.today, "Today.")];
  const { noun } = UNIT_WORDS[node.unit];
  const own = node.examples.filter((one) => typeof one === "string" || typeof one === "number").map(String);
  const isFigure = path.some((step) => step === "availability" || step === "zoneAvailability");
  const usual = isFigure ? FIGURES : near(own[0], USUAL[node.unit]);
  return [...own, ...usual].map((label) => example(label, `An example of a ${noun}.`));
}

function example(label: string, documentation: string): Offer {
  return { label, kind: "value", documentation: () => documentation };
}

/** What availability is promised at. */
const FIGURES = ["99%", "99.5%", "99.9%", "99.95%", "99.99%"];

/** From small to large. */
const USUAL: Readonly<Record<Exclude<Unit, "date">, readonly string[]>> = {
  percentage: ["10%", "20%", "50%", "100%"],
  duration: ["100ms", "300ms", "1s", "5s", "30s", "2m", "5m", "15m", "1h", "4h", "24h", "7d", "30d", "90d", "365d"],
  rate: ["1/s", "10/s", "100/s", "1000/s", "600/min", "1000/d"],
  size: ["1GB", "10GB", "100GB", "1TB", "10TB"],
  bandwidth: ["100Mbps", "1Gbps", "10Gbps", "100MB/s"],
  window: ["Sun 02:00-04:00 UTC", "Sat,Sun 01:00-05:00 UTC", "daily 03:00-04:00 UTC", "first Sun 02:00-06:00 UTC"],
};

/** Of durations, which go from a blink to a year, those around the one that the field shows. */
function near(shown: string | undefined, usual: readonly string[]): readonly string[] {
  const [span] = shown === undefined ? [] : [secondsOf(shown)];
  if (span === undefined) return usual;
  const index = usual.findIndex((one) => (secondsOf(one) ?? 0) >= span);
  const middle = index < 0 ? usual.length - 1 : index;
  const from = Math.max(0, Math.min(middle - AROUND, usual.length - 1 - 2 * AROUND));
  return usual.slice(from, from + 2 * AROUND + 1);
}

const AROUND = 2;

/** Of a duration in one unit; nothing for anything else. */
function secondsOf(text: string): number | undefined {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d|w)$/.exec(text) ?? [];
  const seconds = SECONDS.get(unit);
  return seconds === undefined ? undefined : Number(amount) * seconds;
}

const SECONDS: ReadonlyMap<string, number> = new Map([
  ["ms", 0.001],
  ["s", 1],
  ["m", 60],
  ["h", 3600],
  ["d", 86_400],
  ["w", 604_800],
]);
