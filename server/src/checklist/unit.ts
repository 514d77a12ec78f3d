import { groupBy } from "../analysis/group-by.ts";
import type { Architecture } from "../model/architecture.ts";
import type { ActiveCheck } from "./finding.ts";
import {
  connectionsOf,
  ENTITY_KINDS,
  type EntityKind,
  type EntitySubject,
  entitiesOf,
  entitySubject,
  type Subject,
  type SubjectKind,
  sectionWithoutAny,
  subjectsOf,
} from "./subject.ts";

/**
 * What is reviewed and remembered together: an entity with its connections, by all checks that are about such things; or what one
 * check is about beside entities.
 */
export interface Unit {
  /** The entity itself, or a name; the same from run to run. An entity that is the same object is the same in all that is in it. */
  readonly key: UnitKey;
  /** What is asked, in the order of the checks. */
  tasks(): readonly Task[];
}

export type UnitKey = EntitySubject["value"] | string;

/** A check that is asked of a subject. */
export interface Task {
  readonly slot: Slot;
  readonly subject: Subject;
}

/** A check and one sort of its subjects. Findings come in the order of slots. */
export interface Slot extends ActiveCheck {
  readonly index: number;
  readonly kind: SubjectKind;
}

export function slotsOf(active: readonly ActiveCheck[]): readonly Slot[] {
  return active
    .flatMap((each) => each.check.subjects.map((kind) => ({ ...each, kind })))
    .map((slot, index) => ({ ...slot, index }));
}

/** @param watched the same architecture; what is read of it to know what there is to ask is noted */
export function unitsOf(architecture: Architecture, watched: Architecture, slots: readonly Slot[]): readonly Unit[] {
  const ofEntities = groupBy(slots, (slot) => (isOfEntity(slot) ? slot.kind : undefined));
  const onConnections = ofEntities.get("connection") ?? [];
  const entities = ENTITY_KINDS.flatMap((kind) => {
    const own = ofEntities.get(kind) ?? [];
    if (own.length === 0 && onConnections.length === 0) return [];
    return entitiesOf(architecture, kind).map((entity) => entityUnit(kind, entity, own, onConnections));
  });
  const others = slots.filter((slot) => !isOfEntity(slot)).map((slot) => unitOf(slot, watched));
  const withoutAny = slots.filter(
    ({ check, kind }) => check.findWithoutAny !== undefined && kind === check.subjects[0],
  );
  return [...entities, ...others, ...withoutAny.map((slot) => unitWithoutAny(slot, watched))];
}

function isOfEntity({ kind, check }: Slot): boolean {
  return !check.looksAtAll && (kind === "connection" || ENTITY_KINDS.some((each) => each === kind));
}

function entityUnit(
  kind: EntityKind,
  entity: EntitySubject["value"],
  own: readonly Slot[],
  onConnections: readonly Slot[],
): Unit {
  return {
    key: entity,
    tasks: () => {
      const subject = entitySubject(kind, entity);
      const connections = onConnections.length === 0 ? [] : connectionsOf(entity);
      return [
        ...own.map((slot) => ({ slot, subject })),
        ...onConnections.flatMap((slot) => connections.map((connection) => ({ slot, subject: connection }))),
      ];
    },
  };
}

function unitOf(slot: Slot, watched: Architecture): Unit {
  const { id, kind } = slot;
  return {
    key: `${id} of ${kind}`,
    tasks: () => (kind === "waiver" ? [] : subjectsOf(watched, kind)).map((subject) => ({ slot, subject })),
  };
}

function unitWithoutAny(slot: Slot, watched: Architecture): Unit {
  const { id, kind, check } = slot;
  const isThereAny = () => check.subjects.some((each) => each !== "waiver" && subjectsOf(watched, each).length > 0);
  return {
    key: `${id} without any ${kind}`,
    tasks: () => (isThereAny() ? [] : [{ slot, subject: sectionWithoutAny(kind) }]),
  };
}
