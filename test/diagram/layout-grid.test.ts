import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lanesOf } from "../../server/src/diagram/layout-alley.ts";
import type { Cell, GridLine } from "../../server/src/diagram/layout-cell.ts";
import { layoutGrid } from "../../server/src/diagram/layout-grid.ts";
import { straightened } from "../../server/src/diagram/route-straight.ts";

const grids = fc
  .record({
    sizes: fc.array(
      fc.record({ width: fc.integer({ min: 60, max: 900 }), height: fc.integer({ min: 40, max: 700 }) }),
      {
        minLength: 1,
        maxLength: 14,
      },
    ),
    columns: fc.integer({ min: 1, max: 5 }),
    ends: fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { maxLength: 25 }),
  })
  .map(({ sizes, columns, ends }) => {
    const id = (index: number) =>
      index % (sizes.length + 1) === sizes.length ? undefined : `c${index % (sizes.length + 1)}`;
    const lines = new Map<string, GridLine>();
    for (const [one, other] of ends) {
      const [from, to] = [id(one), id(other)];
      // Lines to the same end share their net; those to the outside go to three things there.
      const net = to ?? `outside ${one % 3}`;
      if (from !== to) lines.set(`${from}→${to}`, { id: `${from}→${to}`, net, from, to });
    }
    const all = [...lines.values()];
    const heights = (cell: string, height: number, end: "from" | "to") => {
      const nets = [...new Set(all.filter((line) => line[end] === cell).map(({ net }) => net))];
      return new Map(nets.map((net, index) => [net, (height * (index + 1)) / (nets.length + 1)]));
    };
    const cells = sizes.map((size, index): Cell => {
      const cell = `c${index}`;
      const stretches = index % 3 !== 0;
      return {
        id: cell,
        ...size,
        stretches,
        ins: heights(cell, size.height, "to"),
        outs: heights(cell, size.height, "from"),
      };
    });
    return { cells, lines: all, columns: Math.min(columns, cells.length) };
  });

test("lines go in right angles from the right of one cell to the left of the other, and through none", () => {
  fc.assert(
    fc.property(grids, ({ cells, lines, columns }) => {
      const grid = layoutGrid(cells, lines, columns);
      for (const { id, from, to, net } of lines) {
        const points = straightened(grid.routes.get(id) ?? []);
        const [start, end] = [points[0], points.at(-1)];
        const [source, target] = [grid.boxes.get(from ?? ""), grid.boxes.get(to ?? "")];
        expect(start?.x).toBe(source === undefined ? 0 : source.x + source.width);
        expect(end?.x).toBe(target === undefined ? grid.width : target.x);
        if (from === undefined) expect(start?.y).toBe(grid.ins.get(net));
        if (to === undefined) expect(end?.y).toBe(grid.outs.get(net));
        for (const [index, point] of points.slice(1).entries()) {
          const before = points[index] ?? point;
          expect(before.x === point.x || before.y === point.y).toBe(true);
          for (const box of grid.boxes.values()) {
            const isThrough =
              Math.max(before.x, point.x) > box.x &&
              Math.min(before.x, point.x) < box.x + box.width &&
              Math.max(before.y, point.y) > box.y &&
              Math.min(before.y, point.y) < box.y + box.height;
            expect(isThrough, `${id} through a cell`).toBe(false);
          }
        }
      }
    }),
  );
});

test("lines to different ends never lie on each other", () => {
  fc.assert(
    fc.property(grids, ({ cells, lines, columns }) => {
      const grid = layoutGrid(cells, lines, columns);
      const upright = lines.flatMap(({ id, net }) => {
        const points = straightened(grid.routes.get(id) ?? []);
        return points.slice(1).flatMap((end, index) => {
          const start = points[index] ?? end;
          return start.x === end.x
            ? [{ net, x: start.x, from: Math.min(start.y, end.y), to: Math.max(start.y, end.y) }]
            : [];
        });
      });
      for (const one of upright) {
        for (const other of upright) {
          if (one.net === other.net || one.x !== other.x) continue;
          expect(Math.min(one.to, other.to) - Math.max(one.from, other.from)).toBeLessThanOrEqual(0);
        }
      }
    }),
  );
});

describe("lanes", () => {
  test("runs that do not meet share one", () => {
    const { count } = lanesOf([
      {
        id: "a",
        turns: [
          { at: 0, side: -1 },
          { at: 0.5, side: 1 },
        ],
      },
      {
        id: "b",
        turns: [
          { at: 1, side: -1 },
          { at: 1.5, side: 1 },
        ],
      },
    ]);
    expect(count).toBe(1);
  });

  test("of two that go down side by side, the upper one turns off behind the lower one", () => {
    const { lanes, count } = lanesOf([
      {
        id: "upper",
        turns: [
          { at: 0, side: -1 },
          { at: 1, side: 1 },
        ],
      },
      {
        id: "lower",
        turns: [
          { at: 0.5, side: -1 },
          { at: 1.5, side: 1 },
        ],
      },
    ]);
    expect([lanes.get("lower"), lanes.get("upper"), count]).toEqual([0, 1, 2]);
  });
});
