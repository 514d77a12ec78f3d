/** An element of a picture, as far as it is drawn. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly classes: readonly string[];
  readonly parent: SvgElement | undefined;
  readonly children: readonly SvgElement[];
  /** What stands in it as text, elements left out. */
  readonly text: string;
}

/**
 * Reads markup that this program or its renderer wrote: well-formed, with neither comments nor CDATA nor entities beside the
 * five of XML and numbers. It is no reader of XML from elsewhere.
 */
export function readSvg(markup: string): SvgElement | undefined {
  let root: Growing | undefined;
  let open: Growing | undefined;
  for (const [whole, end, name = "", attributes = "", closed, text] of markup.matchAll(TOKENS)) {
    if (text !== undefined) {
      if (open !== undefined) open.text += unescaped(text);
    } else if (end !== undefined) open = open?.parent;
    else if (!whole.startsWith("<?")) {
      const element = started(name, attributes, open);
      open?.children.push(element);
      root ??= element;
      if (closed !== "/") open = element;
    }
  }
  return root;
}

const TOKENS = /<\/([\w:-]+)\s*>|<\??([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/|\?)?>|([^<]+)/g;

interface Growing extends SvgElement {
  readonly parent: Growing | undefined;
  readonly children: Growing[];
  text: string;
}

function started(name: string, written: string, parent: Growing | undefined): Growing {
  const attributes = new Map(
    [...written.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, unescaped(value)]),
  );
  const classes = (attributes.get("class") ?? "").split(" ").filter((word) => word !== "");
  return { name, attributes, classes, parent, children: [], text: "" };
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal));
  });
}
