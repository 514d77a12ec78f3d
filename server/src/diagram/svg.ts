import { shown } from "./fit-text.ts";
import { escaped, rounded, tag } from "./markup.ts";
import type { PlacedScene } from "./placed-scene.ts";
import { svgCard } from "./svg-card.ts";
import { svgContainer } from "./svg-container.ts";
import { svgEdge, svgPlate } from "./svg-edge.ts";
import { MARGIN, svgLegend, svgTitle, TITLE_HEIGHT } from "./svg-frame.ts";
import { svgMarkers } from "./svg-marker.ts";
import { styleSheet, type Theme } from "./theme.ts";

export interface SvgOptions {
  readonly theme: Theme;
  /** `literal` writes colours into the rules, for readers of SVG that know no custom properties. */
  readonly colours?: "properties" | "literal";
}

const NARROWEST = 720;

/** How large the picture is, with its title and its legend. */
export function svgSize(placed: PlacedScene): { readonly width: number; readonly height: number } {
  const { width, height } = frameOf(placed);
  return { width, height };
}

/** The picture as one SVG that asks for nothing from outside and runs nothing. */
export function svg(placed: PlacedScene, { theme, colours = "properties" }: SvgOptions): string {
  const { scene } = placed;
  const { inner, width, height, left, pictureTop, legendTop, legend } = frameOf(placed);
  const name = `${shown(scene.title.name)}: ${shown(scene.title.heading?.text ?? "deployment diagram")}`;
  return tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "archbook",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "graphics-document document",
      "aria-label": name,
    },
    tag("title", {}, escaped(name)),
    tag("style", {}, styleSheet(theme, colours)),
    tag("rect", { class: "canvas", width, height }),
    svgTitle(scene.title, inner),
    tag("g", { class: "picture", transform: `translate(${rounded(left)} ${pictureTop})` }, picture(placed)),
    tag("g", { class: "legend", transform: `translate(${MARGIN} ${rounded(legendTop)})` }, legend),
  );
}

function frameOf(placed: PlacedScene) {
  const inner = Math.max(placed.width, NARROWEST);
  const legend = svgLegend(placed.scene.legend, inner);
  const pictureTop = MARGIN + TITLE_HEIGHT;
  const legendTop = pictureTop + placed.height + 28;
  return {
    inner,
    width: Math.ceil(inner + 2 * MARGIN),
    height: Math.ceil(legendTop + legend.height + MARGIN / 2),
    left: MARGIN + (inner - placed.width) / 2,
    pictureTop,
    legendTop,
    legend: legend.markup,
  };
}

/** What lies below comes first: areas, lines, cards, labels, markers. */
function picture(placed: PlacedScene): string {
  const { scene, boxes, routes } = placed;
  const labels = new Map([...scene.containers, ...scene.cards].map(({ id, label }) => [id, label]));
  const between = (from: string, to: string) => `${labels.get(from) ?? from} → ${labels.get(to) ?? to}`;
  return [
    ...scene.containers.map((container) => withBox(boxes[container.id], (box) => svgContainer(container, box))),
    ...scene.edges.map((edge) =>
      withBox(routes[edge.id], (route) => svgEdge(edge, route, between(edge.from, edge.to))),
    ),
    ...scene.cards.map((card) => withBox(boxes[card.id], (box) => svgCard(card, box))),
    ...scene.edges.map((edge) => withBox(routes[edge.id], (route) => svgPlate(edge, route))),
    ...svgMarkers(placed),
  ].join("\n");
}

function withBox<Place>(place: Place | undefined, draw: (place: Place) => string): string {
  return place === undefined ? "" : draw(place);
}
