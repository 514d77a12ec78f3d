import type { Analysis } from "../../analysis/analysis.ts";
import type { JourneyAvailability } from "../../analysis/availability/availability.ts";
import { entriesOf, listedIn } from "../../analysis/journeys.ts";
import { isPlaced } from "../../analysis/place.ts";
import { figureWords, percentOf, verdictWords } from "../../checklist/wording/figure-words.ts";
import { MINUTES_IN_30_DAYS, minutesWords } from "../../checklist/wording/minutes-words.ts";
import type { Entity } from "../../model/architecture.ts";
import type { Link } from "../../model/networking.ts";
import type { Connection } from "../../model/placed.ts";
import type { Fraction } from "../../model/quantities.ts";
import type { Sla } from "../../model/sections.ts";
import { assembleScene, type SceneInput } from "../assemble-scene.ts";
import { connectionDetails, isEncrypted, protocolWords } from "../connection-words.ts";
import { entityCard } from "../element-cards.ts";
import { kindWords, serviceWords, titled } from "../element-words.ts";
import { PLAIN_CARD } from "../plain-card.ts";
import { PLAIN_EDGE } from "../plain-edge.ts";
import { PLATFORM } from "../platform-services.ts";
import type { Badge, Card, Container, Heading, Scene } from "../scene.ts";
import { choicesIn } from "./choices.ts";
import { calm, figureBadges, needBadge, share } from "./figure-badges.ts";
import type { JourneyLine } from "./journey-line.ts";

/** What one promise leans on, what each of it offers, how that is combined, and which would help most if it were better. */
export function journeyScene(id: string, input: SceneInput): Scene {
  const { analysis } = input;
  const sla = analysis.architecture.slas.find((each) => each.id === id);
  if (sla === undefined) return assembleScene("journey", { containers: [], cards: [], edges: [] }, input);
  const lines = [...journeyLines(sla, analysis), ...softLines(sla, analysis)];
  const availability = analysis.availabilityOf(sla);
  const weakest = weakestOf(sla, analysis);
  const choices = choicesIn(lines);
  const cards = [
    promiseCard(sla, availability),
    ...memberCards(sla, lines, analysis).map((card) => ({ ...card, parent: choices.parentOf(card.id) })),
  ];
  const places = placeCards(sla, analysis);
  return assembleScene(
    "journey",
    {
      containers: [...choices.containers, ...(places.length === 0 ? [] : [placesContainer()])],
      cards: [...cards, ...places].map((card) => marked(card, weakest)),
      edges: choices.edges,
      heading: headingOf(sla, availability),
    },
    input,
  );
}

/** What the core figure follows: from the promise to what it starts with or lists, and from there over required connections. */
function journeyLines(sla: Sla, analysis: Analysis): readonly JourneyLine[] {
  const members = membersOf(sla, analysis);
  const listed = sla.needs === undefined ? undefined : listedIn(sla);
  const lines: JourneyLine[] = [];
  for (const id of members) {
    const entity = analysis.entity(id);
    if (entity === undefined) continue;
    for (const connection of analysis.connectionsFrom(id)) {
      const { to } = connection;
      if (to === undefined || !members.has(to) || !analysis.isRequired(connection)) continue;
      if (listed === undefined || listed.each.has(to)) lines.push(...connectionLines(connection, analysis));
    }
    const host = isPlaced(entity) ? analysis.hostOf(entity) : undefined;
    if (host !== undefined && members.has(host.id)) {
      lines.push({
        ...PLAIN_EDGE,
        id: `${id}>${host.id}#host`,
        path: entity.path,
        from: id,
        to: host.id,
        kind: "host",
      });
    }
  }
  return [...promiseLines(sla, lines, analysis), ...lines];
}

/** All that it needs; clients that it starts from only because it names none, and lists what it needs, say nothing. */
function membersOf(sla: Sla, analysis: Analysis): ReadonlySet<string> {
  const members = analysis.journeyOf(sla);
  if (sla.needs === undefined || sla.entry !== undefined) return members;
  const { each, oneOf } = listedIn(sla);
  const unnamed = new Set(entriesOf(sla, analysis.architecture).filter((id) => !each.has(id) && !oneOf.has(id)));
  return new Set([...members].filter((id) => !unnamed.has(id)));
}

