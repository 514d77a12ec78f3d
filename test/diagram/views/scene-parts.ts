import type { Card, Edge, Scene } from "../../../server/src/diagram/scene.ts";

/** The first line from one element to another. */
export function between({ edges }: Scene, from: string, to: string): Edge | undefined {
  return edges.find((edge) => edge.from === from && edge.to === to);
}

export function cardOf({ cards }: Scene, id: string): Card | undefined {
  return cards.find((card) => card.id === id);
}

export function textsOf(card: Card | undefined): readonly string[] {
  return card?.badges.map(({ text }) => text) ?? [];
}
