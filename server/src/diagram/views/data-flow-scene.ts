import type { Analysis } from "../../analysis/analysis.ts";
import { listWords } from "../../checklist/wording/list-words.ts";
import type { Database } from "../../model/database.ts";
import { pathKey } from "../../text/path.ts";
import { assembleScene, type SceneInput } from "../assemble-scene.ts";
import { type Copies, type Copy, copiesOf } from "../copies.ts";
import { copyEdges } from "../copy-edges.ts";
import { copyCard, entityCard } from "../element-cards.ts";
import { type Places, placesOf, SYSTEM } from "../places.ts";
import type { Badge, Card, Container, Crossing, Edge, Heading, Scene } from "../scene.ts";
import { type Cargo, cargoesOf, cargoOf, isSensitive } from "./cargoes.ts";
import { nearestArea, OTHERS_ZONE, zoneOf, zonesHolding } from "./trust-places.ts";

/** Which data go from where to where, how they are classified, where they are kept, and where they leave region or organisation. */
export function dataFlowScene(input: SceneInput): Scene {
  const { analysis } = input;
  const copies = copiesOf(analysis);
  const places = placesOf(analysis, copies);
  const areas = places.containers.filter(({ kind }) => AREAS.has(kind));
  const all = cardsOf(analysis, copies, places);
  const parents = new Map(all.map(({ id, parent }) => [id, parent]));
  const edges = flowEdges(analysis, copies).flatMap((edge) => {
    const crosses = crossingOf(edge, parents);
    return parents.has(edge.from) && parents.has(edge.to) ? [{ ...edge, ...crosses }] : [];
  });
  const drawn = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const cards = all.filter(({ id, entity }) => drawn.has(id) || analysis.database(entity) !== undefined);
  const used = new Set(cards.map(({ parent }) => parent));
  const containers = [
    ...zonesHolding(used),
    ...areas.filter(({ id, kind }) => kind === "system" || used.has(id)).map((area) => withResidency(area, analysis)),
  ];
  return assembleScene("data-flow", { containers, cards, edges, heading: headingOf(edges) }, input);
}

/** What reviewers ask first: which sensitive data leave, and what leaves that nobody classified. */
function headingOf(edges: readonly Edge[]): Heading {
  const leaving = (place: Crossing) => edges.filter(({ crosses }) => crosses === place);
  const sensitive = (place: Crossing) => leaving(place).filter(isSensitiveLine).length;
  const unclassified = leaving("organisation").filter(({ sensitivity }) => sensitivity === undefined).length;
  const said = [
    [sensitive("organisation"), "sensitive", "the organisation"],
    [sensitive("region"), "sensitive", "a region"],
    [unclassified, "unclassified", "the organisation"],
  ] as const;
  const answer = said
    .filter(([count]) => count > 0)
    .map(([count, kind, place]) => `${count} ${kind} ${count === 1 ? "flow leaves" : "flows leave"} ${place}`)
    .join(", ");
  return answer === "" ? { text: "Data flow", tone: "calm" } : { text: "Data flow", answer, tone: "warn" };
}

function isSensitiveLine({ sensitivity, details }: Edge): boolean {
  return isSensitive({ sensitivity, personal: sensitivity === "personal" || details.includes(PERSONAL) });
}

const PERSONAL = "personal data";

const AREAS: ReadonlySet<Container["kind"]> = new Set(["system", "region", "site"]);

/** What others have, and what is ours in each region; of what stands by only what keeps data. */
function cardsOf(analysis: Analysis, copies: Copies, places: Places): readonly Card[] {
  const { clients, externals } = analysis.architecture;
  const areaOf = nearestArea(places, AREAS);
  return [
    ...clients.map((client) => ({ ...entityCard(client, analysis), parent: zoneOf(client) })),
    ...copies.all
      .filter(({ entity, part }) => part !== "standby" || entity.section === "databases")
      .map((copy) => ({
        ...copyCard(copy, areaOf(places.parentOf(copy)) ?? SYSTEM, analysis),
        badges: copy.entity.section === "databases" ? storeBadges(copy.entity, copy.part) : [],
        modules: [],
      })),
    ...externals.map((external) => ({
      ...entityCard(external, analysis),
      parent: OTHERS_ZONE,
      badges: (external.data ?? []).map((text): Badge => ({ kind: "data", text, tone: "calm" })),
    })),
  ];
}

