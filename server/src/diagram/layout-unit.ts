import { HEADER, layoutCard, layoutHeader, layoutPlate } from "./card-layout.ts";
import type { LayoutEdge, LayoutGraph, LayoutOptions, LayoutPort } from "./layout-graph.ts";
import type { Grid } from "./layout-grid.ts";
import { gridNode, type LayoutPlan, type Link } from "./layout-plan.ts";
import type { Box, Point, Route } from "./placed-scene.ts";
import type { Card, Container, Edge } from "./scene.ts";

/** A unit with the place of everything in it, from its left upper corner. */
export interface PlacedUnit {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly routes: ReadonlyMap<string, Route>;
  /** At which height lines of which net come in at the left, and go out at the right. */
  readonly ins: ReadonlyMap<string, number>;
  readonly outs: ReadonlyMap<string, number>;
}

/**
 * The graph of a unit, as the engine gets it: containers hold containers and cards, and all lines are the root's.
 *
 * @param cell what the unit is of; `undefined`: the picture as a whole
 * @param grids of the containers in it, by the container
 */
export function unitGraph(
  plan: LayoutPlan,
  cell: Container | undefined,
  grids: ReadonlyMap<string, Grid>,
): LayoutGraph {
  const links = plan.linksOf({ kind: "unit", cell: cell?.id });
  const childrenOf = (parent: string | undefined): readonly LayoutGraph[] => {
    const grid = parent === undefined ? undefined : grids.get(parent);
    return [
      ...plan.cardsIn(parent).map(cardNode),
      ...(parent === undefined || grid === undefined ? [] : [gridGraph(parent, grid)]),
      ...plan.containersIn(parent).map((each, index) => containerNode(each, index, childrenOf(each.id))),
    ];
  };
  return {
    id: cell === undefined ? "area:root" : `unit:${cell.id}`,
    layoutOptions: ROOT_OPTIONS,
    children: cell === undefined ? childrenOf(undefined) : [frameNode(cell, childrenOf(cell.id), links)],
    edges: links.map((link) => edgeOf(link, cell, new Set([...grids.keys()].map(gridNode)))),
  };
}

function cardNode(card: Card): LayoutGraph {
  const { width, height } = layoutCard(card);
  return { id: card.id, width, height };
}

/** A grid is finished before what lies around it: a node whose lines begin and end where they do in it. */
function gridGraph(container: string, { width, height, ins, outs }: Grid): LayoutGraph {
  const id = gridNode(container);
  return {
    id,
    width,
    height,
    layoutOptions: { "elk.portConstraints": "FIXED_POS" },
    ports: [
      ...[...ins].map(([net, y]) => portOf(id, net, "WEST", { x: 0, y })),
      ...[...outs].map(([net, y]) => portOf(id, net, "EAST", { x: width, y })),
    ],
  };
}

function portOf(node: string, net: string, side: "WEST" | "EAST", at?: Point): LayoutPort {
  return { id: portId(node, net, side), width: 0, height: 0, ...at, layoutOptions: { "elk.port.side": side } };
}

function portId(node: string, net: string, side: "WEST" | "EAST"): string {
  return `${side === "WEST" ? "in" : "out"}:${node}:${net}`;
}

function containerNode(container: Container, index: number, children: readonly LayoutGraph[]): LayoutGraph {
  const { width } = layoutHeader(container);
  return {
    id: container.id,
    children,
    layoutOptions: {
      "elk.padding": `[top=${HEADER + 4},left=16,bottom=16,right=16]`,
      "elk.nodeSize.constraints": "MINIMUM_SIZE",
      // Sites outside may stand wherever their lines are shortest.
      ...(container.kind === "site" ? {} : { "elk.position": `(0,${10_000 + index * 100})` }),
      ...KEEP_ORDER,
      "elk.nodeSize.minimum": `(${Math.ceil(width)}, ${HEADER + 32})`,
      ...SPACING,
    },
    ...(children.length === 0 ? { width: Math.ceil(width), height: HEADER + 32 } : {}),
  };
}

/** The container that a unit is of, with the places where lines come in and go out. */
function frameNode(cell: Container, children: readonly LayoutGraph[], links: readonly Link[]): LayoutGraph {
  const node = containerNode(cell, 0, children);
  const nets = (end: "from" | "to") => [
    ...new Set(links.filter((link) => link[end] === undefined).map(({ net }) => net)),
  ];
  return {
    ...node,
    layoutOptions: { ...node.layoutOptions, "elk.portConstraints": "FIXED_SIDE" },
    ports: [
      ...nets("from").map((net) => portOf(cell.id, net, "WEST")),
      ...nets("to").map((net) => portOf(cell.id, net, "EAST")),
    ],
  };
}

function edgeOf(
  { id, net, from, to, edge }: Link,
  cell: Container | undefined,
  grids: ReadonlySet<string>,
): LayoutEdge {
  const [source, target] = [from ?? cell?.id ?? "", to ?? cell?.id ?? ""];
  return {
    id,
    sources: [
      from === undefined ? portId(source, net, "WEST") : grids.has(source) ? portId(source, net, "EAST") : source,
    ],
    targets: [
      to === undefined ? portId(target, net, "EAST") : grids.has(target) ? portId(target, net, "WEST") : target,
    ],
    labels: edge === undefined ? [] : labelsOf(edge),
  };
}

function labelsOf(edge: Edge): LayoutEdge["labels"] {
  const plate = layoutPlate(edge);
  if (plate === undefined) return [];
  return [{ text: LABEL, width: plate.width, height: plate.height, layoutOptions: INLINE }];
}

/** The engine passes over labels without a text. */
const LABEL = "label";
const INLINE: LayoutOptions = { "elk.edgeLabels.inline": "true" };

const SPACING: LayoutOptions = {
  "elk.spacing.nodeNode": "22",
  "elk.spacing.edgeNode": "14",
  "elk.spacing.edgeEdge": "10",
  "elk.spacing.edgeLabel": "4",
  "elk.layered.spacing.nodeNodeBetweenLayers": "40",
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

/** What the engine gave back. */
export function readUnit(placed: LayoutGraph, cell: Container | undefined): PlacedUnit {
  const boxes = new Map<string, Box>();
  const collect = (node: LayoutGraph) => {
    for (const child of node.children ?? []) {
      boxes.set(child.id, boxOf(child));
      collect(child);
    }
  };
  collect(placed);
  const [frame] = cell === undefined ? [] : (placed.children ?? []);
  const heights = (side: "WEST" | "EAST") => {
    const prefix = portId(cell?.id ?? "", "", side);
    const ports = frame?.ports?.filter(({ id }) => id.startsWith(prefix)) ?? [];
    return new Map(ports.map(({ id, y = 0 }) => [id.slice(prefix.length), y]));
  };
  return {
    width: frame?.width ?? placed.width ?? 0,
    height: frame?.height ?? placed.height ?? 0,
    boxes,
    routes: new Map((placed.edges ?? []).map((edge) => [edge.id, routeOf(edge)])),
    ins: heights("WEST"),
    outs: heights("EAST"),
  };
}

function routeOf({ sections = [], labels: [label] = [] }: LayoutEdge): Route {
  const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }): Point[] => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  return { points: points.map(({ x, y }) => ({ x, y })), plate: label === undefined ? undefined : boxOf(label) };
}

function boxOf({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box {
  return { x, y, width, height };
}
