import type { Container, Edge } from "../scene.ts";
import type { JourneyLine } from "./journey-line.ts";

/** Alternatives of a journey, and the lines that lead to them. */
export interface Choices {
  readonly containers: readonly Container[];
  readonly edges: readonly Edge[];
  /** The container of what is an alternative and nothing else. */
  parentOf(card: string): string | undefined;
}

/**
 * Draws alternatives in an area of their own, with one line to it; where one of them is needed for other reasons too, an area
 * would say less than it is needed, and its lines say that they lead to alternatives.
 */
export function choicesIn(lines: readonly JourneyLine[]): Choices {
  const groups = new Map<string, JourneyLine[]>();
  for (const line of lines) {
    if (line.choice === undefined) continue;
    groups.set(line.choice, [...(groups.get(line.choice) ?? []), line]);
  }
  const containers: Container[] = [];
  const parents = new Map<string, string>();
  const edges: Edge[] = lines.filter(({ choice }) => choice === undefined).map(withoutChoice);
  for (const [choice, group] of groups) {
    const targets = new Set(group.map(({ to }) => to));
    const isShared = lines.some(
      ({ to, choice: other, kind }) => targets.has(to) && other !== choice && kind !== "link",
    );
    const [first] = group;
    if (isShared || targets.size < 2 || first === undefined) {
      const words = targets.size < 2 ? undefined : "one of";
      edges.push(...group.map((line) => ({ ...withoutChoice(line), ...labelled(line, words) })));
      continue;
    }
    const id = `choice:${choice}`;
    containers.push(choiceContainer(id, first));
    for (const target of targets) parents.set(target, id);
    edges.push({ ...withoutChoice(first), id: `${first.from}>${id}`, to: id });
  }
  return { containers, edges, parentOf: (card) => parents.get(card) };
}

function labelled({ label }: JourneyLine, words: string | undefined): { readonly label?: string } {
  if (words === undefined) return {};
  return { label: label === undefined ? words : `${words} · ${label}` };
}

function withoutChoice({ choice: _, ...edge }: JourneyLine): Edge {
  return edge;
}

function choiceContainer(id: string, { path }: JourneyLine): Container {
  return {
    id,
    kind: "choice",
    parent: undefined,
    path,
    entity: undefined,
    label: "One of these suffices",
    detail: undefined,
    icon: "load-balancer",
    badges: [],
  };
}
