import { nearest } from "../text/nearest.ts";
import type { Path } from "../text/path.ts";
import type { Architecture } from "./architecture.ts";
import { type Reference, type ReferenceKind, referencesOf } from "./references.ts";

/** A name that leads nowhere, or that two things share. */
export interface NameFault {
  readonly check: "names/unresolved" | "names/duplicate" | "names/unknown-service";
  readonly severity: "error" | "warning";
  readonly path: Path;
  readonly message: string;
  readonly related: readonly { readonly path: Path; readonly message: string }[];
  /** The name that was probably meant. */
  readonly suggestion: string | undefined;
}

export function nameFaults(architecture: Architecture): readonly NameFault[] {
  return [...duplicates(architecture), ...unresolved(architecture)];
}

/** The names that a reference of a kind may hold, those most likely meant first. */
export function namesFor(kind: ReferenceKind, architecture: Architecture): readonly string[] {
  const { networking, tenancy } = architecture;
  const entities = [...architecture.entities.keys()];
  const networks = networksOf(architecture);
  const links = networking.links.map(({ id }) => id);
  switch (kind) {
    case "network":
      return networks;
    case "between":
      return [...networks, "on-premises", "internet"];
    case "tiers":
      return (tenancy?.tiers ?? []).map(({ id }) => id);
    case "via":
    case "over":
      return [...links, ...entities];
    case "allowedFrom":
    case "reaches":
    case "serves":
      return [...entities, ...networks];
    default:
      return entities;
  }
}

/** Networks and their subnets, `spoke` and `spoke/app`. */
function networksOf({ networking }: Architecture): readonly string[] {
  if (networking.networks === undefined || networking.networks === "none") return [];
  return networking.networks.flatMap(({ id, subnets }) => [
    id,
    ...(subnets ?? []).map((subnet) => `${id}/${subnet.id}`),
  ]);
}

function unresolved(architecture: Architecture): readonly NameFault[] {
  const namesByKind = new Map<ReferenceKind, ReadonlySet<string>>();
  const namesOf = (kind: ReferenceKind): ReadonlySet<string> => {
    const names = namesByKind.get(kind) ?? new Set(namesFor(kind, architecture));
    namesByKind.set(kind, names);
    return names;
  };
  return referencesOf(architecture)
    .filter(({ kind, name }) => !namesOf(kind).has(name))
    .map((reference) => leadsNowhere(reference, [...namesOf(reference.kind)]));
}

function leadsNowhere({ kind, name, path }: Reference, names: readonly string[]): NameFault {
  const suggestion = nearest(name, names);
  const hint = suggestion === undefined ? `declare it, or name ${WANTED[kind]}` : `did you mean "${suggestion}"?`;
  const message = `"${name}" is not declared in this architecture; ${hint}${suggestion === undefined ? "." : ""}`;
  return { check: "names/unresolved", severity: "error", path, message, related: [], suggestion };
}

const WANTED: { readonly [kind in ReferenceKind]: string } = {
  to: "something that can be called",
  on: "the component that hosts it",
  entry: "the client where the journey starts",
  needs: "an element of the journey",
  store: "a database",
  allowedFrom: "a component, a network or a subnet",
  allowListed: "an egress entry",
  reaches: "a component, a database, a network or a subnet",
  serves: "a component, a database, a network or a subnet",
  via: "a link or a component",
  over: "a link or an egress entry",
  network: "a network, or a subnet as network/subnet",
  between: "a network, on-premises or internet",
  tiers: "a tier of the tenancy",
};

/** An identifier that names two things; said at both of them. */
function duplicates({ clients, externals, networking, components, databases }: Architecture): readonly NameFault[] {
  const { ingress, egress, adminAccess } = networking;
  const places = new Map<string, Path[]>();
  for (const { id, path } of [clients, externals, ingress, egress, adminAccess, components, databases].flat()) {
    places.set(id, [...(places.get(id) ?? []), path]);
  }
  return [...places].flatMap(([id, paths]) =>
    paths.length > 1 ? paths.map((path) => usedTwice(id, path, paths)) : [],
  );
}

function usedTwice(id: string, path: Path, paths: readonly Path[]): NameFault {
  const others = paths.filter((other) => other !== path);
  const where = others.map((other) => other.slice(0, -1).join(".")).join(" and ");
  return {
    check: "names/duplicate",
    severity: "error",
    path,
    message: `"${id}" is declared in ${where} too; a reference could not tell them apart.`,
    related: others.map((other) => ({ path: other, message: `"${id}" is declared here too.` })),
    suggestion: undefined,
  };
}
