/**
 * What pictures are made of. Whatever else came, such as scripts, links or foreign content, is left out; and so are titles, which
 * would come up over what the page itself says of an element.
 */
const ELEMENTS: ReadonlySet<string> = new Set(
  "svg g rect path line circle ellipse polygon polyline text tspan defs linearGradient stop clipPath".split(" "),
);

const ATTRIBUTES =
  /^(?:class|transform|viewBox|width|height|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d|points|offset|role|id|clip-path|text-anchor|(?:fill|stroke|stop|font)(?:-[a-z]+)*|data-[a-z-]+|aria-[a-z-]+)$/;

export interface ReadSvg {
  readonly svg: SVGSVGElement;
  readonly styles: string;
}

/**
 * The picture as elements of the page, made one by one of what is allowed, and its style sheet apart, since the policy of
 * the page allows none inside. `undefined`: it is no SVG.
 */
export function readSvg(text: string): ReadSvg | undefined {
  const styles: string[] = [];
  const bare = text.replaceAll(/<style>([^<]*)<\/style>/g, (_, style: string) => {
    styles.push(style);
    return "";
  });
  const { documentElement } = new DOMParser().parseFromString(bare, "image/svg+xml");
  const svg = copied(documentElement);
  return svg instanceof SVGSVGElement ? { svg, styles: styles.join("\n") } : undefined;
}

function copied(element: Element): Element | undefined {
  if (!ELEMENTS.has(element.localName)) return undefined;
  const copy = document.createElementNS("http://www.w3.org/2000/svg", element.localName);
  for (const { name, value } of element.attributes) if (ATTRIBUTES.test(name)) copy.setAttribute(name, value);
  for (const child of element.childNodes) {
    if (child instanceof Element) copy.append(...[copied(child)].filter((each) => each !== undefined));
    else if (child instanceof Text) copy.append(child.data);
  }
  return copy;
}
