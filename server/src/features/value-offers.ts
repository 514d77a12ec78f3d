import { namesFor } from "../model/name-faults.ts";
import type { ReferenceKind } from "../model/references.ts";
import type { ListNode, RefKind, ScalarNode, SchemaNode } from "../schema/schema-node.ts";
import { childAt, scalarForm } from "../schema/schema-tree.ts";
import { UNIT_WORDS } from "../schema/wanted-words.ts";
import { entryOf, itemsOf } from "../syntax/syntax-node.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Completion } from "./completion-offer.ts";
import type { CompletionSite } from "./completion-site.ts";
import { describeEntity } from "./describe-entity.ts";
import { describeService } from "./describe-service.ts";

/** What may stand as a value at a site: words, identifiers, services, regions, and examples of quantities. */
export function valueOffers(node: SchemaNode, site: CompletionSite, snapshot: Snapshot): readonly Completion[] {
  const scalar = scalarForm(node);
  const own: readonly Offer[] = [
    ...(node.kind === "list" ? words(node) : []),
    ...(node.kind === "object" ? shortWords(node) : []),
    ...(scalar === undefined ? [] : scalarOffers(scalar, site, snapshot)),
  ];
  const unknown: Offer = { label: "unknown", kind: "value", documentation: UNKNOWN };
  const taken = besides(site, snapshot);
  return placed(
    [...own, ...(own.length > 0 ? [unknown] : [])].filter(({ label }) => !taken.has(label)),
    site,
  );
}

/** The values that a scalar names itself: the words of an enum, true and false. */
export function plainOffers(node: ScalarNode, site: CompletionSite): readonly Completion[] {
  return placed(ownValues(node), site);
}

/** Offers at the cursor, in their order. */
export function placed(offers: readonly Offer[], site: CompletionSite): readonly Completion[] {
  return offers.map((offer, index) => ({
    ...offer,
    range: site.range,
    newText: [site.needsSpace ? ` ${offer.label}` : offer.label],
    order: String(index).padStart(4, "0"),
  }));
}

/** What the list says already in which the cursor is, but for the word under it. */
function besides({ path, range }: CompletionSite, { tree }: Snapshot): ReadonlySet<string> {
  const list = typeof path.at(-1) === "number" ? tree.find(path.slice(0, -1)) : undefined;
  if (list?.green.kind !== "list") return new Set();
  const items = itemsOf(list).filter((item) => item !== undefined && item.range.start !== range.start);
  return new Set(
    items.flatMap((item) => {
      const green = (item && entryOf(item, "to")?.value?.green) ?? item?.green;
      return green?.kind === "scalar" ? [String(green.value)] : [];
    }),
  );
}

const UNKNOWN = "We do not know yet: it answers nothing, and puts the question on the agenda of the session.";

export type Offer = Pick<Completion, "label" | "kind" | "documentation" | "detail">;

/** Words that stand for a whole list, such as `redundant`. */
function words({ words: known }: ListNode): readonly Offer[] {
  return [...known].map(([label, { meaning }]) => ({ label, kind: "value", documentation: meaning }));
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
    ...ownValues(node),
    ...references(node, site, snapshot),
    ...(node.service ? services(site, snapshot) : []),
    ...(node.region ? regions(snapshot) : []),
    ...(node.form === "check" ? checks(snapshot) : []),
    ...usualValues(node),
    ...(node.unit === undefined ? [] : quantities(node)),
    ...(node.none === undefined ? [] : [value("none", node.none)]),
  ];
}

function ownValues(node: ScalarNode): readonly Offer[] {
  return [...enumValues(node), ...(node.type === "boolean" ? ["true", "false"].map((label) => value(label, "")) : [])];
}

function usualValues({ usual }: ScalarNode): readonly Offer[] {
  return usual.map((label) => value(label, "Usual here; any other text is legal."));
}

function value(label: string, documentation: string): Offer {
  return { label, kind: "value", documentation };
}

function enumValues(node: ScalarNode): readonly Offer[] {
  return [...node.values].map(([label, meaning]) => value(label, meaning));
}

function quantities(node: ScalarNode): readonly Offer[] {
  const examples = node.examples.filter((example) => typeof example === "string" || typeof example === "number");
  const noun = node.unit === undefined ? "" : `An example of a ${UNIT_WORDS[node.unit].noun}.`;
  return examples.map((example) => value(String(example), noun));
}

/** The identifiers that the place may name; what it makes no sense to name, itself and clients, is left out. */
function references(node: ScalarNode, { path }: CompletionSite, snapshot: Snapshot): readonly Offer[] {
  if (node.refs.length === 0) return [];
  const { architecture } = snapshot;
  const owner = path[0] === "networking" ? path[2] : path[1];
  return namesFor(referenceKind(path), architecture)
    .filter((name) => name !== owner && isOfKind(node.refs, name, snapshot))
    .map((label) => {
      const entity = architecture.entities.get(label);
      const documentation = entity === undefined ? "" : describeEntity(entity, snapshot);
      return { label, kind: "reference", ...(entity === undefined ? {} : { detail: entity.section }), documentation };
    });
}

function referenceKind(path: CompletionSite["path"]): ReferenceKind {
  const field = [...path].reverse().find((step): step is string => typeof step === "string");
  return KINDS.find((kind) => kind === field) ?? "to";
}

const KINDS: readonly ReferenceKind[] = [
  "on",
  "entry",
  "needs",
  "store",
  "allowedFrom",
  "allowListed",
  "reaches",
  "serves",
  "via",
  "over",
  "network",
  "between",
  "tiers",
];

function isOfKind(refs: readonly RefKind[], name: string, { architecture }: Snapshot): boolean {
  const section = architecture.entities.get(name)?.section;
  return section === undefined || refs.includes(section);
}

/** The services that belong into the section in which the cursor is; all of them, where it is none of the catalogue's. */
function services({ path }: CompletionSite, { surroundings }: Snapshot): readonly Offer[] {
  const { catalogue } = surroundings;
  const section = path[0] === "networking" ? path.slice(0, 2).join(".") : String(path[0]);
  const known = catalogue.keys.flatMap((key) => catalogue.service(key) ?? []);
  const fitting = known.filter((service) => service.section === section);
  return (fitting.length > 0 ? fitting : known).map((service) => {
    return { label: service.key, kind: "service", detail: service.name, documentation: describeService(service) };
  });
}

/** The regions that the file names already, then those of the catalogue. */
function regions({ analysis, surroundings }: Snapshot): readonly Offer[] {
  const { catalogue } = surroundings;
  const ids = new Set([...analysis.regionsOfFile(), ...catalogue.regionIds]);
  return [...ids].map((id) => {
    const region = catalogue.region(id);
    const zones = region?.zones === true ? "with availability zones" : "without availability zones";
    return value(id, region === undefined ? "A region of this file." : `In ${region.area}, ${zones}.`);
  });
}

function checks({ surroundings }: Snapshot): readonly Offer[] {
  return [...surroundings.checks].map(([id, check]) => value(id, check.asks));
}
