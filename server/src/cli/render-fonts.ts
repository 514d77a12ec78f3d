import { type FileHandle, open, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { glyphIn } from "../diagram/pdf/character-map.ts";
import type { FontFile } from "../diagram/pdf/pdf-fonts.ts";
import { readSvg, type SvgElement } from "../diagram/pdf/read-svg.ts";
import { readTrueType } from "../diagram/pdf/true-type.ts";
import type { CliHost } from "./cli-host.ts";

/** The Latin ones come first: of several that fit, the renderer takes the first, and asks the others for what that one lacks. */
const SUBSETS = ["latin", "latin-ext", "greek", "cyrillic"];

/** Inter, which lies in `picture/` beside the program. */
export async function bundledFonts(home: string): Promise<readonly FontFile[]> {
  const wanted = SUBSETS.flatMap((subset) => ([400, 600] as const).map((weight) => ({ subset, weight })));
  return Promise.all(
    wanted.map(async ({ subset, weight }) => {
      return { weight, file: await readFile(path.join(home, "picture", `inter-${subset}-${weight}.ttf`)) };
    }),
  );
}

/** Fonts for the letters that the bundled ones lack. */
export interface OtherFonts {
  readonly files: readonly Uint8Array[];
  /** U+FFFD in the place of each letter that none of them has: at the first such letter the renderer looks no further. */
  readonly marked: (markup: string) => string;
}

/**
 * Installed fonts for the letters of a picture that the bundled ones lack: those of other scripts, and emoji. They are looked for only
 * where there are such letters, and what no font has is told.
 */
export async function fontsForOtherLetters(
  svg: string,
  bundled: readonly FontFile[],
  { environment, messages }: Pick<CliHost, "environment" | "messages">,
  folders = fontFolders(environment),
): Promise<OtherFonts> {
  const wanted = lettersBeyond(bundled, textsOf(readSvg(svg)).join(""));
  if (wanted.size === 0) return { files: [], marked: (markup) => markup };
  const fonts = await fontsWith(wanted, folders);
  const missing = new Set([...wanted].filter((code) => !fonts.some(({ has }) => has.has(code))));
  if (missing.size > 0) messages.write(told([...missing].map((code) => String.fromCodePoint(code))));
  return {
    files: await Promise.all(fonts.map(({ file }) => readFile(file))),
    marked: (markup) =>
      Array.from(markup, (letter) => (missing.has(letter.codePointAt(0) ?? 0) ? "\ufffd" : letter)).join(""),
  };
}

function told(letters: readonly string[]): string {
  const shown = letters.slice(0, 8).join(" ");
  const more = letters.length > 8 ? ` and ${letters.length - 8} more` : "";
  return `No installed font has ${shown}${more}: the picture has \ufffd for each. In an SVG, the reader's fonts are used.\n`;
}

/** The usual places of Linux, macOS and Windows; what is not there is passed over. */
export function fontFolders(environment: CliHost["environment"]): readonly string[] {
  const { HOME, XDG_DATA_HOME, WINDIR, LOCALAPPDATA } = environment;
  const below = (folder: string | undefined, ...names: readonly string[]) =>
    folder === undefined ? [] : [path.join(folder, ...names)];
  return [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    ...below(XDG_DATA_HOME ?? (HOME === undefined ? undefined : path.join(HOME, ".local/share")), "fonts"),
    ...below(HOME, ".fonts"),
    "/System/Library/Fonts",
    "/Library/Fonts",
    ...below(HOME, "Library/Fonts"),
    ...below(WINDIR, "Fonts"),
    ...below(LOCALAPPDATA, "Microsoft/Windows/Fonts"),
  ];
}

function textsOf(element: SvgElement | undefined): readonly string[] {
  if (element === undefined) return [];
  return [element.name === "text" ? element.text : "", ...element.children.flatMap(textsOf)];
}

function lettersBeyond(fonts: readonly FontFile[], text: string): Set<number> {
  const regular = fonts.filter(({ weight }) => weight === 400).flatMap(({ file }) => readTrueType(file) ?? []);
  const codes = [...new Set(text)].filter((letter) => !/[\p{Cf}\p{Z}\p{Variation_Selector}]/u.test(letter));
  return new Set(
    codes
      .map((letter) => letter.codePointAt(0) ?? 0)
      .filter((code) => regular.every((font) => font.glyphOf(code) === 0)),
  );
}

interface Installed {
  readonly file: string;
  readonly has: ReadonlySet<number>;
}

/** As few fonts as have all that can be had: again and again the one that has most of what is left. */
async function fontsWith(letters: ReadonlySet<number>, folders: readonly string[]): Promise<readonly Installed[]> {
  const files = (await Promise.all(folders.map((folder) => fontFiles(folder, DEEPEST)))).flat();
  const installed: Installed[] = [];
  for (const file of files) {
    const has = await lettersIn(file, letters);
    if (has.size > 0) installed.push({ file, has });
  }
  installed.sort((one, other) => oddity(one.file) - oddity(other.file) || (one.file < other.file ? -1 : 1));
  const chosen: Installed[] = [];
  const left = new Set(letters);
  const gain = ({ has }: Installed) => [...has].filter((code) => left.has(code)).length;
  while (left.size > 0) {
    const best = installed.reduce<Installed | undefined>(
      (found, each) => (found === undefined || gain(each) > gain(found) ? each : found),
      undefined,
    );
    if (best === undefined || gain(best) === 0) break;
    chosen.push(best);
    for (const code of best.has) left.delete(code);
  }
  return chosen;
}

/** Folders of fonts are shallow; a link that leads upwards is not followed for ever. */
const DEEPEST = 6;

async function fontFiles(folder: string, depth: number): Promise<readonly string[]> {
  if (depth === 0) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return fontFiles(file, depth - 1);
      // Fonts that have a box for every letter say nothing.
      return /\.(?:ttf|otf|ttc)$/i.test(entry.name) && !/last ?resort|blank/i.test(entry.name) ? [file] : [];
    }),
  );
  return found.flat().sort();
}