function promiseLines(sla: Sla, lines: readonly JourneyLine[], analysis: Analysis): readonly JourneyLine[] {
  const line = (to: string, choice?: string): JourneyLine => ({
    ...PLAIN_EDGE,
    id: `${promiseId(sla)}>${to}`,
    path: sla.path,
    from: promiseId(sla),
    to,
    kind: "promise",
    ...(choice === undefined ? {} : { choice }),
  });
  const starts = entriesOf(sla, analysis.architecture).filter((id) => membersOf(sla, analysis).has(id));
  const isReached = new Set([...starts, ...lines.filter(({ kind }) => kind !== "host").map(({ to }) => to)]);
  const needs = (sla.needs ?? []).flatMap((need, index) =>
    typeof need === "string"
      ? isReached.has(need)
        ? []
        : [line(need)]
      : need.oneOf.map((id) => line(id, `needs ${index}`)),
  );
  return [...starts.map((id) => line(id)), ...needs];
}

/** What it goes on without: in the full figure alone, and followed no further. */
function softLines(sla: Sla, analysis: Analysis): readonly JourneyLine[] {
  const members = membersOf(sla, analysis);
  const callers = [...members].filter((id) => sla.needs === undefined || id !== sla.entry);
  return callers
    .flatMap((id) => analysis.connectionsFrom(id))
    .filter(({ to }) => to !== undefined && analysis.entity(to) !== undefined)
    .filter((connection) => !analysis.isRequired(connection))
    .flatMap((connection) => connectionLines(connection, analysis));
}

/** A connection, by way of the link or the egress that it needs. */
function connectionLines(connection: Connection, analysis: Analysis): readonly JourneyLine[] {
  const { from, to = "", path, oneOf, over, mode, protocol } = connection;
  const required = analysis.isRequired(connection);
  const line: JourneyLine = {
    ...PLAIN_EDGE,
    id: `${from}>${to}#${path.at(-1)}`,
    path,
    from,
    to,
    kind: "call",
    label: protocolWords(withoutWay(connection)),
    protocol,
    tls: isEncrypted(connection),
    mode,
    required,
    details: connectionDetails(connection),
    ...(oneOf === undefined ? {} : { choice: `${from} ${oneOf}` }),
  };
  const way = over === undefined || !required ? undefined : wayId(over, analysis);
  if (way === undefined) return [line];
  const { choice: _, ...onwards } = line;
  return [
    { ...line, to: way },
    { ...onwards, id: `${way}>${to}`, path: undefined, from: way, label: undefined, details: [] },
  ];
}

/** The way has a card of its own. */
function withoutWay({ over: _, ...connection }: Connection): Connection {
  return connection;
}

function wayId(over: string, analysis: Analysis): string | undefined {
  if (analysis.link(over) !== undefined) return `link:${over}`;
  return analysis.entity(over)?.id;
}

function memberCards(sla: Sla, lines: readonly JourneyLine[], analysis: Analysis): readonly Card[] {
  const { egress, links } = analysis.architecture.networking;
  const drawn = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const members = membersOf(sla, analysis);
  const unknown = [...members].filter((id) => hasNoFigure(id, analysis));
  const cardOf = (entity: Entity): Card => {
    const isAsked = unknown.length <= MOST_ASKED && unknown.includes(entity.id);
    const need = isAsked ? needBadge(analysis.unknownOf(sla, entity.id)?.needsAtLeast) : [];
    const soft = members.has(entity.id) ? [] : [calm("goes on without it")];
    return { ...entityCard(entity, analysis), badges: [...figureBadges(entity, analysis), ...need, ...soft] };
  };
  return [
    ...[...analysis.callers(), ...egress].filter(({ id }) => members.has(id) || drawn.has(id)).map(cardOf),
    ...links.filter(({ id }) => members.has(id)).map((link) => linkCard(link, analysis)),
  ];
}

/** Of how many elements without a figure it is computed what they must offer; each costs as much as the journey itself. */
const MOST_ASKED = 12;

function hasNoFigure(id: string, analysis: Analysis): boolean {
  const element = analysis.entity(id);
  return element !== undefined && analysis.figureOf(element).value === undefined;
}

function linkCard(link: Link, analysis: Analysis): Card {
  return {
    ...PLAIN_CARD,
    id: `link:${link.id}`,
    path: link.path,
    role: "edge",
    icon: "link",
    label: titled(link.id),
    technology: serviceWords(link, analysis) ?? kindWords(link.kind),
    badges: figureBadges(link, analysis),
  };
}

