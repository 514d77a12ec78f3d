import { shown } from "./fit-text.ts";
import { escaped, tag } from "./markup.ts";
import type { Box, PlacedScene, Point, Route } from "./placed-scene.ts";
import type { Card, Container, Edge, Role, Scene } from "./scene.ts";

/** The picture as an uncompressed file of draw.io, to be edited there: every element is a shape of its own, at its place. */
export function drawio(placed: PlacedScene): string {
  const { scene, routes } = placed;
  const page = { ...placed, ids: idsOf(scene) };
  const cells = [
    ...scene.containers.map((container) =>
      cellOf(container, containerValue(container), containerStyle(container), page),
    ),
    ...scene.cards.map((card) => cellOf(card, cardValue(card), cardStyle(card), page)),
    ...scene.edges.map((edge) => edgeCell(edge, routes[edge.id], page)),
  ];
  const root = tag("root", {}, tag("mxCell", { id: "0" }), tag("mxCell", { id: "1", parent: "0" }), ...cells);
  const size = { pageWidth: Math.ceil(placed.width), pageHeight: Math.ceil(placed.height) };
  const model = tag("mxGraphModel", { grid: 1, gridSize: 10, page: 1, ...size, math: 0 }, root);
  const diagram = tag("diagram", { id: scene.view, name: shown(scene.title.heading?.text ?? "Deployment") }, model);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag("mxfile", { host: "archbook", type: "device" }, diagram)}\n`;
}

interface Page extends PlacedScene {
  readonly ids: ReadonlyMap<string, string>;
}

function cellOf(element: Container | Card, value: string, style: string, { boxes, ids }: Page): string {
  const box = boxes[element.id];
  if (box === undefined) return "";
  const outer = element.parent === undefined ? undefined : boxes[element.parent];
  const geometry = tag("mxGeometry", {
    // Places are counted from the corner of what a shape lies in.
    x: box.x - (outer?.x ?? 0),
    y: box.y - (outer?.y ?? 0),
    width: box.width,
    height: box.height,
    as: "geometry",
  });
  const parent = outer === undefined || element.parent === undefined ? "1" : ids.get(element.parent);
  return tag("mxCell", { id: ids.get(element.id), value, style, vertex: 1, parent }, geometry);
}

function edgeCell(edge: Edge, route: Route | undefined, { boxes, ids }: Page): string {
  const { from, to, label, tls } = edge;
  const value = [label, tls === true ? "TLS" : tls === false ? "no TLS" : undefined]
    .filter((word) => word !== undefined)
    .join(" · ");
  const points = route?.points ?? [];
  const bends = points.slice(1, -1).map(({ x, y }) => tag("mxPoint", { x, y }));
  const geometry = tag(
    "mxGeometry",
    { relative: 1, as: "geometry" },
    bends.length === 0 ? "" : tag("Array", { as: "points" }, ...bends),
  );
  const ends = `${endStyle("exit", points[0], boxes[from])}${endStyle("entry", points.at(-1), boxes[to])}`;
  const style = `${edgeStyle(edge)}${ends}`;
  const attributes = { id: ids.get(edge.id), value: html(value), style, edge: 1, parent: "1" };
  return tag("mxCell", { ...attributes, source: ids.get(from), target: ids.get(to) }, geometry);
}

/** Where a line meets a shape, as a part of its width and height; without it, draw.io looks for a place of its own. */
function endStyle(end: "exit" | "entry", point: Point | undefined, box: Box | undefined): string {
  if (point === undefined || box === undefined || box.width <= 0 || box.height <= 0) return "";
  const part = (distance: number, whole: number) =>
    Math.round(Math.min(1, Math.max(0, distance / whole)) * 1000) / 1000;
  const [x, y] = [part(point.x - box.x, box.width), part(point.y - box.y, box.height)];
  return `${end}X=${x};${end}Y=${y};${end}Dx=0;${end}Dy=0;`;
}

/** Identifiers that say what a shape is, and that no two shapes share. The two cells that every file has are called 0 and 1. */
function idsOf({ containers, cards, edges }: Scene): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id } of [...containers, ...cards, ...edges]) {
    const wanted = `a-${shown(id)}`;
    const free = taken.has(wanted) ? `${wanted}-${ids.size}` : wanted;
    ids.set(id, free);
    taken.add(free);
  }
  return ids;
}

/** draw.io reads labels as HTML, so they are escaped once for that, and once more as an attribute. */
function html(text: string): string {
  return escaped(shown(text));
}

function containerValue({ label, detail }: Container): string {
  return detail === undefined ? `<b>${html(label)}</b>` : `<b>${html(label)}</b> ${html(detail)}`;
}

function cardValue({ label, technology, badges }: Card): string {
  const facts = badges.map(({ text }) => html(text)).join(" · ");
  return [`<b>${html(label)}</b>`, html(technology ?? ""), facts].filter((line) => line !== "").join("<br>");
}

function containerStyle({ kind }: Container): string {
  const [fill, line] = AREAS[kind];
  const dashed = kind === "region" || kind === "subnet" || kind === "choice" ? "dashed=1;" : "";
  return `rounded=1;arcSize=3;html=1;whiteSpace=wrap;container=1;collapsible=0;verticalAlign=top;align=left;spacingLeft=12;spacingTop=4;${dashed}fillColor=${fill};strokeColor=${line};fontColor=#101828;`;
}

