import type { Card, Container, Edge, Marker, Scene } from "../diagram/scene.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { describeEntity } from "./describe-entity.ts";
import { code, escapeMarkdown } from "./markdown.ts";

/** How many open questions are listed; the marker has them all. */
const LISTED = 8;

/** What is known of an element of a picture and asked about it, as Markdown; of an entity in the words of the hover over its name. */
export function previewFacts(scene: Scene, id: string, snapshot: Snapshot): string | undefined {
  const area = scene.containers.find((one) => one.id === id);
  const card = scene.cards.find((one) => one.id === id);
  const edge = scene.edges.find((one) => one.id === id);
  const known = area ?? card;
  const facts = known !== undefined ? elementFacts(known, snapshot) : edge && edgeFacts(edge, scene);
  if (facts === undefined) return undefined;
  const asked = scene.markers.find(({ element }) => element === id);
  return [...facts, ...(asked === undefined ? [] : questionsOf(asked))].filter((part) => part !== "").join("\n\n");
}

function elementFacts(element: Card | Container, snapshot: Snapshot): readonly string[] {
  const entity = element.entity === undefined ? undefined : snapshot.architecture.entities.get(element.entity);
  const facts = "technology" in element ? element.technology : "detail" in element ? element.detail : undefined;
  const modules = "modules" in element && element.modules.length > 0 ? [`modules: ${element.modules.join(", ")}`] : [];
  const shown = [facts, ...element.badges.map(({ text }) => text), ...modules].filter((fact) => fact !== undefined);
  return [
    entity === undefined ? `**${escapeMarkdown(element.label)}**` : describeEntity(entity, snapshot),
    shown.map(escapeMarkdown).join(" · "),
  ];
}

function edgeFacts({ from, to, label, details }: Edge, { cards, containers }: Scene): readonly string[] {
  const labelOf = (id: string) => [...cards, ...containers].find((one) => one.id === id)?.label ?? id;
  return [
    `**${escapeMarkdown(labelOf(from))} → ${escapeMarkdown(labelOf(to))}**`,
    label === undefined ? "" : escapeMarkdown(label),
    details.map(escapeMarkdown).join(" · "),
  ];
}

function questionsOf({ questions }: Marker): readonly string[] {
  const items = questions.slice(0, LISTED).map(({ check, message }) => `- ${escapeMarkdown(message)} (${code(check)})`);
  const more = questions.length > LISTED ? [`- and ${questions.length - LISTED} more`] : [];
  return [
    "---",
    `**${questions.length} open question${questions.length === 1 ? "" : "s"}**`,
    [...items, ...more].join("\n"),
  ];
}
