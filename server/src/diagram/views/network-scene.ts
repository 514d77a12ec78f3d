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
import { ADMINISTRATORS, gatesOf } from "../gates.ts";
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
  const parents = new Map([...places.containers, ...cards, ...anybody].map(({ id, parent }) => [id, parent]));
  const gates = gatesOf(analysis, places);
  const crossing = crossingEdges(deploymentEdges({ analysis, copies, gates, places }), parents, analysis);
  const edges = [...crossing, ...exposed];
  const open = edges.filter(({ tone, kind }) => tone === "warn" || kind === "exposure").length;
  return assembleScene(
    "network",
    {
      containers: [...zonesHolding(parents.values()), ...places.containers],
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

/** The lines that leave the area that they start in, with what protects them. */
function crossingEdges(
  edges: readonly Edge[],
  parents: ReadonlyMap<string, string | undefined>,
  analysis: Analysis,
): readonly Edge[] {
  const connections = new Map(analysis.connections().map((connection) => [pathKey(connection.path), connection]));
  return edges.flatMap((edge): readonly Edge[] => {
    const connection = edge.path === undefined ? undefined : connections.get(pathKey(edge.path));
    const crosses = crossingOf(edge, connection, parents, analysis);
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
  parents: ReadonlyMap<string, string | undefined>,
  analysis: Analysis,
): Crossing | undefined {
  const areas = [from, to].map((id) => parents.get(id) ?? (parents.has(id) ? id : undefined));
  const boundary = connection === undefined ? undefined : analysis.boundaryOf(connection);
  if (areas[0] === areas[1] && boundary !== "public" && kind !== "link") return undefined;
  if (boundary !== undefined) return boundary === "external" ? "organisation" : boundary;
  const outsides = areas.filter((area) => area === OTHERS_ZONE || area === INTERNET_ZONE || area === CORPORATE_ZONE);
  if (outsides.length > 0) return "organisation";
  return areas.every((area) => area?.startsWith("subnet:") === true) ? "subnet" : "network";
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
