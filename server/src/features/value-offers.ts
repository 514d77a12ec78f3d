import type { ListNode, ScalarNode, SchemaNode } from "../schema/schema-node.ts";
import { childAt, scalarForm } from "../schema/schema-tree.ts";
import { entryOf, itemsOf } from "../syntax/syntax-node.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Completion, Offer } from "./completion-offer.ts";
import type { CompletionSite } from "./completion-site.ts";
import { quantityOffers } from "./quantity-offers.ts";
import { referenceOffers } from "./reference-offers.ts";
import { regionOffers, zoneOffers } from "./region-offers.ts";
import { serviceOffers } from "./service-offers.ts";
import { checkOffers, placeOffers } from "./waiver-offers.ts";

/** What may stand as a value at a site: words, identifiers, services, regions, and examples of quantities. */
export function valueOffers(node: SchemaNode, site: CompletionSite, snapshot: Snapshot): readonly Completion[] {
  const scalar = scalarForm(node);
  const own: readonly Offer[] = [
    ...(node.kind === "list" ? words(node) : []),
    ...(node.kind === "object" ? shortWords(node) : []),
    ...(scalar === undefined ? [] : scalarOffers(scalar, site, snapshot)),
  ];
  const seen = new Set(besides(site, snapshot));
  const offers = [...own, ...(own.length > 0 ? [UNKNOWN] : [])].filter(({ label }) => {
    const isNew = !seen.has(label);
    seen.add(label);
    return isNew;
  });
  return placed(offers, site);
}

/** The values that a scalar names itself: the words of an enum, true and false. */
export function plainOffers(node: ScalarNode, site: CompletionSite): readonly Completion[] {
  return placed(ownValues(node, site), site);
}

/** Offers at the cursor, in their order. */
export function placed(offers: readonly Offer[], site: CompletionSite): readonly Completion[] {
  return offers.map((offer, index) => ({
    ...offer,
    range: site.range,
    newText: [(site.needsSpace ? " " : "") + asScalar(offer.label, site)],
    order: offer === UNKNOWN ? "99999" : String(index).padStart(4, "0"),
  }));
}

/** A value as it can stand at a site: in quotes where it would be something else without them. */
function asScalar(value: string, { inQuotes }: CompletionSite): string {
  return !inQuotes && /[,[\]{}]|: |:$| #|^[!&*#?|>@%`"'-]/.test(value) ? JSON.stringify(value) : value;
}

/** What the list says already in which the cursor is, but for the word under it. */
function besides({ path, range }: CompletionSite, { tree }: Snapshot): ReadonlySet<string> {
  const list = typeof path.at(-1) === "number" ? tree.find(path.slice(0, -1)) : undefined;
  if (list?.green.kind !== "list") return new Set();
  const isElsewhere = (start: number, end: number) => end < range.start || start > range.end;
  const items = itemsOf(list).filter((item) => item !== undefined && isElsewhere(item.range.start, item.range.end));
  return new Set(
    items.flatMap((item) => {
      const green = (item && entryOf(item, "to")?.value?.green) ?? item?.green;
      return green?.kind === "scalar" ? [String(green.value)] : [];
    }),
  );
}

const UNKNOWN: Offer = {
  label: "unknown",
  kind: "value",
  documentation: () => "We do not know yet: it answers nothing, and puts the question on the agenda of the session.",
  isWhole: true,
};

/** Words that stand for a whole list, such as `redundant`. */
function words({ words: known }: ListNode): readonly Offer[] {
  return [...known].map(([label, { meaning }]) => ({ ...value(label, meaning), isWhole: true }));
}

/** The words of the fields that a value alone may stand for: `hosting: vm`. */
function shortWords(node: Extract<SchemaNode, { kind: "object" }>): readonly Offer[] {
  const others = (node.short?.fields ?? [])
    .map((name) => childAt(node, name))
    .filter((field) => field !== node.short?.scalar);
  return others.flatMap((field) => (field?.kind === "scalar" ? enumValues(field) : []));
}

function scalarOffers(node: ScalarNode, site: CompletionSite, snapshot: Snapshot): readonly Offer[] {
  return [
    ...ownValues(node, site),
    ...referenceOffers(node, site, snapshot),
    ...(node.service ? serviceOffers(site, snapshot) : []),
    ...(node.region ? regionOffers(snapshot) : []),
    ...zoneOffers(site),
    ...(node.form === "check" ? checkOffers(snapshot) : []),
    ...(node.form === "place" ? placeOffers(site, snapshot) : []),
    ...node.usual.map((label) => value(label, "Usual here; any other text is legal.")),
    ...quantityOffers(node, site, snapshot),
    ...(node.none === undefined ? [] : [value("none", node.none)]),
  ];
}

/** In quotes a truth value would be a text. */
function ownValues(node: ScalarNode, { inFlow, inQuotes, path }: CompletionSite): readonly Offer[] {
  const truths = node.type === "boolean" && !inQuotes ? ["true", "false"].map((label) => value(label, "")) : [];
  const offers = [...enumValues(node), ...truths];
  // Of words of which the language knows all, none goes on with what ends it.
  if (!inFlow || inQuotes) return offers;
  const endedBy = [",", typeof path.at(-1) === "number" ? "]" : "}"];
  return offers.map((offer) => ({ ...offer, endedBy }));
}

function enumValues(node: ScalarNode): readonly Offer[] {
  return [...node.values].map(([label, meaning]) => value(label, meaning));
}

function value(label: string, documentation: string): Offer {
  return { label, kind: "value", documentation: () => documentation };
}
