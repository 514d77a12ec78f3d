/** Attribute values; one that is `undefined` is left out. */
export interface Attributes {
  readonly [name: string]: string | number | undefined;
}

/** One element of XML. What is in `children` is markup already; attribute values are escaped here. */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => ` ${key}="${escaped(typeof value === "number" ? rounded(value) : String(value))}"`)
    .join("");
  const content = children.join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Text as markup holds it, in contents and in attributes alike. Characters that XML does not allow become a question mark in a box. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Tenths of a pixel are as fine as anybody sees, and keep files small. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
