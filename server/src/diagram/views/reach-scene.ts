import type { Analysis } from "../../analysis/analysis.ts";
import { isPlaced } from "../../analysis/place.ts";
import { type Hop, INTERNET, type Routes } from "../../analysis/reachability.ts";
import type { Entity } from "../../model/architecture.ts";
import type { AdminAccess } from "../../model/networking.ts";
import { assembleScene, type SceneInput } from "../assemble-scene.ts";
import { gateBadges } from "../badges.ts";
import { entityCard } from "../element-cards.ts";
import { labelOf, titled } from "../element-words.ts";
import { ADMINISTRATORS, administratorsCard } from "../gates.ts";
import { PLAIN_CARD } from "../plain-card.ts";
import { PLAIN_EDGE } from "../plain-edge.ts";
import type { Badge, Card, Crossing, Edge, Heading, Scene } from "../scene.ts";
import { exposureBadges, protectionOf } from "./protection.ts";

/** Every way to one element, hop by hop: from the internet, over the ways of administrators, and from all else that calls. */
export function reachScene(id: string, input: SceneInput): Scene {
  const { analysis } = input;
  const target = analysis.entity(id);
  if (target === undefined) return assembleScene("reach", { containers: [], cards: [], edges: [] }, input);
  const hops = analysis.hopsTo(id);
  const reached = new Set([id, ...hops.flatMap(({ from, to }) => [from, to])]);
  const ways = analysis.architecture.networking.adminAccess.filter((access) => reached.has(access.id));
  const cards = [
    ...(reached.has(INTERNET) ? [internetCard()] : []),
    ...(ways.length > 0 ? [administratorsCard()] : []),
    ...[...analysis.architecture.entities.values()]
      .filter((entity) => reached.has(entity.id))
      .map((entity) => cardOf(entity, target, analysis)),
  ];
  const edges = [
    ...ways.map((way) => administratorsLine(way, analysis)),
    ...hops.map((hop, index) => lineOf(hop, index, analysis)),
  ];
  const heading = headingOf(target, analysis.routes(INTERNET, id), ways, reached.size - 1);
  return assembleScene("reach", { containers: [], cards, edges, heading }, input);
}

function headingOf(target: Entity, internet: Routes, ways: readonly AdminAccess[], callers: number): Heading {
  const { routes, complete } = internet;
  const text = `Who can reach ${labelOf(target)}`;
  if (callers === 0) return { text, answer: "nobody", tone: "calm" };
  const open = `${complete ? "" : "more than "}${routes.length} ${routes.length === 1 ? "way" : "ways"} from the internet`;
  const admin = ways.length === 0 ? "" : `, ${ways.length} for administrators`;
  return {
    text,
    answer: `${routes.length === 0 ? "no way from the internet" : open}${admin}`,
    tone: isOpen(target) || ways.some(({ kind }) => kind === "public") ? "warn" : routes.length === 0 ? "good" : "calm",
  };
}

/** Whether the internet leads straight to something that is no entry. */
function isOpen(target: Entity): boolean {
  return (target.section === "components" || target.section === "databases") && target.exposure === "public";
}

function cardOf(entity: Entity, target: Entity, analysis: Analysis): Card {
  const card = { ...entityCard(entity, analysis), badges: badgesOf(entity) };
  return entity === target ? { ...card, emphasis: "focus" } : card;
}

function badgesOf(entity: Entity): readonly Badge[] {
  if (isPlaced(entity)) return exposureBadges(entity);
  if (entity.section === "adminAccess") {
    const open: readonly Badge[] = entity.kind === "public" ? [{ kind: "exposure", text: "public", tone: "warn" }] : [];
    return [...open, ...gateBadges(entity)];
  }
  if (entity.section === "clients" && entity.network !== undefined) {
    return [{ kind: "link", text: entity.network, tone: "calm" }];
  }
  return [];
}

function lineOf({ from, to, connection, boundary }: Hop, index: number, analysis: Analysis): Edge {
  const crosses = boundary === undefined ? {} : { crosses: CROSSINGS[boundary] };
  const crossed = boundary === undefined ? [] : [`trust boundary: ${WORDS[CROSSINGS[boundary]]}`];
  const start = from === INTERNET ? ANYWHERE : from;
  const line = { ...PLAIN_EDGE, ...crosses, id: `${start}>${to}#${index}`, from: start, to };
  if (connection !== undefined) {
    const { path, protocol, mode } = connection;
    const protection = protectionOf(connection, analysis);
    const details = [...crossed, ...protection.details];
    return { ...line, path, kind: "call", protocol, mode, ...protection, details };
  }
  if (from !== INTERNET) return { ...line, path: analysis.entity(from)?.path, kind: "admin" };
  // Clients in the internet are no hole in it.
  if (boundary === undefined)
    return { ...line, path: analysis.entity(to)?.path, kind: "presence", details: ["stands in the internet"] };
  return {
    ...line,
    path: analysis.entity(to)?.path,
    kind: "exposure",
    label: "public",
    details: ["open to the internet"],
  };
}

function administratorsLine({ id, path, via, kind }: AdminAccess, analysis: Analysis): Edge {
  const line = {
    ...PLAIN_EDGE,
    id: `${ADMINISTRATORS}>${id}`,
    path,
    from: ADMINISTRATORS,
    to: id,
    kind: "admin",
  } as const;
  if (kind === "public") return { ...line, label: "open to the internet", crosses: "public", tone: "warn" };
  const link = analysis.link(via);
  const way = analysis.entity(via);
  const words = link === undefined ? way && labelOf(way) : (link.name ?? titled(link.id));
  return words === undefined ? line : { ...line, label: `via ${words}` };
}

const CROSSINGS = {
  client: "client",
  external: "organisation",
  public: "public",
  network: "network",
  region: "region",
} as const satisfies { readonly [boundary in NonNullable<Hop["boundary"]>]: Crossing };

const WORDS = {
  client: "client",
  organisation: "external system",
  public: "public address",
  network: "other network",
  region: "other region",
} as const;

const ANYWHERE = "role:internet";

function internetCard(): Card {
  return {
    ...PLAIN_CARD,
    id: ANYWHERE,
    path: undefined,
    role: "external",
    icon: "globe",
    label: "Internet",
    technology: "anybody",
  };
}
