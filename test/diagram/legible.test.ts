import { describe, expect, test } from "vitest";
import type { Box, PlacedScene } from "../../server/src/diagram/placed-scene.ts";
import { place, sceneOf } from "./draw.ts";
import { PICTURES } from "./pictures.ts";

describe.each(PICTURES)("%s", { timeout: 180_000 }, async (_, text) => {
  const placed = await place(sceneOf(text));
  const cards = placed.scene.cards.map(({ id }) => [id, boxOf(placed, id)] as const);

  test("has a place for everything", () => {
    const { containers, edges } = placed.scene;
    expect(containers.filter(({ id }) => placed.boxes[id] === undefined)).toEqual([]);
    expect(edges.filter(({ id }) => (placed.routes[id]?.points.length ?? 0) < 2)).toEqual([]);
  });

  test("no card covers another, and each lies in its container", () => {
    const covered = cards.flatMap(([id, box], index) =>
      cards.slice(index + 1).flatMap(([other, otherBox]) => (overlap(box, otherBox) ? [`${id} and ${other}`] : [])),
    );
    expect(covered).toEqual([]);
    const outside = placed.scene.cards.filter(
      ({ id, parent }) => parent !== undefined && !isWithin(boxOf(placed, id), boxOf(placed, parent)),
    );
    expect(outside).toEqual([]);
  });

  test("no line runs aslant, through a card or through the label of another line", () => {
    const plates = placed.scene.edges.flatMap(({ id }) => {
      const plate = placed.routes[id]?.plate;
      return plate === undefined ? [] : [[id, plate] as const];
    });
    const met = placed.scene.edges.flatMap(({ id }) => {
      const points = placed.routes[id]?.points ?? [];
      return points.slice(1).flatMap((end, index) => {
        const stretch = stretchOf(points[index] ?? end, end);
        return [
          ...(stretch.width > 0 && stretch.height > 0 ? [`${id} aslant`] : []),
          ...cards.filter(([, box]) => overlap(stretch, shrunk(box))).map(([card]) => `${id} through ${card}`),
          ...plates
            .filter(([other, plate]) => other !== id && overlap(stretch, shrunk(plate)))
            .map(([other]) => `${id} through the label of ${other}`),
        ];
      });
    });
    expect(met).toEqual([]);
  });

  test("labels cover neither cards nor each other", () => {
    const things = [
      ...cards,
      ...placed.scene.edges.flatMap(({ id }) => {
        const plate = placed.routes[id]?.plate;
        return plate === undefined ? [] : [[id, plate] as const];
      }),
    ];
    const labels = things.slice(cards.length);
    const covered = labels.flatMap(([id, plate]) =>
      things
        .filter(([other, box]) => other !== id && overlap(shrunk(plate), box))
        .map(([other]) => `the label of ${id} and ${other}`),
    );
    expect(covered).toEqual([]);
  });

  test("is as wide as people can read it", () => {
    // Short chains of a few elements may be flat.
    if (placed.scene.cards.length < 20) return;
    const aspect = placed.width / placed.height;
    expect(aspect).toBeGreaterThan(0.5);
    expect(aspect).toBeLessThan(3);
  });
});

function boxOf({ boxes }: PlacedScene, id: string): Box {
  const box = boxes[id];
  if (box === undefined) throw new Error(`There is no place for ${id}.`);
  return box;
}

function stretchOf(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

function shrunk({ x, y, width, height }: Box): Box {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width + 0.5 &&
    inner.y + inner.height <= outer.y + outer.height + 0.5
  );
}
