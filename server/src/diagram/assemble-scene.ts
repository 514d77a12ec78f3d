import type { Analysis } from "../analysis/analysis.ts";
import { legendOf } from "./legend.ts";
import { markersOf, type NotedQuestion } from "./markers.ts";
import type { Card, Container, Edge, Heading, Readiness, Scene, View } from "./scene.ts";

/** What every view is made from. */
export interface SceneInput {
  readonly analysis: Analysis;
  /** What is open, in the order of the text. */
  readonly questions: readonly NotedQuestion[];
  readonly readiness: Readiness | undefined;
  readonly stage: string;
  /** The day that the picture is of, ISO 8601; `undefined` where it is to carry none. */
  readonly date: string | undefined;
}

/** What a view shows, before it is numbered and explained. */
export interface SceneParts {
  readonly containers: readonly Container[];
  readonly cards: readonly Card[];
  readonly edges: readonly Edge[];
  readonly heading?: Heading;
}

/** Makes a scene of what a view shows: lines that lead nowhere are left out, open questions marked, what occurs explained. */
export function assembleScene(view: View, parts: SceneParts, input: SceneInput): Scene {
  const { containers, cards, heading } = parts;
  const { analysis, questions, readiness, stage, date } = input;
  const { name, summary } = analysis.architecture;
  const parents = new Map([...containers, ...cards].map(({ id, parent }) => [id, parent]));
  const leading = parts.edges.filter(
    ({ from, to }) => parents.has(from) && parents.has(to) && !holds(from, to, parents) && !holds(to, from, parents),
  );
  // What is led over something between may share the rest of its way.
  const edges = [...new Map(leading.map((edge) => [edge.id, edge])).values()];
  const { markers, elsewhere } = markersOf(questions, containers, cards, edges);
  const title = {
    name: name ?? "Architecture",
    summary,
    stage,
    date,
    readiness,
    elsewhere,
    ...(heading === undefined ? {} : { heading }),
  };
  return { view, title, containers, cards, edges, markers, legend: legendOf(cards, edges, markers) };
}

/** Whether one element lies in the other: a line between them would say nothing that the picture does not. */
function holds(outer: string, inner: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set([inner]);
  for (let id = parents.get(inner); id !== undefined && !seen.has(id); id = parents.get(id)) {
    if (id === outer) return true;
    seen.add(id);
  }
  return false;
}
