import { parse } from "yaml";
import { type Analysis, analyse } from "../../server/src/analysis/analysis.ts";
import { CATALOGUE } from "../../server/src/catalogue/catalogue.ts";
import type { Component } from "../../server/src/model/component.ts";
import type { Database } from "../../server/src/model/database.ts";
import { lower } from "../../server/src/model/lower.ts";
import type { Sla } from "../../server/src/model/sections.ts";

/** The analysis of what an `architecture.yaml` says. */
export function analysisOf(text: string): Analysis {
  return analyse(lower(parse(text)), CATALOGUE);
}

export function componentOf(analysis: Analysis, id: string): Component {
  return present(analysis.component(id), id);
}

export function databaseOf(analysis: Analysis, id: string): Database {
  return present(analysis.database(id), id);
}

export function slaOf(analysis: Analysis, id: string): Sla {
  return present(
    analysis.architecture.slas.find((sla) => sla.id === id),
    id,
  );
}

function present<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`There is no "${id}" in the test's text.`);
  return value;
}
