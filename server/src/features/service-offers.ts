import type { Service } from "../catalogue/service.ts";
import type { Path } from "../text/path.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Offer } from "./completion-offer.ts";
import type { CompletionSite } from "./completion-site.ts";
import { describeService } from "./describe-service.ts";

/**
 * The services that fit the section and the kind of entity in which the cursor is, those of the clouds in use first; where none
 * fits, all of the section.
 */
export function serviceOffers({ path }: CompletionSite, snapshot: Snapshot): readonly Offer[] {
  const { surroundings, analysis, architecture } = snapshot;
  const { catalogue } = surroundings;
  const known = catalogue.keys.flatMap((key) => catalogue.service(key) ?? []);
  const inSection = known.filter((service) => service.section === sectionOf(path));
  const kinds = kindsFor(kindAt(path, snapshot));
  const ofKind = inSection.filter(({ kind }) => kind !== undefined && kinds.includes(kind));
  const fitting = [ofKind, inSection, known].find((services) => services.length > 0) ?? [];
  const clouds = new Set([...architecture.entities.values()].map((entity) => analysis.cloudOf(entity)));
  const rank = ({ cloud, kind }: Service) => (clouds.has(cloud) ? 0 : 100) + Math.max(0, kinds.indexOf(kind ?? ""));
  return fitting
    .toSorted((a, b) => rank(a) - rank(b))
    .map((service) => ({
      label: service.key,
      kind: "service",
      detail: service.name,
      documentation: () => describeService(service),
    }));
}

/** The section as the catalogue names it; what is said for all entities of a section is said of it. */
function sectionOf(path: Path): string {
  const [section, inner] = path[0] === "defaults" ? path.slice(1) : path;
  if (section === "ingress") return "networking.ingress";
  return section === "networking" ? `networking.${inner}` : String(section);
}

/** The kind of the entity, or the link, in which a path lies. */
function kindAt(path: Path, { architecture }: Snapshot): string | undefined {
  const id = String(path[0] === "networking" ? path[2] : path[1]);
  if (path[0] === "networking" && path[1] === "links") {
    return architecture.networking.links.find((link) => link.id === id)?.kind;
  }
  const entity = architecture.entities.get(id);
  return entity !== undefined && "kind" in entity && entity.path[0] === path[0] ? entity.kind : undefined;
}

/** The kinds of services, the likeliest first, on which an entity of a kind can be had. */
function kindsFor(kind: string | undefined): readonly string[] {
  if (kind === undefined) return [];
  return OWN_CODE.has(kind)
    ? [kind, "web-app", "microservice", "function", "virtual-machine"]
    : [kind, ...(ALSO[kind] ?? [])];
}

/** What runs code of one's own can do so on any service that does. */
const OWN_CODE: ReadonlySet<string> = new Set([
  "web-app",
  "api",
  "microservice",
  "worker",
  "scheduled-job",
  "desktop-backend",
  "module",
]);

const ALSO: Readonly<Record<string, readonly string[]>> = {
  // Of components.
  function: ["microservice"],
  batch: ["microservice", "function", "virtual-machine"],
  gateway: ["microservice", "virtual-machine"],
  workflow: ["function", "microservice"],
  // Of databases.
  "key-value": ["document", "cache", "wide-column"],
  "wide-column": ["document"],
  graph: ["document"],
  vector: ["search", "document", "relational"],
  "time-series": ["wide-column", "relational"],
  "data-lake": ["object-storage", "data-warehouse"],
  "event-stream": ["message-broker"],
  // Of ingress entries.
  "global-load-balancer": ["cdn"],
  cdn: ["global-load-balancer"],
  "load-balancer": ["application-gateway"],
  "application-gateway": ["load-balancer"],
};
