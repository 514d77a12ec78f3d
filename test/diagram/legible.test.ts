import { describe, expect, test } from "vitest";
import type { Box, PlacedScene } from "../../server/src/diagram/placed-scene.ts";
import { place, sceneOf, textOf } from "./draw.ts";

const FILES = [
  "examples/lamp/architecture.yaml",
  "examples/kubernetes/architecture.yaml",
  "examples/business/architecture.yaml",
  "test/diagram/fixtures/saas.yaml",
];

describe.each(FILES)("%s", async (file) => {
  const placed = await place(sceneOf(textOf(file)));
  const cards = placed.scene.cards.map(({ id }) => [id, boxOf(placed, id)] as const);

  test("has a place for everything", () => {
    const { containers, edges } = placed.scene;
    expect(containers.filter(({ id }) => placed.boxes[id] === undefined)).toEqual([]);
    expect(edges.filter(({ id }) => (placed.routes[id]?.points.length ?? 0) < 2)).toEqual([]);
  });

  test("no card covers another, and each lies in its container", () => {
    for (const [index, [id, box]] of cards.entries()) {
      for (const [other, otherBox] of cards.slice(index + 1))
        expect(overlap(box, otherBox), `${id} and ${other}`).toBe(false);
    }
    for (const { id, parent } of placed.scene.cards) {
      if (parent !== undefined) expect(isWithin(boxOf(placed, id), boxOf(placed, parent)), id).toBe(true);
    }
  });

  test("no line runs through a card or through the label of another line", () => {
    for (const edge of placed.scene.edges) {
      const points = placed.routes[edge.id]?.points ?? [];
      for (const [index, end] of points.slice(1).entries()) {
        const stretch = stretchOf(points[index] ?? end, end);
        for (const [id, box] of cards) expect(overlap(stretch, shrunk(box)), `${edge.id} through ${id}`).toBe(false);
        for (const other of placed.scene.edges) {
          const plate = other.id === edge.id ? undefined : placed.routes[other.id]?.plate;
          if (plate !== undefined)
            expect(overlap(stretch, shrunk(plate)), `${edge.id} through the label of ${other.id}`).toBe(false);
        }
      }
    }
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
