import { identifierFault } from "../schema/identifier.ts";
import { edit } from "../text/edit.ts";
import { samePath } from "../text/path.ts";
import type { Range } from "../text/range.ts";
import type { FileEdits } from "../workspace/file-edits.ts";
import { nameOf as fileName } from "../workspace/include-closure.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { declarationsOf, isDeclared, type Name, nameAt, nameOf, placesOf } from "./name-at.ts";
import { type NamePlace, namePlaces } from "./name-places.ts";

/** What is to be renamed. */
export interface RenameTarget {
  readonly name: Name;
  /** Where the cursor is: the name that is typed over. */
  readonly place: NamePlace;
}

/** Why something cannot be renamed, or not to that name. */
export interface RenameRefusal {
  readonly refusal: string;
}

/** The name under the cursor, if it may be renamed; nothing where there is none. */
export function renameTarget(snapshot: Snapshot, offset: number): RenameTarget | RenameRefusal | undefined {
  const at = nameAt(snapshot, offset);
  if (at === undefined) return undefined;
  const { space, id } = at.name;
  if (space === "regions") return refuse(`"${id}" is the name that its cloud gives a region; it cannot be renamed.`);
  if (space === "checks") return refuse(`"${id}" is the name of a check; it cannot be renamed.`);
  if (at.place.role === "declaration" || isDeclared(at.name, snapshot.architecture)) return at;
  return refuse(`"${id}" is declared nowhere in this architecture; declare it, then rename it.`);
}

/**
 * The edits that give something another name in one of the architectures that know it, file by file. Where several things share the
 * name, those that are referred to by it are told apart: it is the first declaration that references mean.
 */
export function rename(
  snapshot: Snapshot,
  { name, place }: RenameTarget,
  newId: string,
): readonly FileEdits[] | RenameRefusal {
  if (newId === name.id) return [];
  const refusal = illegal(newId) ?? taken(snapshot, name, newId) ?? captured(snapshot, name, newId);
  return refusal === undefined ? editsOf(meantBy(snapshot, name, place), newId) : refuse(refusal);
}

function refuse(refusal: string): RenameRefusal {
  return { refusal };
}

function illegal(newId: string): string | undefined {
  const fault = identifierFault(newId);
  if (fault !== undefined) return `"${newId}" is no identifier: ${fault.reason}.`;
  return YAML_WORDS.has(newId) ? `"${newId}" is no identifier: YAML does not read it as text.` : undefined;
}

const YAML_WORDS: ReadonlySet<string> = new Set(["true", "false", "null"]);

/** Why the name is not free: what bears it, and where. */
function taken(snapshot: Snapshot, name: Name, newId: string): string | undefined {
  const [holder] = declarationsOf({ ...name, id: newId }, snapshot);
  if (holder === undefined) return undefined;
  return `"${newId}" is declared already, as ${placeWords(holder, snapshot)}; "${name.id}" needs another name.`;
}

/** `components.shop` in line 3 of "services/shop.yaml". */
function placeWords({ uri, section = [], id, range }: NamePlace, { sources }: Snapshot): string {
  const file = sources.file(uri) ?? sources.root;
  const { line } = file.tree.lines.lineColumn(range.start);
  return `${[...section, id].join(".")} in line ${line + 1} of "${fileName(uri, sources.root.uri)}"`;
}

/** Why a reference would mean something else than before: some may name things of several sorts, and mean the first that there is. */
function captured(snapshot: Snapshot, name: Name, newId: string): string | undefined {
  const { architecture, sources } = snapshot;
  for (const place of sources.files.flatMap(namePlaces)) {
    if (place.spaces.length < 2 || (place.id !== name.id && place.id !== newId)) continue;
    const meant = nameOf(place, architecture);
    if (meant === undefined || !isDeclared(meant, architecture)) continue;
    const before = place.spaces.slice(0, place.spaces.indexOf(meant.space));
    const isOwn = place.id === name.id && meant.space === name.space;
    const rivals = isOwn ? before : before.includes(name.space) && place.id === newId ? [meant.space] : [];
    const [rival] = rivals.flatMap((space) => declarationsOf({ space, id: newId, owner: undefined }, snapshot));
    if (rival === undefined) continue;
    const field = place.path.findLast((step) => typeof step === "string");
    return `"${newId}" is ${placeWords(rival, snapshot)} already; "${field}" could not tell it from "${name.id}".`;
  }
  return undefined;
}

/** The places to edit. */
function meantBy(snapshot: Snapshot, name: Name, cursor: NamePlace): readonly NamePlace[] {
  const places = placesOf(name, snapshot);
  const declarations = places.filter(({ role }) => role === "declaration");
  const counting = declarations.find((place) => counts(place, name, snapshot)) ?? declarations[0];
  const renamed = declarations.find((place) => isSamePlace(place, cursor)) ?? counting;
  const isWaiverOf = ({ role, section }: NamePlace) =>
    role === "waiver" && (section === undefined || samePath(section, renamed?.section ?? []));
  if (renamed !== counting) {
    // Of two things in one map, the first one keeps what is waived there, too.
    const keeps = counting !== undefined && samePath(counting.section ?? [], renamed?.section ?? []);
    return places.filter((place) => place === renamed || (!keeps && place.section !== undefined && isWaiverOf(place)));
  }
  return places.filter((place) => place === renamed || place.role === "reference" || isWaiverOf(place));
}

/** Whether it is this declaration that references mean. */
function counts({ section = [] }: NamePlace, { space, id }: Name, { architecture }: Snapshot): boolean {
  const entity = space === "entities" ? architecture.entities.get(id) : undefined;
  return entity === undefined || samePath(entity.path.slice(0, -1), section);
}

function isSamePlace(a: NamePlace, b: NamePlace): boolean {
  return a.uri === b.uri && a.range.start === b.range.start;
}

/** Only what stands between quotes is replaced. An identifier needs none. */
function editsOf(places: readonly NamePlace[], newId: string): readonly FileEdits[] {
  const byFile = new Map<string, Range[]>();
  for (const { uri, range } of places) byFile.set(uri, [...(byFile.get(uri) ?? []), range]);
  return [...byFile].map(([uri, ranges]) => ({ uri, edits: ranges.map((range) => edit(range, newId)) }));
}
