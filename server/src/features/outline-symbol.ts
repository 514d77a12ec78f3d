import type { Range } from "../text/range.ts";

/** An entry of the outline of a file. */
export interface OutlineSymbol {
  readonly name: string;
  readonly sort: SymbolSort;
  /** What it is, in a few words. */
  readonly detail: string;
  /** All of it; what it holds lies inside. */
  readonly extent: Range;
  /** Its name. */
  readonly range: Range;
  readonly children: readonly OutlineSymbol[];
}

/** What sorts of things outlines show: entries of the maps of these names, and what is none. */
export type SymbolSort = (typeof DECLARED_SORTS)[number] | "section" | "field" | "connection" | "item";

const DECLARED_SORTS = [
  "clients",
  "externals",
  "components",
  "databases",
  "ingress",
  "egress",
  "adminAccess",
  "links",
  "networks",
  "subnets",
  "nodePools",
  "regions",
  "slas",
  "tiers",
  "stamps",
] as const;

/** The sort of what a map of this name declares. */
export function declaredSort(section: string | number | undefined): SymbolSort {
  return DECLARED_SORTS.find((sort) => sort === section) ?? "item";
}