/** What a store says of the data in it; that it says nothing of their class is what reviewers look at twice. */
function storeBadges(
  { classification, personalData, encryption, backup }: Database,
  part: Copy["part"],
): readonly Badge[] {
  const { atRest, customerManagedKey } = encryption ?? {};
  const badges: (Badge | undefined)[] = [
    part === "replica" ? { kind: "role", text: part, tone: "calm" } : undefined,
    classification === undefined ? warn("not classified") : fact(classification),
    personalData === true ? fact(PERSONAL) : personalData === false ? fact("no personal data") : undefined,
    atRest === undefined ? undefined : atRest ? good("encrypted at rest") : warn("not encrypted at rest"),
    customerManagedKey === true ? good("own key") : undefined,
    ...(backup?.location ?? []).map((region) => fact(`backup in ${region}`)),
  ];
  return badges.filter((badge) => badge !== undefined);
}

function fact(text: string): Badge {
  return { kind: "data", text, tone: "calm" };
}

function good(text: string): Badge {
  return { kind: "protection", text, tone: "good" };
}

function warn(text: string): Badge {
  return { kind: "data", text, tone: "warn" };
}

/** Lines in the direction in which the data go. */
function flowEdges(analysis: Analysis, copies: Copies): readonly Edge[] {
  const cargoOfConnection = cargoesOf(analysis);
  const connections = new Map(analysis.connections().map((connection) => [pathKey(connection.path), connection]));
  return copyEdges({ analysis, copies, overEgress: false }).map((edge): Edge => {
    if (edge.kind === "replication") {
      const name = edge.path?.at(1);
      return carrying({ ...edge, label: undefined }, cargoOf(analysis.database(String(name))), edge.label);
    }
    const connection = edge.path === undefined ? undefined : connections.get(pathKey(edge.path));
    if (connection === undefined) return edge;
    const line: Edge = { ...edge, kind: "flow", required: true, mode: undefined };
    const flow = carrying(line, cargoOfConnection(connection));
    const isFetched = connection.use === "read" || connection.use === "consume";
    return isFetched ? { ...flow, from: edge.to, to: edge.from } : flow;
  });
}

function carrying(edge: Edge, cargo: Cargo, otherwise?: string): Edge {
  const { data, sensitivity, personal } = cargo;
  const names = data.length === 0 ? undefined : listWords(data);
  const words = [personal ? "personal" : undefined, names ?? (sensitivity === "personal" ? undefined : sensitivity)]
    .filter((word) => word !== undefined)
    .join(" · ");
  return {
    ...edge,
    label: words === "" ? otherwise : words,
    details: [
      ...(names === undefined ? ["which data is not stated"] : []),
      ...(sensitivity === undefined || sensitivity === "personal" ? ["not classified"] : [sensitivity]),
      ...(personal ? [PERSONAL] : []),
      ...edge.details,
    ],
    ...(sensitivity === undefined ? {} : { sensitivity }),
  };
}

function crossingOf(
  { from, to }: Edge,
  parents: ReadonlyMap<string, string | undefined>,
): { readonly crosses?: Crossing } {
  const [here, there] = [parents.get(from), parents.get(to)];
  if (here === there) return {};
  if (here === OTHERS_ZONE || there === OTHERS_ZONE) return { crosses: "organisation" };
  const isOurs = (area: string | undefined) => area === SYSTEM || (area !== undefined && !area.startsWith("area:"));
  if (!isOurs(here) || !isOurs(there)) return { crosses: "client" };
  return [here, there].every((area) => area?.startsWith("region:") === true) ? { crosses: "region" } : {};
}

/** Where the data must stay. */
function withResidency(container: Container, { architecture }: Analysis): Container {
  const residency = architecture.compliance?.residency ?? [];
  if (container.id !== SYSTEM || residency.length === 0) return container;
  return { ...container, badges: [...container.badges, fact(`data must stay in ${listWords(residency)}`)] };
}
