import type { Path } from "../text/path.ts";
import type { Architecture } from "./architecture.ts";
import type { Hosting } from "./placed.ts";

/** The places of the language that hold the identifier of something else. */
export type ReferenceKind =
  | "to"
  | "on"
  | "entry"
  | "needs"
  | "store"
  | "allowedFrom"
  | "allowListed"
  | "reaches"
  | "serves"
  | "via"
  | "over"
  | "network"
  | "between"
  | "tiers";

export interface Reference {
  readonly kind: ReferenceKind;
  /** What is written: an identifier, or `network/subnet`. */
  readonly name: string;
  /** The value itself: `["components", "web", "connects", 0, "to"]`. */
  readonly path: Path;
}

/** Every reference that an architecture makes, section by section. */
export function referencesOf(architecture: Architecture): readonly Reference[] {
  return [
    ...referencesOfEntities(architecture),
    ...referencesOfNetworking(architecture),
    ...referencesOfSections(architecture),
  ];
}

function referencesOfEntities({ clients, externals, networking, components, databases }: Architecture) {
  return [
    ...[...clients, ...externals, ...networking.ingress, ...components, ...databases].flatMap(({ connects }) =>
      connects.flatMap(({ path, to, over }) => [...one("to", to, path, "to"), ...one("over", over, path, "over")]),
    ),
    ...externals.flatMap(({ path, allowListed }) => all("allowListed", allowListed, path, "allowListed")),
    ...components.flatMap(({ path, hosting, state, network }) => [
      ...hostOf(hosting, path),
      ...one("store", state?.store, path, "state", "store"),
      ...all("network", network, path, "network"),
    ]),
    ...databases.flatMap(({ path, hosting, allowedFrom, network }) => [
      ...hostOf(hosting, path),
      ...all("allowedFrom", allowedFrom, path, "allowedFrom"),
      ...all("network", network, path, "network"),
    ]),
  ];
}

function hostOf(hosting: Hosting | undefined, path: Path): readonly Reference[] {
  return one("on", hosting?.on, path, "hosting", "on");
}

function referencesOfNetworking({ networking }: Architecture): readonly Reference[] {
  return [
    ...networking.ingress.flatMap(({ path, on, network }) => [
      ...one("on", on, path, "on"),
      ...all("network", network, path, "network"),
    ]),
    ...networking.egress.flatMap(({ path, serves }) => all("serves", serves, path, "serves")),
    ...networking.adminAccess.flatMap(({ path, reaches, via }) => [
      ...all("reaches", reaches, path, "reaches"),
      ...one("via", via, path, "via"),
    ]),
    ...networking.links.flatMap(({ path, between }) => all("between", between, path, "between")),
  ];
}

function referencesOfSections({ slas, tenancy }: Architecture): readonly Reference[] {
  return [
    ...slas.flatMap(({ path, entry, needs }) => [
      ...one("entry", entry, path, "entry"),
      ...(needs ?? []).flatMap((need, index) =>
        typeof need === "string"
          ? one("needs", need, path, "needs", index)
          : all("needs", need.oneOf, path, "needs", index, "oneOf"),
      ),
    ]),
    ...(tenancy?.stamps ?? []).flatMap(({ id, tiers }) => all("tiers", tiers, ["tenancy", "stamps"], id, "tiers")),
  ];
}

/** The path is put together only where there is a reference: most fields state none. */
function one(kind: ReferenceKind, name: string | undefined, path: Path, ...inside: Path): readonly Reference[] {
  return name === undefined ? NONE : [{ kind, name, path: [...path, ...inside] }];
}

function all(
  kind: ReferenceKind,
  names: readonly string[] | undefined,
  path: Path,
  ...inside: Path
): readonly Reference[] {
  return names?.map((name, index) => ({ kind, name, path: [...path, ...inside, index] })) ?? NONE;
}

const NONE: readonly Reference[] = [];
