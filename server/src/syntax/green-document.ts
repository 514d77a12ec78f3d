import { type Range, shift } from "../text/range.ts";
import type { GreenMap, GreenNode, GreenPair, Placed } from "./green-node.ts";
import { pairOf, parseRegion, type Region } from "./parse-region.ts";
import { duplicateKeys } from "./parse-yaml.ts";
import { type SectionRegion, splitRegions } from "./split-regions.ts";
import type { SyntaxFault } from "./syntax-fault.ts";

/** A whole text as a green tree, and the regions that a later version of it may take over. */
export interface GreenDocument {
  readonly root: Placed<GreenNode> | undefined;
  readonly faults: readonly SyntaxFault[];
  readonly regions: ReadonlyMap<string, Region>;
}

/**
 * Reads a text. Regions that stand in `previous` word by word are taken from there, as the same objects, so that what was derived
 * from them still holds. Invariant: the result is the same with and without `previous`.
 */
export function readDocument(text: string, previous?: GreenDocument): GreenDocument {
  const regions = new Map<string, Region>();
  const read: ReadRegion = (range) => {
    const part = text.slice(range.start, range.end);
    const region = regions.get(part) ?? previous?.regions.get(part) ?? parseRegion(part);
    regions.set(part, region);
    return region;
  };
  const sections = splitRegions(text);
  if (sections === undefined) return readWhole(text, read, regions);
  const faults: SyntaxFault[] = [];
  const pairs = sections.flatMap((section) => readSection(section, read, faults) ?? []);
  const [first] = pairs;
  const last = pairs.at(-1);
  if (first === undefined || last === undefined) return { root: undefined, faults, regions };
  faults.push(...duplicateKeys(pairs, 0));
  return { root: mapOf(pairs, 0), faults, regions };
}

type ReadRegion = (range: Range) => Region;

function readWhole(text: string, read: ReadRegion, regions: ReadonlyMap<string, Region>): GreenDocument {
  const { root, faults } = read({ start: 0, end: text.length });
  return { root, faults, regions };
}

/** The pair of a section, placed in the document. */
function readSection(section: SectionRegion, read: ReadRegion, faults: SyntaxFault[]): Placed<GreenPair> | undefined {
  const { range, entries } = section;
  if (entries === undefined) return readPair(range, read, faults);
  const head = readPair({ start: range.start, end: entries[0]?.start ?? range.end }, read, faults);
  const pairs = entries.flatMap((entry) => readPair(entry, read, faults) ?? []);
  if (head === undefined || pairs.length === 0) return head;
  faults.push(...duplicateKeys(pairs, 0));
  const map = mapOf(pairs, head.offset);
  return { offset: head.offset, node: { key: head.node.key, value: map, length: map.offset + map.node.length } };
}

/** Pairs placed in the document as a map that is placed behind `parentStart`. */
function mapOf(pairs: readonly Placed<GreenPair>[], parentStart: number): Placed<GreenMap> {
  const start = pairs[0]?.offset ?? parentStart;
  const last = pairs.at(-1);
  const length = last === undefined ? 0 : last.offset + last.node.length - start;
  const placed = pairs.map(({ offset, node }) => ({ offset: offset - start, node }));
  return { offset: start - parentStart, node: { kind: "map", flow: false, length, pairs: placed } };
}

function readPair(range: Range, read: ReadRegion, faults: SyntaxFault[]): Placed<GreenPair> | undefined {
  const region = read(range);
  for (const fault of region.faults) faults.push(moved(fault, range.start));
  const pair = pairOf(region);
  if (pair !== undefined) return { offset: range.start + pair.offset, node: pair.node };
  if (region.root !== undefined && region.faults.length === 0) faults.push(noKey(region, range.start));
  return undefined;
}

function moved(fault: SyntaxFault, by: number): SyntaxFault {
  const related = fault.related?.map((other) => ({ ...other, range: shift(other.range, by) }));
  return { ...fault, range: shift(fault.range, by), ...(related === undefined ? {} : { related }) };
}

function noKey({ root, text }: Region, start: number): SyntaxFault {
  const offset = root?.offset ?? 0;
  const written = (text.slice(offset).split(/[\r\n]/, 1)[0] ?? "").trimEnd();
  const shown = written.length > 40 ? `${written.slice(0, 39)}…` : written;
  const range = { start: start + offset, end: start + offset + written.length };
  return { check: "syntax/yaml", range, message: `"${shown}" is no key yet: a colon is missing behind it.` };
}
