import type { Analysis } from "../../analysis/analysis.ts";
import { isOnInternet } from "../../analysis/chains.ts";
import { INTERNET } from "../../analysis/reachability.ts";
import type { AdminAccess } from "../../model/networking.ts";
import type { Connection } from "../../model/placed.ts";
import { pathKey } from "../../text/path.ts";
import { assembleScene, type SceneInput } from "../assemble-scene.ts";
import { type Copies, type Copy, copiesOf } from "../copies.ts";
import { deploymentEdges } from "../deployment-edges.ts";
import { copyCard, outsideCard } from "../element-cards.ts";
import { ADMINISTRATORS, type Gates, gatesOf } from "../gates.ts";
import type { Places } from "../places.ts";
import { PLAIN_CARD } from "../plain-card.ts";
import { PLAIN_EDGE } from "../plain-edge.ts";
import type { Badge, Card, Crossing, Edge, Scene } from "../scene.ts";
import { exposureBadges, protectionOf } from "./protection.ts";
import { CORPORATE_ZONE, INTERNET_ZONE, OTHERS_ZONE, trustPlaces, zoneOf, zonesHolding } from "./trust-places.ts";

/** Who crosses which boundary of trust, what protects the crossing, and what is open. Lines within a boundary are left out. */
export function networkScene(input: SceneInput): Scene {
  const { analysis } = input;
  const copies = copiesOf(analysis);
  const places = trustPlaces(analysis, copies);
  const cards = cardsOf(analysis, copies, places);
  const exposed = exposureEdges(analysis, copies);
  const anybody = exposed.length === 0 ? [] : [anybodyCard()];
  // What ends at an area goes into it.
  const areas = new Map([
    ...places.containers.map(({ id }) => [id, id] as const),
    ...[...cards, ...anybody].map(({ id, parent }) => [id, parent] as const),
  ]);
  const gates = gatesOf(analysis, places);
  const lines = overLinks(deploymentEdges({ analysis, copies, gates, places }), gates, analysis);
  const edges = [...crossingEdges(lines, areas, analysis), ...exposed];
  const open = edges.filter(({ tone, kind }) => tone === "warn" || kind === "exposure").length;
  return assembleScene(
    "network",
    {
      containers: [
        ...zonesHolding([...places.containers, ...cards, ...anybody].map(({ parent }) => parent)),
        ...places.containers,
      ],
      cards: [...anybody, ...cards],
      edges,
      heading: {
        text: "Network and trust boundaries",
        answer: `${count(edges.length, "crossing")}${open === 0 ? "" : `, ${open} to look at twice`}`,
        tone: open === 0 ? "calm" : "warn",
      },
    },
    input,
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function cardsOf(analysis: Analysis, copies: Copies, places: Places): readonly Card[] {
  const { clients, externals } = analysis.architecture;
  const gates = gatesOf(analysis, places);
  return [
    ...gates.administrators.map((card) => ({ ...card, parent: administratorsZone(analysis) })),
    ...clients.map((client) => ({ ...outsideCard(client, analysis), parent: zoneOf(client) })),
    ...copies.all.map((copy) => ({
      ...copyCard(copy, places.parentOf(copy), analysis),
      badges: networkBadges(copy),
      modules: [],
    })),
    ...gates.cards,
    ...externals.map((external) => ({ ...outsideCard(external, analysis), parent: OTHERS_ZONE })),
    ...gates.outside.map((card) => ({
      ...card,
      parent: card.id === `site:${INTERNET}` ? INTERNET_ZONE : CORPORATE_ZONE,
    })),
  ];
}

/** From where administrators come: from the internet if any way of theirs is open to it, else from where a link leads. */
function administratorsZone(analysis: Analysis): string | undefined {
  const { adminAccess } = analysis.architecture.networking;
  if (adminAccess.some(({ kind }) => kind === "public")) return INTERNET_ZONE;
  return adminAccess.some(({ via }) => analysis.link(via) !== undefined) ? CORPORATE_ZONE : undefined;
}

function networkBadges({ entity, part }: Copy): readonly Badge[] {
  const replica: readonly Badge[] = part === "replica" ? [{ kind: "role", text: part, tone: "calm" }] : [];
  return [...replica, ...exposureBadges(entity)];
}

/** Calls that need a link are led over it. */
function overLinks(edges: readonly Edge[], gates: Gates, analysis: Analysis): readonly Edge[] {
  const connections = connectionsAt(analysis);
  const led = edges.flatMap((edge): readonly Edge[] => {
    const link = analysis.link(connections(edge)?.over);
    const way = link === undefined ? undefined : gates.cardOfLink(link);
    if (way === undefined) return [edge];
    const onwards = { ...edge, id: `${way}>${edge.to}`, path: undefined, from: way, label: undefined, details: [] };
    return [{ ...edge, to: way }, onwards];
  });
  return [...new Map(led.map((edge) => [edge.id, edge])).values()];
}

/** Finds what a line was drawn for. */
function connectionsAt(analysis: Analysis): (edge: Edge) => Connection | undefined {
  const byPath = new Map(analysis.connections().map((connection) => [pathKey(connection.path), connection]));
  return ({ path }) => (path === undefined ? undefined : byPath.get(pathKey(path)));
}

/** The lines that leave the area that they start in, with what protects them. */
function crossingEdges(
  edges: readonly Edge[],
  areas: ReadonlyMap<string, string | undefined>,
  analysis: Analysis,
): readonly Edge[] {
  const connections = connectionsAt(analysis);
  return edges.flatMap((edge): readonly Edge[] => {
    const connection = connections(edge);
    const crosses = crossingOf(edge, connection, areas, analysis);
    if (crosses === undefined) return [];
    if (edge.kind === "admin") return [{ ...edge, crosses, ...adminWords(edge, analysis) }];
    if (connection === undefined) return [{ ...edge, crosses }];
    return [{ ...edge, crosses, ...protectionOf(connection, analysis) }];
  });
}

/** What is crossed: what the terms of reachability say, else what the picture shows. */
function crossingOf(
  { from, to, kind }: Edge,
  connection: Connection | undefined,
  areas: ReadonlyMap<string, string | undefined>,
  analysis: Analysis,
): Crossing | undefined {
  const [here, there] = [areas.get(from), areas.get(to)];
  const boundary = connection === undefined ? undefined : analysis.boundaryOf(connection);
  if (here === there && boundary !== "public" && kind !== "link") return undefined;
  if (boundary !== undefined) return boundary === "external" ? "organisation" : boundary;
  if ([here, there].some((area) => area === OTHERS_ZONE || area === INTERNET_ZONE)) return "organisation";
  return [here, there].every((area) => area?.startsWith("subnet:") === true) ? "subnet" : "network";
}

/** A way in that is open to the internet stands out. */
function adminWords({ from, to, details }: Edge, analysis: Analysis): Partial<Edge> {
  const isOpen = [from, to].some((id) => adminAccess(analysis, id)?.kind === "public");
  if (!isOpen) return {};
  return from === ADMINISTRATORS
    ? {
        label: "open to the internet",
        tone: "warn",
        details: [...details, "management access is open to the internet"],
      }
    : { tone: "warn" };
}

function adminAccess(analysis: Analysis, id: string): AdminAccess | undefined {
  const entity = analysis.entity(id);
  return entity?.section === "adminAccess" ? entity : undefined;
}

/** What is public and yet called by nobody in the internet that the file names: anybody may. */
function exposureEdges(analysis: Analysis, copies: Copies): readonly Edge[] {
  const { networking, components, databases } = analysis.architecture;
  return [...networking.ingress, ...components, ...databases].flatMap(({ id, exposure, path }) => {
    if (exposure !== "public") return [];
    const isDrawn = analysis.callersOf(id).some((caller) => caller.section === "clients" && isOnInternet(caller));
    if (isDrawn) return [];
    return copies.of(id).map(
      (copy): Edge => ({
        ...PLAIN_EDGE,
        id: `${ANYBODY}>${copy.id}`,
        path: [...path, "exposure"],
        from: ANYBODY,
        to: copy.id,
        kind: "exposure",
        label: "public",
        details: ["open to the internet"],
        crosses: "public",
      }),
    );
  });
}

const ANYBODY = "role:anybody";

function anybodyCard(): Card {
  return {
    ...PLAIN_CARD,
    id: ANYBODY,
    path: undefined,
    parent: INTERNET_ZONE,
    role: "external",
    icon: "globe",
    label: "Anybody",
  };
}
