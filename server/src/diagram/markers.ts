import type { Severity } from "../settings/severity-settings.ts";
import { type Path, pathKey } from "../text/path.ts";
import type { Card, Container, Edge, MarkedQuestion, Marker } from "./scene.ts";

/** Something that is asked of the architecture, and where. */
export interface NotedQuestion extends MarkedQuestion {
  readonly severity: Marker["severity"];
}

interface Marked {
  readonly markers: readonly Marker[];
  /** How many questions are about nothing that the picture shows. */
  readonly elsewhere: number;
}

/** One marker for each element that something is asked of, on the first of its copies, numbered in the order of the elements. */
export function markersOf(
  questions: readonly NotedQuestion[],
  containers: readonly Container[],
  cards: readonly Card[],
  edges: readonly Edge[],
): Marked {
  const elementAt = new Map<string, string>();
  for (const { id, path } of [...cards, ...containers, ...edges]) {
    const key = path === undefined ? undefined : pathKey(path);
    if (key !== undefined && !elementAt.has(key)) elementAt.set(key, id);
  }
  const byElement = new Map<string, NotedQuestion[]>();
  let elsewhere = 0;
  for (const question of questions) {
    const element = nearest(question.path, elementAt);
    if (element === undefined) elsewhere++;
    else byElement.set(element, [...(byElement.get(element) ?? []), question]);
  }
  const inOrder = [...new Set(elementAt.values())].flatMap((element) => {
    const asked = byElement.get(element);
    return asked === undefined ? [] : [{ element, asked }];
  });
  const markers = inOrder.map(({ element, asked }, index) => ({
    number: index + 1,
    element,
    severity: gravest(asked.map(({ severity }) => severity)),
    questions: asked.map(({ check, message, path }) => ({ check, message, path })),
  }));
  return { markers, elsewhere };
}

/** The element at the path, or the nearest one that it lies in. */
function nearest(path: Path, elementAt: ReadonlyMap<string, string>): string | undefined {
  for (let length = path.length; length >= 2; length--) {
    const element = elementAt.get(pathKey(path.slice(0, length)));
    if (element !== undefined) return element;
  }
  return undefined;
}

function gravest(severities: readonly Severity[]): Severity {
  return (["error", "warning", "information"] as const).find((each) => severities.includes(each)) ?? "hint";
}
