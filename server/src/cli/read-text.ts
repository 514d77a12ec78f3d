import { readFile } from "node:fs/promises";
import { UsageError, withPath } from "./usage-error.ts";

/** The text of a file; `name` is what messages call it. */
export async function readText(path: string, name: string): Promise<string> {
  return decodeUtf8(await readBytes(path, name), name);
}

export async function readBytes(path: string, name: string): Promise<Uint8Array> {
  return await withPath("read", name, () => readFile(path));
}

/** Whether a file begins with the mark that some editors put before UTF-8. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xef, 0xbb, 0xbf]);
}

/** A mark at the start of the file is no part of its text: offsets count from behind it, as they do in editors. */
export function decodeUtf8(bytes: Uint8Array, name: string): string {
  const invalid = invalidOffset(bytes);
  if (invalid === undefined) return new TextDecoder("utf-8").decode(bytes);
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    throw new UsageError(`Cannot read "${name}": it is UTF-16, and UTF-8 is wanted; save it as UTF-8.`);
  }
  const found = `0x${(bytes[invalid] ?? 0).toString(16).padStart(2, "0").toUpperCase()}`;
  throw new UsageError(`Cannot read "${name}": the byte ${found} at offset ${invalid} is no valid UTF-8.`);
}

/** The offset of the first byte that belongs to no character of UTF-8. */
function invalidOffset(bytes: Uint8Array): number | undefined {
  let at = 0;
  while (at < bytes.length) {
    const length = characterLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return undefined;
}

/** How many bytes the character at an offset takes; 0: it is none. By the table of well-formed sequences of Unicode, 3.9. */
function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  const continues = (offset: number) => ((bytes[at + offset] ?? 0) & 0xc0) === 0x80;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4 || !continues(1)) return 0;
  if (first < 0xe0) return 2;
  // Overlong forms, surrogates, and what lies beyond the last character.
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  if (!continues(2)) return 0;
  if (first < 0xf0) return 3;
  return continues(3) ? 4 : 0;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