function cardStyle({ shape, role, standby, emphasis }: Card): string {
  const shapes = {
    card: "rounded=1;arcSize=12;",
    cylinder: "shape=cylinder3;boundedLbl=1;backgroundOutline=1;size=9;",
    queue: "shape=cylinder3;boundedLbl=1;backgroundOutline=1;size=9;direction=south;horizontal=1;",
    bucket: "shape=trapezoid;perimeter=trapezoidPerimeter;fixedSize=1;size=7;flipV=1;",
  } as const;
  const dashed = standby || role === "external" ? "dashed=1;" : "";
  const line = emphasis === "weak" ? "#c2560a" : LINES[role];
  const width = emphasis === undefined ? "" : "strokeWidth=3;";
  return `${shapes[shape]}html=1;whiteSpace=wrap;${dashed}${width}fillColor=#ffffff;strokeColor=${line};fontColor=#101828;fontSize=12;`;
}

function edgeStyle({ kind, mode, required, tone, sensitivity }: Edge): string {
  const end =
    kind === "link"
      ? "endArrow=none;strokeWidth=2;"
      : mode === "async"
        ? "endArrow=open;"
        : "endArrow=block;endFill=1;";
  const dashed = required && (kind === "call" || kind === "flow" || kind === "promise") ? "" : "dashed=1;";
  const line =
    kind === "exposure"
      ? "#d92d20"
      : sensitivity !== undefined
        ? SENSITIVITIES[sensitivity]
        : tone === "warn"
          ? "#c2560a"
          : "#52617a";
  return `edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;jettySize=auto;${end}${dashed}strokeColor=${line};fontColor=#5a6a82;fontSize=10;labelBackgroundColor=#ffffff;`;
}

const AREAS: { readonly [kind in Container["kind"]]: readonly [fill: string, line: string] } = {
  system: ["#f8fafc", "#c9d3e1"],
  region: ["#eff4fb", "#a9c0e2"],
  network: ["#f0f8f4", "#a5d0b9"],
  subnet: ["#fbfefc", "#b9d9c8"],
  host: ["#f5f3fd", "#c6bbee"],
  site: ["#f8fafc", "#c9d3e1"],
  platform: ["#f8fafc", "#c9d3e1"],
  internet: ["#fdf5f3", "#e3b5ac"],
  partner: ["#fdf9ef", "#dcc48e"],
  corporate: ["#f3f6fb", "#b3c2da"],
  others: ["#f9f9fb", "#c3c9d5"],
  choice: ["#faf8ff", "#b7abe5"],
};

const SENSITIVITIES: { readonly [sensitivity in NonNullable<Edge["sensitivity"]>]: string } = {
  restricted: "#d92d20",
  confidential: "#c2560a",
  personal: "#8d1d7e",
  internal: "#1f5fd6",
  public: "#0b7468",
};

const LINES: { readonly [role in Role]: string } = {
  client: "#47566e",
  edge: "#7335d9",
  compute: "#1f5fd6",
  data: "#0b7468",
  messaging: "#a6510a",
  security: "#b5173f",
  platform: "#0b6c8c",
  promise: "#8d1d7e",
  external: "#5d6b80",
};