/** How far a font is from a plain upright sans, by its name. */
function oddity(file: string): number {
  const name = path.basename(file);
  const odd = name.match(/bold|black|heavy|italic|oblique|light|thin|condensed|narrow|mono|serif|math/gi) ?? [];
  return odd.length + (/sans|noto/i.test(name) ? 0 : 0.5);
}

/** Reads the list of its characters alone: fonts of the East are large. */
async function lettersIn(file: string, letters: ReadonlySet<number>): Promise<ReadonlySet<number>> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return new Set();
  try {
    const cmap = await characterMap(handle);
    return new Set([...letters].filter((code) => cmap !== undefined && glyphIn(cmap, code) !== 0));
  } catch {
    // A broken font is as good as none.
    return new Set();
  } finally {
    await handle.close();
  }
}

async function characterMap(handle: FileHandle): Promise<DataView | undefined> {
  let at = 0;
  let head = await bytesAt(handle, 0, 16);
  // A collection: its first font stands for all.
  if (head.getUint32(0) === 0x74746366) {
    at = head.getUint32(12);
    head = await bytesAt(handle, at, 16);
  }
  const directory = await bytesAt(handle, at + 12, 16 * head.getUint16(4));
  const entries = new Map(
    Array.from({ length: directory.byteLength / 16 }, (_, index) => [directory.getUint32(16 * index), 16 * index]),
  );
  const characters = entries.get(CMAP);
  if (
    characters === undefined ||
    !OUTLINES.some((tag) => entries.has(tag)) ||
    PICTURES.some((tag) => entries.has(tag))
  ) {
    return undefined;
  }
  return bytesAt(handle, directory.getUint32(characters + 8), directory.getUint32(characters + 12));
}

const CMAP = 0x636d6170;
/** `glyf`, `CFF ` and `CFF2`. */
const OUTLINES: readonly number[] = [0x676c7966, 0x43464620, 0x43464632];
/** `CBDT` and `sbix`: emoji as pictures, of which the renderer knows nothing. */
const PICTURES: readonly number[] = [0x43424454, 0x73626978];

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<DataView> {
  const { buffer, bytesRead } = await handle.read(new Uint8Array(Math.min(length, LARGEST_TABLE)), { position });
  return new DataView(buffer.buffer, 0, bytesRead);
}

const LARGEST_TABLE = 8_000_000;
