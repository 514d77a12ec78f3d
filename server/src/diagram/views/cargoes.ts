import type { Analysis } from "../../analysis/analysis.ts";
import type { Database } from "../../model/database.ts";
import type { Connection } from "../../model/placed.ts";
import type { Edge } from "../scene.ts";

export type Sensitivity = NonNullable<Edge["sensitivity"]>;

/** What goes over a connection. */
export interface Cargo {
  /** As the file names them; empty: it does not say. */
  readonly data: readonly string[];
  /** `undefined`: nothing says how they are classified. */
  readonly sensitivity: Sensitivity | undefined;
  readonly personal: boolean;
}

/**
 * What connections carry. Data are classified where they are kept, so what a store says of itself holds for all that goes to it
 * and comes from it, and for data of the same name elsewhere.
 */
export function cargoesOf(analysis: Analysis): (connection: Connection) => Cargo {
  const classified = new Map<string, Cargo>();
  for (const connection of analysis.connections()) {
    const store = storeOf(connection, analysis);
    for (const name of store === undefined ? [] : (connection.data ?? [])) {
      const known = classified.get(name);
      const here = cargoOf(store);
      classified.set(name, known === undefined ? here : gravest([known, here]));
    }
  }
  return (connection) => {
    const data = connection.data ?? dataOfOthers(connection, analysis);
    const store = storeOf(connection, analysis);
    const sources = store === undefined ? data.flatMap((name) => classified.get(name) ?? []) : [cargoOf(store)];
    return { ...gravest(sources), data };
  };
}

/** Whether somebody would mind it in the wrong hands. */
export function isSensitive({ sensitivity, personal }: Pick<Cargo, "sensitivity" | "personal">): boolean {
  return personal || sensitivity === "restricted" || sensitivity === "confidential";
}

/** What a store holds. */
export function cargoOf(store: Database | undefined): Cargo {
  const personal = store?.personalData === true;
  return { data: [], sensitivity: store?.classification ?? (personal ? "personal" : undefined), personal };
}

function storeOf({ from, to }: Connection, analysis: Analysis): Database | undefined {
  return analysis.database(to) ?? analysis.database(from);
}

/** What the other side is said to get, or to send. */
function dataOfOthers({ from, to }: Connection, analysis: Analysis): readonly string[] {
  return (analysis.external(to) ?? analysis.external(from))?.data ?? [];
}

const GRAVEST_FIRST = ["restricted", "confidential", "personal", "internal", "public"] as const;

function gravest(cargoes: readonly Cargo[]): Cargo {
  return {
    data: [],
    sensitivity: GRAVEST_FIRST.find((each) => cargoes.some(({ sensitivity }) => sensitivity === each)),
    personal: cargoes.some(({ personal }) => personal),
  };
}
