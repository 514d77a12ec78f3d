import { glyphIn } from "./character-map.ts";
import { joinedBytes } from "./joined-bytes.ts";

/** What a PDF needs of a font with TrueType outlines. */
export interface TrueTypeFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
  /** The glyph of a character; 0: it has none. */
  readonly glyphOf: (code: number) => number;
  /** In units of the font. */
  readonly advance: (glyph: number) => number;
  /** The font with the outlines of these glyphs alone, under their numbers. */
  readonly subset: (glyphs: ReadonlySet<number>) => Uint8Array;
}

/** `undefined` for what is no font with TrueType outlines. */
export function readTrueType(bytes: Uint8Array): TrueTypeFont | undefined {
  // What Node reads is a kind of its own, whose slices are no copies.
  const file = new Uint8Array(bytes);
  const view = new DataView(file.buffer);
  const tables = tablesOf(view);
  const [head, hhea, hmtx, maxp] = ["head", "hhea", "hmtx", "maxp"].map((name) => tables.get(name));
  if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined || !tables.has("glyf")) {
    return undefined;
  }
  const measured = view.getUint16(hhea.start + 34);
  const os2 = tables.get("OS/2");
  const ascent = view.getInt16(hhea.start + 4);
  const characters = tables.get("cmap") ?? { start: 0, length: 0 };
  const cmap = new DataView(file.buffer, characters.start, characters.length);
  const corner = (index: number) => view.getInt16(head.start + 36 + 2 * index);
  return {
    unitsPerEm: view.getUint16(head.start + 18),
    ascent,
    descent: view.getInt16(hhea.start + 6),
    capHeight: os2 !== undefined && os2.length >= 90 ? view.getInt16(os2.start + 88) : ascent,
    box: [corner(0), corner(1), corner(2), corner(3)],
    glyphOf: (code) => glyphIn(cmap, code),
    advance: (glyph) => view.getUint16(hmtx.start + 4 * Math.min(glyph, measured - 1)),
    subset: (glyphs) => subsetOf(file, view, tables, glyphs),
  };
}

interface Table {
  readonly start: number;
  readonly length: number;
}

function tablesOf(view: DataView): ReadonlyMap<string, Table> {
  if (view.byteLength < 12) return new Map();
  const entries = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index)
    .filter((at) => at + 16 <= view.byteLength)
    .map((at) => {
      const name = [0, 1, 2, 3].map((index) => String.fromCharCode(view.getUint8(at + index))).join("");
      return [name, { start: view.getUint32(at + 8), length: view.getUint32(at + 12) }] as const;
    });
  return new Map(entries.filter(([, { start, length }]) => start + length <= view.byteLength));
}

/** What a reader of PDF wants in an embedded font; the characters are told it elsewhere. */
const EMBEDDED = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

function subsetOf(
  file: Uint8Array,
  view: DataView,
  tables: ReadonlyMap<string, Table>,
  wanted: ReadonlySet<number>,
): Uint8Array {
  const { glyf, loca } = keptOutlines(file, view, tables, wanted);
  const parts = EMBEDDED.flatMap((name) => {
    const table = tables.get(name);
    if (table === undefined) return [];
    const bytes = name === "glyf" ? glyf : name === "loca" ? loca : file.slice(table.start, table.start + table.length);
    // Offsets to outlines are written as four bytes each.
    if (name === "head") new DataView(bytes.buffer).setInt16(50, 1);
    return [{ name, bytes }];
  });
  return fontFile(parts);
}

function keptOutlines(
  file: Uint8Array,
  view: DataView,
  tables: ReadonlyMap<string, Table>,
  wanted: ReadonlySet<number>,
) {
  const start = (name: string) => tables.get(name)?.start ?? 0;
  const isLong = view.getInt16(start("head") + 50) === 1;
  const count = view.getUint16(start("maxp") + 4);
  const place = (glyph: number) =>
    start("glyf") +
    (isLong ? view.getUint32(start("loca") + 4 * glyph) : 2 * view.getUint16(start("loca") + 2 * glyph));
  const kept = new Set([0, ...wanted]);
  for (const glyph of kept) {
    for (const part of partsOf(view, place(glyph), place(glyph + 1))) if (part < count) kept.add(part);
  }
  const loca = new DataView(new ArrayBuffer(4 * (count + 1)));
  const outlines: Uint8Array[] = [];
  let length = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    if (kept.has(glyph)) {
      const outline = file.slice(place(glyph), place(glyph + 1));
      outlines.push(outline);
      length += outline.length;
    }
    loca.setUint32(4 * (glyph + 1), length);
  }
  return { glyf: joinedBytes(outlines), loca: new Uint8Array(loca.buffer) };
}

/** The glyphs that a glyph is put together from. */
function partsOf(view: DataView, start: number, end: number): readonly number[] {
  if (end - start < 10 || view.getInt16(start) >= 0) return [];
  const parts: number[] = [];
  let at = start + 10;
  for (;;) {
    const flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    if ((flags & 0x20) === 0 || at + 4 > end) return parts;
  }
}

function fontFile(parts: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const directory = new DataView(new ArrayBuffer(12 + 16 * parts.length));
  const power = Math.floor(Math.log2(parts.length));
  directory.setUint32(0, 0x00010000);
  directory.setUint16(4, parts.length);
  directory.setUint16(6, 16 * 2 ** power);
  directory.setUint16(8, power);
  directory.setUint16(10, 16 * (parts.length - 2 ** power));
  let offset = directory.byteLength;
  const padded = parts.map(({ name, bytes }, index) => {
    const at = 12 + 16 * index;
    const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    whole.set(bytes);
    for (let letter = 0; letter < 4; letter++) directory.setUint8(at + letter, name.charCodeAt(letter));
    directory.setUint32(at + 4, checksum(whole));
    directory.setUint32(at + 8, offset);
    directory.setUint32(at + 12, bytes.length);
    offset += whole.length;
    return whole;
  });
  return joinedBytes([new Uint8Array(directory.buffer), ...padded]);
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
