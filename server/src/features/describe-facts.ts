import { isPlaced } from "../analysis/place.ts";
import { INTERNET } from "../analysis/reachability.ts";
import type { Entity } from "../model/architecture.ts";
import type { Instances } from "../model/placed.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { figureOfElement } from "./describe-availability.ts";
import { code, codeList } from "./markdown.ts";

/** What follows for an entity from all that is said, its host's and the file's defaults included, as Markdown. */
export function describeFacts(entity: Entity, snapshot: Snapshot): string {
  const facts = [
    whereItRuns(entity, snapshot),
    zones(entity, snapshot),
    instances(entity),
    hosts(entity, snapshot),
    exposure(entity, snapshot),
  ];
  return facts.flatMap((fact) => (fact === undefined ? [] : [`- ${fact}`])).join("\n");
}

/** The availability of what can fail, and where the figure is from. */
export function describeFigure(entity: Entity, { analysis }: Snapshot): string {
  if (entity.section === "clients" || entity.section === "adminAccess") return "";
  return `Availability ${figureOfElement(analysis.figureOf(entity))}.`;
}

function whereItRuns(entity: Entity, { analysis }: Snapshot): string | undefined {
  const regions = analysis.regionsOf(entity);
  if (regions.length === 0) return undefined;
  const isOwn = "regions" in entity && (entity.regions ?? []).length > 0;
  const isStated = isOwn || entity.section === "egress";
  const from = isStated ? "" : analysis.statedRegionsOf(entity).length > 0 ? ", as its host" : ", the file's first";
  return `Runs in ${codeList(regions)}${from}`;
}

function zones(entity: Entity, { analysis }: Snapshot): string | undefined {
  const found = isPlaced(entity) ? analysis.zonesOf(entity) : "zones" in entity ? entity.zones : undefined;
  if (found === undefined) return undefined;
  return found.length === 0 ? "Not spread over zones" : `Spread over the zones ${codeList(found)}`;
}

function instances(entity: Entity): string | undefined {
  if (!isPlaced(entity)) return undefined;
  const { instances: stated, required } = entity.scaling ?? {};
  const needed = required === undefined ? "" : `, of which ${required} must be up`;
  return stated === undefined ? undefined : `${countWords(stated)} in each region${needed}`;
}

function countWords({ min, max }: Instances): string {
  if (min === undefined || max === undefined || min === max) {
    const count = min ?? max ?? 1;
    return `${count} instance${count === 1 ? "" : "s"}`;
  }
  return `${min} to ${max} instances`;
}

function hosts(entity: Entity, { analysis }: Snapshot): string | undefined {
  if (!isPlaced(entity)) return undefined;
  const on = analysis.hostsOf(entity).map(({ id }) => id);
  const carries = analysis.hostedOn(entity.id).map(({ id }) => id);
  const model = analysis.modelOf(entity);
  const words = [
    on.length === 0 ? "" : `Stands on ${codeList(on)}`,
    carries.length === 0 ? "" : `Hosts ${codeList(carries)}`,
    model === undefined || carries.length > 0 ? "" : `Hosting model ${code(model)}`,
  ].filter((part) => part !== "");
  return words.length === 0 ? undefined : words.join("; ");
}

/** Clients and systems outside are where calls come from; whether those of the internet get as far is a question of all others. */
function exposure(entity: Entity, { analysis }: Snapshot): string | undefined {
  if (entity.section === "clients" || entity.section === "externals" || entity.section === "egress") return undefined;
  const stated =
    "exposure" in entity && entity.exposure !== undefined ? `Exposure ${code(entity.exposure)}` : undefined;
  const { routes } = analysis.routes(INTERNET, entity.id);
  const [shortest = []] = routes;
  const through = shortest.slice(0, -1).map(({ to }) => to);
  const reached =
    shortest.length === 0
      ? "not reached from the internet"
      : `reached from the internet${through.length === 0 ? "" : ` through ${codeList(through)}`}`;
  return stated === undefined ? reached.replace(/^./, (first) => first.toUpperCase()) : `${stated}, ${reached}`;
}
