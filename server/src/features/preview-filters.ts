import type { Marker, Scene } from "../diagram/scene.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

export const FILTER_KINDS = ["area", "severity", "journey", "region", "data"] as const;

/** What parts of a picture can be picked out by. Only what picks something, and not everything, is offered. */
export interface PreviewFilter {
  readonly kind: (typeof FILTER_KINDS)[number];
  readonly values: readonly {
    readonly value: string;
    /** The ids of all that it picks, and of the areas around it. */
    readonly elements: readonly string[];
  }[];
}

export function previewFilters(scene: Scene, snapshot: Snapshot): readonly PreviewFilter[] {
  const values: Readonly<Record<PreviewFilter["kind"], Picks>> = {
    area: byMarker(scene, ({ questions }) => questions.map(({ check }) => check.split("/")[0] ?? check)),
    severity: byMarker(scene, ({ severity }) => [severity]),
    journey: byEntity(scene, (entity) => snapshot.analysis.journeysOf(entity).map(({ id }) => id)),
    region: byRegion(scene),
    data: byEntity(scene, (entity) => dataClassesOf(entity, snapshot)),
  };
  const parents = parentsIn(scene);
  return FILTER_KINDS.flatMap((kind) => {
    const listed = [...values[kind]].map(([value, ids]) => ({ value, elements: withAreas(ids, parents) }));
    return listed.length === 0 ? [] : [{ kind, values: inOrder(kind, listed) }];
  });
}

/** The ids that each value picks. */
type Picks = ReadonlyMap<string, ReadonlySet<string>>;

function byMarker({ markers }: Scene, valuesOf: (marker: Marker) => readonly string[]): Picks {
  return grouped(markers.map((marker) => [marker.element, valuesOf(marker)]));
}

/** With the lines between what is picked. */
function byEntity({ containers, cards, edges }: Scene, valuesOf: (entity: string) => readonly string[]): Picks {
  const own = new Map<string, readonly string[]>();
  for (const { id, entity } of [...containers, ...cards]) if (entity !== undefined) own.set(id, valuesOf(entity));
  const lines = edges.map(({ id, from, to }): Valued => {
    const ends = new Set(own.get(to) ?? []);
    return [id, (own.get(from) ?? []).filter((value) => ends.has(value))];
  });
  return grouped([...own, ...lines]);
}

function byRegion(scene: Scene): Picks {
  const parents = parentsIn(scene);
  const regions = new Map(scene.containers.filter(({ kind }) => kind === "region").map(({ id, label }) => [id, label]));
  if (regions.size < 2) return new Map();
  const regionOf = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : (regions.get(id) ?? regionOf(parents.get(id)));
  const values = ({ id }: { readonly id: string }): Valued => {
    const region = regionOf(id);
    return [id, region === undefined ? [] : [region]];
  };
  const lines = scene.edges.map(({ id, from, to }): Valued => {
    const [one, other] = [regionOf(from), regionOf(to)];
    return [id, one !== undefined && one === other ? [one] : []];
  });
  return grouped([...[...scene.containers, ...scene.cards].map(values), ...lines]);
}

/** What a database says of its data, else the file of all of its data. */
function dataClassesOf(id: string, { architecture }: Snapshot): readonly string[] {
  const entity = architecture.entities.get(id);
  if (entity?.section !== "databases") return [];
  const classified = entity.classification ?? architecture.data?.classification;
  return [...(classified === undefined ? [] : [classified]), ...(entity.personalData === true ? ["personal"] : [])];
}

type Valued = readonly [id: string, values: readonly string[]];

function grouped(items: readonly Valued[]): Picks {
  const groups = new Map<string, Set<string>>();
  for (const [id, values] of items) {
    for (const value of values) {
      const group = groups.get(value);
      if (group === undefined) groups.set(value, new Set([id]));
      else group.add(id);
    }
  }
  return groups;
}

function parentsIn({ containers, cards }: Scene): ReadonlyMap<string, string | undefined> {
  return new Map([...containers, ...cards].map(({ id, parent }) => [id, parent]));
}

function withAreas(ids: ReadonlySet<string>, parents: ReadonlyMap<string, string | undefined>): readonly string[] {
  const all = new Set(ids);
  for (const id of ids) for (let at = parents.get(id); at !== undefined; at = parents.get(at)) all.add(at);
  return [...all];
}

const SEVERITIES: readonly string[] = ["error", "warning", "information", "hint"];

/** Severities as they are ranked, areas by name, all else in the order of the picture. */
function inOrder(kind: PreviewFilter["kind"], values: PreviewFilter["values"]): PreviewFilter["values"] {
  if (kind === "severity") return values.toSorted((a, b) => SEVERITIES.indexOf(a.value) - SEVERITIES.indexOf(b.value));
  return kind === "area" ? values.toSorted((a, b) => (a.value < b.value ? -1 : 1)) : values;
}
