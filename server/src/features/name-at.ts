import type { Architecture } from "../model/architecture.ts";
import { touches } from "../text/range.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { type NamePlace, namePlaces } from "./name-places.ts";
import type { NameSpace } from "./name-space.ts";

/** Something that has a name. */
export interface Name {
  readonly space: NameSpace;
  readonly id: string;
  /** Of a subnet its network, of a node pool its component. */
  readonly owner: string | undefined;
}

/** The name under a cursor, and the place at which it stands there. */
export interface NameAt {
  readonly name: Name;
  readonly place: NamePlace;
}

export function nameAt(snapshot: Snapshot, offset: number): NameAt | undefined {
  return nameAmong(namePlaces(snapshot.file), offset, snapshot.architecture);
}

/** The name at an offset of the file whose places these are. */
export function nameAmong(
  places: readonly NamePlace[],
  offset: number,
  architecture: Architecture,
): NameAt | undefined {
  const touched = places.filter(({ range }) => touches(range, offset));
  // Of two halves that a cursor stands between it is in the one behind it.
  const place = touched.find(({ range }) => offset < range.end) ?? touched[0];
  const name = place === undefined ? undefined : nameOf(place, architecture);
  return place === undefined || name === undefined ? undefined : { name, place };
}

/** What is meant at a place; nothing where it is a word of the language, or something outside. */
export function nameOf({ id, owner, spaces, section, isOpen }: NamePlace, architecture: Architecture) {
  const named = spaces.map((space): Name => ({ space, id, owner }));
  if (section !== undefined) return named[0];
  const declared = named.find((name) => isDeclared(name, architecture));
  if (declared !== undefined || isOpen) return declared;
  // What is declared nowhere is most likely meant to be an entity.
  return named.find(({ space }) => space === "entities") ?? named[0];
}

export function isDeclared({ space, id, owner }: Name, architecture: Architecture): boolean {
  const { entities, networking, slas, tenancy, components } = architecture;
  const networks = networking.networks === "none" ? [] : (networking.networks ?? []);
  switch (space) {
    case "entities":
      return entities.has(id);
    case "networks":
      return networks.some((network) => network.id === id);
    case "subnets":
      return networks.some((network) => network.id === owner && has(network.subnets, id));
    case "nodePools":
      return components.some((component) => component.id === owner && has(component.nodePools, id));
    case "links":
      return has(networking.links, id);
    case "tiers":
      return has(tenancy?.tiers, id);
    case "stamps":
      return has(tenancy?.stamps, id);
    case "slas":
      return has(slas, id);
    case "regions":
      return has(networking.regions, id);
    case "checks":
      return false;
  }
}

function has(entries: readonly { readonly id: string }[] | undefined, id: string): boolean {
  return entries?.some((entry) => entry.id === id) === true;
}

/** Every place of a name in the files of an architecture, file by file in the order of the text. */
export function placesOf(name: Name, { sources, architecture }: Snapshot): readonly NamePlace[] {
  return sources.files.flatMap((file) => namePlaces(file).filter((place) => means(place, name, architecture)));
}

export function means(place: NamePlace, { space, id, owner }: Name, architecture: Architecture): boolean {
  if (place.id !== id || place.owner !== owner) return false;
  return nameOf(place, architecture)?.space === space;
}

/** The places that declare a name. An identifier that is used twice has several. */
export function declarationsOf(name: Name, snapshot: Snapshot): readonly NamePlace[] {
  return placesOf(name, snapshot).filter(({ role }) => role === "declaration");
}
