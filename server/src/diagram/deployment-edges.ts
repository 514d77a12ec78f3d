import type { Analysis } from "../analysis/analysis.ts";
import type { AdminAccess, Link } from "../model/networking.ts";
import type { Copies } from "./copies.ts";
import { copyEdges } from "./copy-edges.ts";
import { ADMINISTRATORS, type Gates } from "./gates.ts";
import type { Places } from "./places.ts";
import { PLAIN_EDGE } from "./plain-edge.ts";
import type { Edge } from "./scene.ts";

interface EdgeInput {
  readonly analysis: Analysis;
  readonly copies: Copies;
  readonly gates: Gates;
  readonly places: Places;
}

/** Every line of the deployment view, calls first, in the order of the file. */
export function deploymentEdges(input: EdgeInput): readonly Edge[] {
  const { analysis } = input;
  const { networking } = analysis.architecture;
  const edges = [
    ...copyEdges({ analysis, copies: input.copies, overEgress: true }),
    ...networking.links.flatMap((link) => linkEdges(link, input)),
    ...networking.adminAccess.flatMap((access) => adminEdges(access, input)),
  ];
  return [...new Map(edges.map((edge) => [edge.id, edge])).values()];
}

function linkEdges(link: Link, { gates }: EdgeInput): readonly Edge[] {
  const [first, second] = (link.between ?? []).map(gates.endOf);
  const card = gates.cardOfLink(link);
  const line = { ...PLAIN_EDGE, path: link.path, kind: "link" as const };
  if (card !== undefined) {
    return [first, second].flatMap((end) =>
      end === undefined ? [] : [{ ...line, id: `${end}>${card}`, from: end, to: card }],
    );
  }
  if (first === undefined || second === undefined) return [];
  return [{ ...line, id: `${first}>${second}#${link.id}`, from: first, to: second, label: link.kind }];
}

function adminEdges(
  { id, path, reaches = [], via }: AdminAccess,
  { analysis, copies, gates, places }: EdgeInput,
): readonly Edge[] {
  const link = analysis.link(via);
  const throughComponent = copies.of(via ?? "")[0]?.id;
  const way = (link === undefined ? undefined : gates.cardOfLink(link)) ?? throughComponent;
  const line = { ...PLAIN_EDGE, kind: "admin" as const };
  const coming =
    way === undefined ? [[ADMINISTRATORS, id] as const] : [[ADMINISTRATORS, way] as const, [way, id] as const];
  return [
    ...coming.map(([from, to]) => ({ ...line, id: `${from}>${to}#${id}`, path, from, to })),
    ...reaches.flatMap((name, index) => {
      const copy = copies.of(name)[0];
      const end = copy?.id ?? places.networkAt(name, undefined);
      return end === undefined
        ? []
        : [{ ...line, id: `${id}>${end}#reaches`, path: [...path, "reaches", index], from: id, to: end }];
    }),
  ];
}
