/** The glyph of a character in the table `cmap` of a font; 0: it has none. Of the table's forms it knows the two that fonts of today have. */
export function glyphIn(cmap: DataView, code: number): number {
  if (cmap.byteLength < 4) return 0;
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const at = cmap.getUint32(4 + 8 * index + 4);
    if (at + 16 > cmap.byteLength) continue;
    const format = cmap.getUint16(at);
    const glyph = format === 4 ? glyphInSegments(cmap, at, code) : format === 12 ? glyphInGroups(cmap, at, code) : 0;
    if (glyph !== 0) return glyph;
  }
  return 0;
}

function glyphInGroups(cmap: DataView, at: number, code: number): number {
  for (let group = at + 16; group < at + 16 + 12 * cmap.getUint32(at + 12); group += 12) {
    const [first, last] = [cmap.getUint32(group), cmap.getUint32(group + 4)];
    if (code < first) return 0;
    if (code <= last) return cmap.getUint32(group + 8) + code - first;
  }
  return 0;
}

function glyphInSegments(cmap: DataView, at: number, code: number): number {
  const doubled = cmap.getUint16(at + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    if (code > cmap.getUint16(at + 14 + segment)) continue;
    const first = cmap.getUint16(at + 16 + doubled + segment);
    if (code < first) return 0;
    const delta = cmap.getUint16(at + 16 + 2 * doubled + segment);
    const offsetAt = at + 16 + 3 * doubled + segment;
    const offset = cmap.getUint16(offsetAt);
    const found = offset === 0 ? code : cmap.getUint16(offsetAt + offset + 2 * (code - first));
    return found === 0 ? 0 : (found + delta) & 0xffff;
  }
  return 0;
}