function promiseCard(sla: Sla, availability: JourneyAvailability | undefined): Card {
  return {
    ...PLAIN_CARD,
    id: promiseId(sla),
    path: sla.path,
    role: "promise",
    icon: "shield",
    label: labelOfSla(sla),
    technology: "what is promised",
    badges: availability === undefined ? [] : verdictBadges(availability),
  };
}

function verdictBadges(availability: JourneyAvailability): readonly Badge[] {
  const { core, full, target, verdict } = availability;
  const percent = percentOf(availability);
  const tone = verdict === "met" ? "good" : verdict === "missed" ? "warn" : "calm";
  const down = minutesShort(1 - core.high);
  const hasSoft = full.high !== core.high || full.low !== core.low;
  return [
    { kind: "figure", text: figureWords(core, percent), tone },
    ...(target === undefined ? [] : [calm(`${percent(target)} promised`)]),
    calm(`${core.low < core.high ? "at least " : ""}${down} down in 30 days`),
    ...(hasSoft ? [calm(`${figureWords(full, percent)} in full`)] : []),
  ];
}

function headingOf(sla: Sla, availability: JourneyAvailability | undefined): Heading {
  const text = `Journey: ${labelOfSla(sla)}`;
  if (availability === undefined) return { text, answer: "names nothing that the file has", tone: "warn" };
  const percent = percentOf(availability);
  const { verdict, core } = availability;
  return {
    text,
    answer: `${figureWords(core, percent)}, ${verdictWords(availability, percent)}`,
    tone: verdict === "met" ? "good" : verdict === "missed" ? "warn" : "calm",
  };
}

/** Regions and zones with a figure of their own, on which all leans that stands there. */
function placeCards(sla: Sla, analysis: Analysis): readonly Card[] {
  const members = analysis.journeyOf(sla);
  const used = new Set(
    [...members].flatMap((id) => {
      const entity = analysis.entity(id);
      return entity === undefined || analysis.figureOf(entity).scope === "service" ? [] : analysis.regionsOf(entity);
    }),
  );
  return (analysis.architecture.networking.regions ?? []).flatMap(({ id, availability, zoneAvailability }) => {
    if (!used.has(id) || (availability ?? zoneAvailability) === undefined) return [];
    const badges = [
      ...(availability === undefined ? [] : [calm(`${share(availability)} stated`)]),
      ...(zoneAvailability === undefined ? [] : [calm(`${share(zoneAvailability)} a zone`)]),
    ];
    const path = ["networking", "regions", id];
    return [
      { ...PLAIN_CARD, id: `place:${id}`, path, parent: PLATFORM, role: "platform", icon: "region", label: id, badges },
    ];
  });
}

function placesContainer(): Container {
  return {
    id: PLATFORM,
    kind: "platform",
    parent: undefined,
    path: ["networking", "regions"],
    entity: undefined,
    label: "Regions and zones",
    detail: "each fails as one",
    icon: "region",
    badges: [],
  };
}

interface Weakest {
  readonly card: string;
  readonly badges: readonly Badge[];
}

/** What would help most if it were there twice. */
function weakestOf(sla: Sla, analysis: Analysis): Weakest | undefined {
  const [first] = analysis.weakestOf(sla);
  if (first === undefined) return undefined;
  const { id, gain } = first;
  const isRegion = analysis.entity(id) === undefined && analysis.link(id) === undefined;
  return {
    card: isRegion ? `place:${id}` : analysis.entity(id) === undefined ? `link:${id}` : id,
    badges: [{ kind: "figure", text: "weakest link", tone: "warn" }, calm(`${minutesShort(gain)} saved if doubled`)],
  };
}

function minutesShort(fraction: Fraction): string {
  return minutesWords(fraction * MINUTES_IN_30_DAYS).replace(/minutes?$/, "min");
}

function marked(card: Card, weakest: Weakest | undefined): Card {
  if (weakest === undefined || card.id !== weakest.card) return card;
  return { ...card, emphasis: "weak", badges: [...card.badges, ...weakest.badges] };
}

function labelOfSla({ id, name }: Sla): string {
  return name ?? titled(id);
}

function promiseId({ id }: Sla): string {
  return `promise:${id}`;
}
