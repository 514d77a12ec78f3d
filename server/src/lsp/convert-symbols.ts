import {
  type CallHierarchyItem,
  type DefinitionLink,
  type DocumentSymbol,
  type Location,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import type { CallItem } from "../features/call-hierarchy.ts";
import type { Target } from "../features/definition.ts";
import type { OutlineSymbol, SymbolSort } from "../features/outline-symbol.ts";
import type { LineIndex } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import type { LinesOf } from "./convert.ts";
import { toLspRange } from "./convert-range.ts";

export const SYMBOL_KIND: { readonly [sort in SymbolSort]: SymbolKind } = {
  section: SymbolKind.Module,
  field: SymbolKind.Field,
  clients: SymbolKind.Variable,
  externals: SymbolKind.Interface,
  components: SymbolKind.Class,
  databases: SymbolKind.Struct,
  ingress: SymbolKind.Function,
  egress: SymbolKind.Function,
  adminAccess: SymbolKind.Function,
  links: SymbolKind.Function,
  networks: SymbolKind.Namespace,
  subnets: SymbolKind.Namespace,
  nodePools: SymbolKind.Object,
  regions: SymbolKind.Constant,
  slas: SymbolKind.Event,
  tiers: SymbolKind.Enum,
  stamps: SymbolKind.Object,
  connection: SymbolKind.Method,
  item: SymbolKind.Property,
};

export function toDocumentSymbol(symbol: OutlineSymbol, lines: LineIndex): DocumentSymbol {
  const { name, detail, sort, extent, range, children } = symbol;
  return {
    name: shown(name),
    ...(detail === "" ? {} : { detail }),
    kind: SYMBOL_KIND[sort],
    range: toLspRange(extent, lines),
    selectionRange: toLspRange(range, lines),
    children: children.map((child) => toDocumentSymbol(child, lines)),
  };
}

/** The outline as a list, for clients that show no tree. */
export function flatSymbols(
  symbols: readonly OutlineSymbol[],
  uri: string,
  lines: LineIndex,
  containerName?: string,
): readonly SymbolInformation[] {
  return symbols.flatMap(({ name, sort, extent, children }) => {
    const location = { uri, range: toLspRange(extent, lines) };
    const container = containerName === undefined ? {} : { containerName };
    const own = { name: shown(name), kind: SYMBOL_KIND[sort], location, ...container };
    return [own, ...flatSymbols(children, uri, lines, name)];
  });
}

/** Clients refuse a symbol without a name. */
function shown(name: string): string {
  return name.trim() === "" ? '""' : name;
}

/** Places as clients take them that want to know what leads there, too. */
export function toLinks(
  targets: readonly Target[],
  origin: Range,
  here: LineIndex,
  linesOf: LinesOf,
): DefinitionLink[] {
  return targets.flatMap(({ uri, extent, range }) => {
    const lines = linesOf(uri);
    if (lines === undefined) return [];
    return [
      {
        originSelectionRange: toLspRange(origin, here),
        targetUri: uri,
        targetRange: toLspRange(extent, lines),
        targetSelectionRange: toLspRange(range, lines),
      },
    ];
  });
}

export function toLocations(
  targets: readonly { readonly uri: string; readonly range: Range }[],
  linesOf: LinesOf,
): Location[] {
  return targets.flatMap(({ uri, range }) => {
    const lines = linesOf(uri);
    return lines === undefined ? [] : [{ uri, range: toLspRange(range, lines) }];
  });
}

export function toCallItem({ id, sort, detail, uri, extent, range }: CallItem, linesOf: LinesOf): CallHierarchyItem[] {
  const lines = linesOf(uri);
  if (lines === undefined) return [];
  const place = { uri, range: toLspRange(extent, lines), selectionRange: toLspRange(range, lines) };
  return [{ name: id, kind: SYMBOL_KIND[sort], detail, ...place, data: id }];
}
