import { joinedBytes } from "./joined-bytes.ts";
/** Packs bytes in the form of zlib. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** A file of PDF as it grows: objects, each written as PDF has it, called by the number that `add` gives. */
export class PdfFile {
  readonly #objects: Uint8Array[] = [];
  readonly #deflate: Deflate;

  constructor(deflate: Deflate) {
    this.#deflate = deflate;
  }

  /** The number for an object that others name before it is there. */
  reserve(): number {
    return this.#objects.push(new Uint8Array());
  }

  set(number: number, body: string): void {
    this.#objects[number - 1] = latin(body);
  }

  add(body: string): number {
    return this.#objects.push(latin(body));
  }

  addStream(entries: string, content: Uint8Array): number {
    const packed = this.#deflate(content);
    const head = latin(`<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`);
    return this.#objects.push(joinedBytes([head, packed, latin("\nendstream")]));
  }

  /** The whole file. Its identifier comes from its content, so that the same content is the same file. */
  bytes(root: number, info: number): Uint8Array {
    const parts: Uint8Array[] = [latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n")];
    let length = parts[0]?.length ?? 0;
    const offsets = this.#objects.map((body, index) => {
      const part = joinedBytes([latin(`${index + 1} 0 obj\n`), body, latin("\nendobj\n")]);
      const offset = length;
      parts.push(part);
      length += part.length;
      return offset;
    });
    const id = fingerprint(parts);
    const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
    const size = this.#objects.length + 1;
    const trailer = `<< /Size ${size} /Root ${root} 0 R /Info ${info} 0 R /ID [<${id}> <${id}>] >>`;
    parts.push(
      latin(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${length}\n%%EOF\n`),
    );
    return joinedBytes(parts);
  }
}

/** Characters up to U+00FF as a byte each, which is what the language of PDF is written in. */
export function latin(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Any text, as PDF writes titles. */
export function pdfText(text: string): string {
  return `<FEFF${utf16(text)}>`;
}

/** The units of a text as hexadecimal digits. */
export function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, at) => hexadecimal(text.charCodeAt(at))).join("");
}

/** Two bytes as hexadecimal digits. */
export function hexadecimal(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, "0");
}

/** Hundredths are finer than any printer. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** Sixteen bytes as hexadecimal digits, by four hashes of FNV-1a that begin differently. */
function fingerprint(parts: readonly Uint8Array[]): string {
  return [0x811c9dc5, 0x01000193, 0xdeadbeef, 0x12345678]
    .map((basis) => {
      let hash = basis;
      for (const part of parts) for (const byte of part) hash = Math.imul(hash ^ byte, 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, "0");
    })
    .join("");
}
