import type { Analysis } from "../analysis/analysis.ts";
import type { Hosted } from "../analysis/hosting.ts";

/** An entity where it stands: once in each of its regions, since that is what a deployment diagram is to show. */
export interface Copy {
  readonly id: string;
  readonly entity: Hosted;
  readonly region: string | undefined;
  readonly part: "whole" | "primary" | "active" | "standby" | "replica";
}

export interface Copies {
  /** In the order of the language's sections, and of the regions. */
  readonly all: readonly Copy[];
  of(entity: string): readonly Copy[];
  in(entity: string, region: string | undefined): Copy | undefined;
}

export function copiesOf(analysis: Analysis): Copies {
  const { networking, components, databases } = analysis.architecture;
  const byEntity = new Map<string, readonly Copy[]>();
  for (const entity of [...networking.ingress, ...components, ...databases]) {
    // Invariant: where an identifier is used twice, the first entity has it, as references find it.
    if (!byEntity.has(entity.id)) byEntity.set(entity.id, copiesOfOne(entity, analysis));
  }
  return {
    all: [...byEntity.values()].flat(),
    of: (entity) => byEntity.get(entity) ?? [],
    in: (entity, region) => byEntity.get(entity)?.find((copy) => copy.region === region),
  };
}

function copiesOfOne(entity: Hosted, analysis: Analysis): readonly Copy[] {
  const regions = [...new Set(analysis.regionsOf(entity))];
  const copies: Copy[] = regions.map((region, index) => ({
    id: `${entity.id}@${region}`,
    entity,
    region,
    part: regions.length === 1 ? "whole" : partOf(entity, region, index, analysis),
  }));
  const replicated = entity.section === "databases" ? (entity.replication ?? []) : [];
  for (const region of new Set(replicated.flatMap(({ mode, to = [] }) => (mode === "none" ? [] : to)))) {
    if (regions.includes(region)) continue;
    copies.push({ id: `${entity.id}@${region}`, entity, region, part: "replica" });
  }
  if (copies.length === 0) return [{ id: entity.id, entity, region: undefined, part: "whole" }];
  return copies.map((copy) => (copies.length > 1 && copy.part === "whole" ? { ...copy, part: "primary" } : copy));
}

function partOf(entity: Hosted, region: string, index: number, analysis: Analysis): Copy["part"] {
  const { recovery } = analysis.architecture;
  if (index === 0) return "primary";
  if (entity.section === "databases" && (entity.replication ?? []).some(({ writes }) => writes === "single")) {
    return "replica";
  }
  if (entity.failover?.mode === "active-passive") return "standby";
  if (entity.failover?.mode !== undefined) return "active";
  const isWaiting = recovery?.strategy === "pilot-light" || recovery?.strategy === "warm-standby";
  return isWaiting && recovery.region === region ? "standby" : "active";
}
