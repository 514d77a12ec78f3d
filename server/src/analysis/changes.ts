import type { Architecture } from "../model/architecture.ts";
import type { Component } from "../model/component.ts";
import type { Sla } from "../model/sections.ts";
import type { Analysis } from "./analysis.ts";
import { sameValue } from "./same-value.ts";

/**
 * What of a thing an answer may depend on: what is stated of it and of what it stands on, what connects to it, what stands on it,
 * whether it counts as a business module, which promises lean on it.
 */
type Aspect = "itself" | "callers" | "guests" | "code" | "promises";

/**
 * The terms whose answer depends on one aspect of their one argument, be it an identifier or the thing itself, and on nothing else.
 * That this is true of them is tested.
 */
export const LOCAL_TERMS: Readonly<Partial<Record<keyof Analysis, Aspect>>> = {
  entity: "itself",
  client: "itself",
  external: "itself",
  ingress: "itself",
  egress: "itself",
  component: "itself",
  database: "itself",
  connectionsFrom: "itself",
  hostOf: "itself",
  hostsOf: "itself",
  serviceKeyOf: "itself",
  serviceOf: "itself",
  cloudOf: "itself",
  modelOf: "itself",
  statedRegionsOf: "itself",
  regionsOf: "itself",
  zonesOf: "itself",
  kindOf: "itself",
  engineOf: "itself",
  isPersistent: "itself",
  lossOf: "itself",
  lossOfRegion: "itself",
  isGlobalRouter: "itself",
  figureOf: "itself",
  commitmentsOf: "itself",
  connectionsTo: "callers",
  callersOf: "callers",
  frontConnectionsTo: "callers",
  isInFront: "callers",
  hostedOn: "guests",
  isOwnCode: "code",
  journeysOf: "promises",
  targetOf: "promises",
};

/** What an answer of a local term depends on, as one word. `undefined`: its argument is nothing that has an identifier. */
export function dependencyOf(aspect: Aspect, argument: unknown): string | undefined {
  if (typeof argument === "string") return wordFor(aspect, argument);
  const hasId = typeof argument === "object" && argument !== null && "id" in argument;
  return hasId && typeof argument.id === "string" ? wordFor(aspect, argument.id) : undefined;
}

/** What it takes to tell later what an edit changed. It holds the architecture, but not the analysis of it. */
export interface AnalysisTrace {
  readonly architecture: Architecture;
  readonly businessModules: ReadonlySet<Component>;
  readonly journeys: ReadonlyMap<Sla, ReadonlySet<string>>;
}

export function traceOf({ architecture, businessModules, journeyOf }: Analysis): AnalysisTrace {
  const journeys = new Map(architecture.slas.map((sla) => [sla, journeyOf(sla)]));
  return { architecture, businessModules: businessModules(), journeys };
}

/** What changed from one version to another, in the words of `dependencyOf`. `undefined`: as good as everything. */
export function changesBetween(before: AnalysisTrace, now: AnalysisTrace): ReadonlySet<string> | undefined {
  if (!sameValue(before.architecture.networking.regions, now.architecture.networking.regions)) return undefined;
  const [old, current] = [elementsOf(before.architecture), elementsOf(now.architecture)];
  const [gone, added] = [without(old, new Set(current)), without(current, new Set(old))];
  const touched = new Set([...gone, ...added]);
  // Answers come in the order of the file.
  const [stayed, stays] = [without(old, touched), without(current, touched)];
  if (stayed.some((element, index) => element !== stays[index])) return undefined;
  const words = new Set<string>();
  for (const id of withGuests(touched, [...old, ...current])) words.add(wordFor("itself", id));
  for (const element of touched) {
    for (const id of targetsOf(element)) words.add(wordFor("callers", id));
    for (const id of hostOf(element)) words.add(wordFor("guests", id));
  }
  for (const { id } of apart(before.businessModules, now.businessModules)) words.add(wordFor("code", id));
  for (const id of withOtherPromises(before.journeys, now.journeys)) words.add(wordFor("promises", id));
  return words;
}

type Element = ReturnType<typeof elementsOf>[number];

function elementsOf({ clients, externals, networking, components, databases, slas }: Architecture) {
  const { ingress, egress, adminAccess, links } = networking;
  return [
    ...clients,
    ...externals,
    ...ingress,
    ...egress,
    ...adminAccess,
    ...links,
    ...components,
    ...databases,
    ...slas,
  ];
}

/** The touched and all that stands on them, directly or not. */
function withGuests(touched: ReadonlySet<Element>, all: readonly Element[]): ReadonlySet<string> {
  const ids = new Set([...touched].map(({ id }) => id));
  const guests = all.filter((element) => hostOf(element).length > 0);
  for (let before = -1; before < ids.size; ) {
    before = ids.size;
    for (const guest of guests) if (hostOf(guest).some((host) => ids.has(host))) ids.add(guest.id);
  }
  return ids;
}

function targetsOf(element: Element): readonly string[] {
  return "connects" in element ? element.connects.flatMap(({ to }) => to ?? []) : [];
}

function hostOf(element: Element): readonly string[] {
  const on = "hosting" in element ? element.hosting?.on : "on" in element ? element.on : undefined;
  return on === undefined ? [] : [on];
}

/** The identifiers of what is in the journey of another promise than before. */
function* withOtherPromises(before: AnalysisTrace["journeys"], now: AnalysisTrace["journeys"]): Iterable<string> {
  for (const sla of new Set([...before.keys(), ...now.keys()])) {
    yield* apart(before.get(sla) ?? new Set<string>(), now.get(sla) ?? new Set<string>());
  }
}

function apart<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): readonly Item[] {
  return a === b ? [] : [...without([...a], b), ...without([...b], a)];
}

function without<Item>(items: readonly Item[], others: ReadonlySet<Item>): readonly Item[] {
  return items.filter((item) => !others.has(item));
}

function wordFor(aspect: Aspect, id: string): string {
  return aspect === "itself" ? id : `${aspect} ${id}`;
}
