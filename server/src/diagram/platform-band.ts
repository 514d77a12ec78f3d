import { CARD_WIDTH, HEADER, layoutCard } from "./card-layout.ts";
import type { Box, PlacedScene } from "./placed-scene.ts";
import { PLATFORM } from "./platform-services.ts";

const GAP = 20;

/** Sets the platform services in rows below the picture: nothing leads to them, so they need no place in its order. */
export function arrangePlatform(placed: PlacedScene): PlacedScene {
  const cards = placed.scene.cards.filter(({ parent }) => parent === PLATFORM);
  if (cards.length === 0) return placed;
  const perRow = Math.max(2, Math.floor((placed.width - GAP) / (CARD_WIDTH + GAP)));
  const top = placed.height + 32;
  const boxes: Record<string, Box> = { ...placed.boxes };
  let y = top + HEADER + 10;
  for (let start = 0; start < cards.length; start += perRow) {
    const row = cards.slice(start, start + perRow).map((card) => ({ id: card.id, ...layoutCard(card) }));
    for (const [column, { id, width, height }] of row.entries()) {
      boxes[id] = { x: GAP + column * (CARD_WIDTH + GAP), y, width, height };
    }
    y += Math.max(...row.map(({ height }) => height)) + GAP;
  }
  const columns = Math.min(perRow, cards.length);
  const width = Math.max(placed.width, GAP + columns * (CARD_WIDTH + GAP));
  boxes[PLATFORM] = { x: 0, y: top, width, height: y - top };
  return { ...placed, boxes, width, height: y };
}
