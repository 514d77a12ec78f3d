import type { Analysis } from "../analysis/analysis.ts";
import type { Client } from "../model/client.ts";
import type { External } from "../model/external.ts";
import { badgesOf } from "./badges.ts";
import { type Copies, type Copy, copiesOf } from "./copies.ts";
import { deploymentEdges } from "./deployment-edges.ts";
import { iconOf, roleOf, shapeOf } from "./element-look.ts";
import { labelOf, technologyOf } from "./element-words.ts";
import { type Gates, gatesOf } from "./gates.ts";
import { legendOf } from "./legend.ts";
import { markersOf, type NotedQuestion } from "./markers.ts";
import { type Places, placesOf, SYSTEM } from "./places.ts";
import { platformOf } from "./platform-services.ts";
import type { Card, Readiness, Scene } from "./scene.ts";

export interface SceneInput {
  readonly analysis: Analysis;
  /** What is open, in the order of the text. */
  readonly questions: readonly NotedQuestion[];
  readonly readiness: Readiness | undefined;
  readonly stage: string;
  /** The day that the picture is of, ISO 8601; `undefined` where it is to carry none. */
  readonly date: string | undefined;
}

/** The deployment view: what runs where, who calls what, over what. */
export function deploymentScene({ analysis, questions, readiness, stage, date }: SceneInput): Scene {
  const { architecture } = analysis;
  const copies = copiesOf(analysis);
  const places = placesOf(analysis, copies);
  const gates = gatesOf(analysis, places);
  const platform = platformOf(analysis);
  const containers = [...places.containers, ...platform.containers];
  const cards = cardsOf(analysis, copies, places, gates).concat(platform.cards);
  const parents = new Map([...containers, ...cards].map(({ id, parent }) => [id, parent]));
  const edges = deploymentEdges({ analysis, copies, gates, places }).filter(
    ({ from, to }) => parents.has(from) && parents.has(to) && !holds(from, to, parents) && !holds(to, from, parents),
  );
  const { markers, elsewhere } = markersOf(questions, containers, cards, edges);
  const title = {
    name: architecture.name ?? "Architecture",
    summary: architecture.summary,
    stage,
    date,
    readiness,
    elsewhere,
  };
  return { view: "deployment", title, containers, cards, edges, markers, legend: legendOf(cards, edges, markers) };
}

function cardsOf(analysis: Analysis, copies: Copies, places: Places, gates: Gates): readonly Card[] {
  const { clients, externals } = analysis.architecture;
  return [
    ...gates.administrators,
    ...clients.map((client) => outsideCard(client, analysis)),
    ...copies.all.filter((copy) => !places.isHost(copy)).map((copy) => copyCard(copy, analysis, places)),
    ...gates.cards,
    ...externals.map((external) => outsideCard(external, analysis)),
    ...gates.outside,
  ];
}

function outsideCard(entity: Client | External, analysis: Analysis): Card {
  return {
    id: entity.id,
    path: entity.path,
    parent: undefined,
    entity: entity.id,
    role: roleOf(entity),
    shape: "card",
    icon: iconOf(entity, analysis),
    label: labelOf(entity),
    technology: technologyOf(entity, analysis),
    badges: networkBadges(entity),
    modules: [],
    stacked: entity.section === "clients" && (entity.count ?? 1) > 1,
    standby: false,
  };
}

function networkBadges(entity: Client | External): Card["badges"] {
  if (entity.section === "externals") {
    return entity.ipAllowList === "required" ? [{ kind: "protection", text: "IP allow list", tone: "calm" }] : [];
  }
  const { network, count } = entity;
  return [
    ...(network === undefined || network === "internet"
      ? []
      : [{ kind: "link", text: network, tone: "calm" } as const]),
    ...(count === undefined || count === 1 ? [] : [{ kind: "instances", text: `×${count}`, tone: "calm" } as const]),
  ];
}

function copyCard(copy: Copy, analysis: Analysis, places: Places): Card {
  const { entity, id, part } = copy;
  return {
    id,
    path: entity.path,
    parent: places.parentOf(copy) ?? SYSTEM,
    entity: entity.id,
    role: roleOf(entity),
    shape: shapeOf(entity),
    icon: iconOf(entity, analysis),
    label: labelOf(entity),
    technology: technologyOf(entity, analysis),
    badges: badgesOf(copy),
    modules: entity.section === "components" ? (entity.modules ?? []) : [],
    stacked: entity.section === "databases" && /^(database|server)-per-tenant$/.test(entity.tenancy ?? ""),
    standby: part === "standby" || part === "replica",
  };
}

/** Whether one element lies in the other: a line between them would say nothing that the picture does not. */
function holds(outer: string, inner: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set([inner]);
  for (let id = parents.get(inner); id !== undefined && !seen.has(id); id = parents.get(id)) {
    if (id === outer) return true;
    seen.add(id);
  }
  return false;
}
