import { HEADER, layoutCard, layoutHeader, layoutPlate } from "./card-layout.ts";
import type { LayoutEdge, LayoutEngine, LayoutGraph, LayoutOptions } from "./layout-graph.ts";
import type { Box, PlacedScene, Point, Route } from "./placed-scene.ts";
import { arrangePlatform } from "./platform-band.ts";
import { PLATFORM } from "./platform-services.ts";
import { isOverlay, routeOverlays } from "./route-overlays.ts";
import type { Container, Edge, Scene } from "./scene.ts";

/** Places everything that a scene shows. The same scene gives the same places. */
export async function layout(scene: Scene, engine: LayoutEngine, signal?: AbortSignal): Promise<PlacedScene> {
  const result = await engine(graphOf(scene), signal);
  const boxes: [string, Box][] = [];
  const routes: [string, Route][] = [];
  collect(result, boxes, routes);
  const extent = { width: result.width ?? 0, height: result.height ?? 0 };
  return arrangePlatform(
    routeOverlays({ scene, boxes: Object.fromEntries(boxes), routes: Object.fromEntries(routes), ...extent }),
  );
}

/** The graph that the engine gets: containers hold containers and cards, and all lines are the root's. */
export function graphOf(scene: Scene): LayoutGraph {
  const childrenOf = (parent: string | undefined): readonly LayoutGraph[] => [
    ...scene.cards
      .filter((card) => card.parent === parent && card.parent !== PLATFORM)
      .map((card) => {
        const { width, height } = layoutCard(card);
        return { id: card.id, width, height };
      }),
    ...scene.containers
      .filter((container) => container.parent === parent && container.kind !== "platform")
      .map((container, index) => containerNode(container, index, childrenOf(container.id))),
  ];
  return {
    id: "area:root",
    layoutOptions: ROOT_OPTIONS,
    children: childrenOf(undefined),
    edges: scene.edges.filter((edge) => !isOverlay(edge)).map(edgeOf),
  };
}

function containerNode(container: Container, index: number, children: readonly LayoutGraph[]): LayoutGraph {
  const { width } = layoutHeader(container);
  const minimum = `(${Math.ceil(width)}, ${HEADER + 32})`;
  return {
    id: container.id,
    children,
    layoutOptions: {
      "elk.padding": `[top=${HEADER + 4},left=16,bottom=16,right=16]`,
      "elk.nodeSize.constraints": "MINIMUM_SIZE",
      // Sites outside may stand wherever their lines are shortest.
      ...(container.kind === "site" ? {} : { "elk.position": `(0,${10_000 + index * 100})` }),
      ...KEEP_ORDER,
      "elk.nodeSize.minimum": minimum,
      ...SPACING,
    },
    ...(children.length === 0 ? { width: Math.ceil(width), height: HEADER + 32 } : {}),
  };
}

function edgeOf(edge: Edge): LayoutEdge {
  const plate = layoutPlate(edge);
  return {
    id: edge.id,
    sources: [edge.from],
    targets: [edge.to],
    labels:
      plate === undefined ? [] : [{ text: LABEL, width: plate.width, height: plate.height, layoutOptions: INLINE }],
  };
}

/** The engine passes over labels without a text. */
const LABEL = "label";
const INLINE: LayoutOptions = { "elk.edgeLabels.inline": "true" };

const SPACING: LayoutOptions = {
  "elk.spacing.nodeNode": "22",
  "elk.spacing.edgeNode": "14",
  "elk.spacing.edgeEdge": "10",
  "elk.spacing.edgeLabel": "4",
  "elk.layered.spacing.nodeNodeBetweenLayers": "30",
  "elk.layered.spacing.edgeNodeBetweenLayers": "14",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "9",
};

/** Containers stay in the order of the file, whatever would save a crossing: nobody looks for the first region below the second. */
const KEEP_ORDER: LayoutOptions = { "elk.layered.crossingMinimization.semiInteractive": "true" };

const ROOT_OPTIONS: LayoutOptions = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.padding": "[top=0,left=0,bottom=0,right=0]",
  "elk.json.shapeCoords": "ROOT",
  "elk.json.edgeCoords": "ROOT",
  "elk.layered.considerModelOrder.strategy": "PREFER_NODES",
  // One sweep: more find a few crossings less, and turn the picture over when a single element is added.
  "elk.layered.thoroughness": "1",
  ...KEEP_ORDER,
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.unnecessaryBendpoints": "false",
  ...SPACING,
};

function collect(node: LayoutGraph, boxes: [string, Box][], routes: [string, Route][]): void {
  for (const child of node.children ?? []) {
    boxes.push([child.id, { x: child.x ?? 0, y: child.y ?? 0, width: child.width ?? 0, height: child.height ?? 0 }]);
    collect(child, boxes, routes);
  }
  for (const { id, sections = [], labels = [] } of node.edges ?? []) {
    const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }): Point[] => [
      startPoint,
      ...bendPoints,
      endPoint,
    ]);
    const [label] = labels;
    const plate =
      label === undefined
        ? undefined
        : { x: label.x ?? 0, y: label.y ?? 0, width: label.width ?? 0, height: label.height ?? 0 };
    routes.push([id, { points: straightened(points), plate }]);
  }
}

/** Without steps of less than a pixel, which the engine leaves where ends are a little apart: they would show as a kink. */
function straightened(points: readonly Point[]): readonly Point[] {
  const kept = points.map(({ x, y }) => ({ x, y }));
  for (let index = 1; index < kept.length; index++) {
    const [before, point] = [kept[index - 1], kept[index]];
    if (before === undefined || point === undefined) continue;
    // The last one is where the line ends, so there what lies before it gives way.
    const [from, to] = index === kept.length - 1 ? [point, index - 1] : [before, index];
    const other = kept[to];
    if (other === undefined) continue;
    const isStep = (a: number, b: number) => a !== b && Math.abs(a - b) < 1;
    kept[to] = { x: isStep(other.x, from.x) ? from.x : other.x, y: isStep(other.y, from.y) ? from.y : other.y };
  }
  return kept.filter((point, index) => {
    const [before, after] = [kept[index - 1], kept[index + 1]];
    if (before === undefined || after === undefined) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}
