import { hexadecimal, latin, type PdfFile, utf16 } from "./pdf-file.ts";
import { readTrueType, type TrueTypeFont } from "./true-type.ts";

export interface FontFile {
  readonly weight: 400 | 600;
  readonly file: Uint8Array;
}

/** A stretch of text in one font, as the numbers of its glyphs. */
export interface Run {
  /** Its name among the resources of the page. */
  readonly font: string;
  readonly glyphs: readonly number[];
  /** In thousandths of the font size. */
  readonly width: number;
}

/** The fonts of a document: which of them has a character, and what of them was used. */
export class PdfFonts {
  readonly #faces: readonly Face[];
  readonly #unseen = new Map<string, number>();

  constructor(files: readonly FontFile[]) {
    this.#faces = files.flatMap(({ weight, file }, index) => {
      const font = readTrueType(file);
      return font === undefined ? [] : [{ name: `F${index}`, weight, font, used: new Map<number, string>() }];
    });
  }

  /** A text as runs; `undefined` where no font of this weight has one of its characters, or marks would want placing. */
  runs(text: string, weight: 400 | 600): readonly Run[] | undefined {
    const found = [...text].map((character) => this.#find(character, weight));
    const letters = found.filter((letter) => letter !== undefined);
    if (letters.length < found.length) return undefined;
    const runs: { font: string; glyphs: number[]; width: number }[] = [];
    for (const { face, glyph, character } of letters) {
      face.used.set(glyph, character);
      const width = (face.font.advance(glyph) * 1000) / face.font.unitsPerEm;
      const last = runs.at(-1);
      if (last?.font === face.name) {
        last.glyphs.push(glyph);
        last.width += width;
      } else runs.push({ font: face.name, glyphs: [glyph], width });
    }
    return runs;
  }

  /** A text that is drawn otherwise, and here only to be found and copied: each character is half as wide as the font is high. */
  unseen(text: string): Run {
    const glyphs = lettersOf(inReadingDirection(text)).map((character) => {
      const known = this.#unseen.get(character);
      if (known !== undefined) return known;
      const next = this.#unseen.size + 1;
      this.#unseen.set(character, next);
      return next;
    });
    return { font: UNSEEN, glyphs, width: glyphs.length * 500 };
  }

  #find(character: string, weight: 400 | 600) {
    if (/\p{M}/u.test(character)) return undefined;
    const code = character.codePointAt(0) ?? 0;
    const face = this.#faces.find((each) => each.weight === weight && each.font.glyphOf(code) !== 0);
    return face === undefined ? undefined : { face, glyph: face.font.glyphOf(code), character };
  }

  /** Writes what was used, and gives it as the entries of the page's resources. */
  write(file: PdfFile): string {
    const used = this.#faces.filter((face) => face.used.size > 0);
    const written = used.map((face) => `/${face.name} ${writeFace(file, face)} 0 R`);
    const [carrier] = this.#faces;
    if (this.#unseen.size > 0 && carrier !== undefined) {
      written.push(`/${UNSEEN} ${writeUnseen(file, this.#unseen, carrier)} 0 R`);
    }
    return written.join(" ");
  }
}

const UNSEEN = "U";

/** Readers take letters from left to right as they stand, and turn back what is written from right to left. */
function inReadingDirection(text: string): string {
  return text.replaceAll(FROM_RIGHT_TO_LEFT, (part) => lettersOf(part).reverse().join(""));
}

/** What a reader takes for one letter may be several characters. */
function lettersOf(text: string): string[] {
  return Array.from(new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text), ({ segment }) => segment);
}

const FROM_RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s\p{P}]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*/gu;

interface Face {
  readonly name: string;
  readonly weight: 400 | 600;
  readonly font: TrueTypeFont;
  /** The glyphs that texts have, with what they stand for. */
  readonly used: Map<number, string>;
}

function writeFace(file: PdfFile, { name, weight, font, used }: Face): number {
  const glyphs = [...used].sort(([one], [other]) => one - other);
  // Six letters before the name say that the font is a part of another.
  const label = `ARCHB${String.fromCharCode(65 + (Number(name.slice(1)) % 26))}+Inter-${weight === 600 ? "SemiBold" : "Regular"}`;
  const per = (value: number) => Math.round((value * 1000) / font.unitsPerEm);
  const outlines = font.subset(new Set(used.keys()));
  const program = file.addStream(`/Length1 ${outlines.length}`, outlines);
  const descriptor = file.add(
    `<< /Type /FontDescriptor /FontName /${label} /Flags 4 /FontBBox [${font.box.map(per).join(" ")}] /ItalicAngle 0 /Ascent ${per(font.ascent)} /Descent ${per(font.descent)} /CapHeight ${per(font.capHeight)} /StemV ${weight === 600 ? 120 : 80} /FontFile2 ${program} 0 R >>`,
  );
  const widths = glyphs.map(([glyph]) => `${glyph} [${per(font.advance(glyph))}]`).join(" ");
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${label} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [${widths}] /CIDToGIDMap /Identity >>`,
  );
  return writeComposite(file, label, descendant, glyphs);
}

/** A font of blanks: every number shows the same empty glyph, and stands for a character of its own. */
function writeUnseen(file: PdfFile, characters: ReadonlyMap<string, number>, { font }: Face): number {
  const blank = font.glyphOf(0x20);
  const outlines = font.subset(new Set([blank]));
  const program = file.addStream(`/Length1 ${outlines.length}`, outlines);
  const label = "ARCHBZ+Unseen";
  const descriptor = file.add(
    `<< /Type /FontDescriptor /FontName /${label} /Flags 4 /FontBBox [0 0 500 800] /ItalicAngle 0 /Ascent 800 /Descent 0 /CapHeight 800 /StemV 80 /FontFile2 ${program} 0 R >>`,
  );
  const map = new Uint8Array(2 * (characters.size + 1));
  for (let at = 0; at < map.length; at += 2) map.set([blank >> 8, blank & 0xff], at);
  const blanks = file.addStream("", map);
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${label} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 500 /CIDToGIDMap ${blanks} 0 R >>`,
  );
  return writeComposite(
    file,
    label,
    descendant,
    [...characters].map(([character, number]) => [number, character]),
  );
}

function writeComposite(
  file: PdfFile,
  label: string,
  descendant: number,
  glyphs: readonly (readonly [glyph: number, character: string])[],
): number {
  const map = file.addStream("", latin(unicodeMap(glyphs)));
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${label} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${map} 0 R >>`,
  );
}

/** What each glyph stands for, so that readers can search and copy. At most a hundred may stand in one block. */
function unicodeMap(glyphs: readonly (readonly [glyph: number, character: string])[]): string {
  const blocks: string[] = [];
  for (let from = 0; from < glyphs.length; from += 100) {
    const part = glyphs.slice(from, from + 100);
    const lines = part.map(([glyph, character]) => `<${hexadecimal(glyph)}> <${utf16(character)}>\n`).join("");
    blocks.push(`${part.length} beginbfchar\n${lines}endbfchar\n`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join("")}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
