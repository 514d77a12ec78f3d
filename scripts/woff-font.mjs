// Reads a font in the web's packed form (WOFF 1.0, w3.org/TR/WOFF): as a plain TrueType file, and how wide its characters are.
import { inflateSync } from "node:zlib";

const UNITS = 1000;

/** The font as a TrueType file. Each weight calls itself a family of its own, so that none is found as the bold one: `family` takes its place. */
export function trueTypeOf(woff, family) {
  const tables = tablesOf(woff).map((table) => (table.tag === "name" ? { ...table, data: nameTable(family) } : table));
  const headerSize = 12 + 16 * tables.length;
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const header = Buffer.alloc(headerSize);
  header.writeUInt32BE(woff.readUInt32BE(4), 0);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((tables.length - power) * 16, 10);
  const parts = [header];
  let offset = headerSize;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    header.write(tag, 12 + 16 * index, "latin1");
    header.writeUInt32BE(checksum, 16 + 16 * index);
    header.writeUInt32BE(offset, 20 + 16 * index);
    header.writeUInt32BE(data.length, 24 + 16 * index);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    offset += data.length + padding.length;
  }
  return Buffer.concat(parts);
}

/** Advance widths in thousandths of the font size, by code point. */
export function widthsOf(woff) {
  const tables = new Map(tablesOf(woff).map(({ tag, data }) => [tag, data]));
  const unitsPerEm = tables.get("head").readUInt16BE(18);
  const longMetrics = tables.get("hhea").readUInt16BE(34);
  const advance = (glyph) => tables.get("hmtx").readUInt16BE(4 * Math.min(glyph, longMetrics - 1));
  return new Map(
    charactersOf(tables.get("cmap")).map(([code, glyph]) => [code, Math.round((advance(glyph) * UNITS) / unitsPerEm)]),
  );
}

function nameTable(family) {
  const text = Buffer.from(family, "utf16le").swap16();
  const names = [1, 4, 6];
  const start = 6 + 12 * names.length;
  const table = Buffer.alloc(start);
  // Each name: Windows, Unicode, English, which name, how long, where.
  const records = names.flatMap((name) => [3, 1, 0x409, name, text.length, 0]);
  for (const [index, value] of [0, names.length, start, ...records].entries()) table.writeUInt16BE(value, 2 * index);
  return Buffer.concat([table, text]);
}

function tablesOf(woff) {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = 44 + 20 * index;
    const [offset, packed, size, checksum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(entry + at));
    const data = woff.subarray(offset, offset + packed);
    return {
      tag: woff.toString("latin1", entry, entry + 4),
      checksum,
      data: packed < size ? inflateSync(data) : data,
    };
  });
}

/** The characters of the subtable for the basic plane (format 4), each with its glyph. */
function charactersOf(cmap) {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index));
  const start = subtables.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error("The font has no table of characters that this script can read.");
  const doubled = cmap.readUInt16BE(start + 6);
  const [ends, starts] = [start + 14, start + 16 + doubled];
  const [deltas, ranges] = [starts + doubled, starts + 2 * doubled];
  const found = [];
  for (let at = 0; at < doubled; at += 2) {
    const [first, last] = [cmap.readUInt16BE(starts + at), cmap.readUInt16BE(ends + at)];
    const [delta, range] = [cmap.readUInt16BE(deltas + at), cmap.readUInt16BE(ranges + at)];
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = range === 0 ? code : cmap.readUInt16BE(ranges + at + range + 2 * (code - first));
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) found.push([code, glyph]);
    }
  }
  return found;
}
