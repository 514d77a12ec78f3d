import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { PlacedScene } from "../../server/src/diagram/placed-scene.ts";
import { place, sceneOf, textOf } from "./draw.ts";

const text = textOf("test/diagram/fixtures/saas.yaml");

const ADDITIONS: readonly (readonly [string, (document: Document) => void])[] = [
  ["an external", ({ externals }) => Object.assign(externals, { crm: { name: "CRM" } })],
  ["a client", ({ clients }) => Object.assign(clients, { kiosk: { kind: "browser", connects: ["front-door"] } })],
  ["a store that nobody calls", ({ databases }) => Object.assign(databases, { audit: { kind: "relational" } })],
  [
    "a worker on the cluster",
    ({ components }) =>
      Object.assign(components, { mailer: { kind: "worker", hosting: { on: "aks" }, connects: ["bus"] } }),
  ],
];

interface Document {
  readonly clients: object;
  readonly externals: object;
  readonly components: object;
  readonly databases: object;
}

// Things may move to make room. What must not happen is that neighbours change places: then nobody finds anything again.
test.each(ADDITIONS)("%s more leaves the others in their order", async (_, add) => {
  const before = await place(sceneOf(text));
  const document = parse(text);
  add(document);
  const after = await place(sceneOf(stringify(document)));
  const { share, moved } = swapped(before, after);
  expect(share).toBeLessThan(0.1);
  expect(moved).toBeLessThan(0.05);
});

test("what only changes words moves nothing", async () => {
  const before = await place(sceneOf(text));
  const after = await place(sceneOf(text.replace("name: Job API", "name: Work API")));
  expect(after.boxes).toEqual(before.boxes);
});

/** The share of pairs of cards that changed their order from left to right or from top to bottom, and the middle way that a card went, by the size of the picture. */
function swapped(before: PlacedScene, after: PlacedScene): { readonly share: number; readonly moved: number } {
  const ids = Object.keys(before.boxes).filter(
    (id) => before.scene.cards.some((card) => card.id === id) && after.boxes[id] !== undefined,
  );
  const centre = ({ boxes }: PlacedScene, id: string) => {
    const { x, y, width, height } = boxes[id] ?? { x: 0, y: 0, width: 0, height: 0 };
    return { x: x + width / 2, y: y + height / 2 };
  };
  let pairs = 0;
  let swaps = 0;
  for (const [index, one] of ids.entries()) {
    for (const other of ids.slice(index + 1)) {
      for (const axis of ["x", "y"] as const) {
        const [was, is] = [
          centre(before, one)[axis] - centre(before, other)[axis],
          centre(after, one)[axis] - centre(after, other)[axis],
        ];
        // Things that stood side by side have no order.
        if (Math.abs(was) < 40 || Math.abs(is) < 40) continue;
        pairs++;
        if (Math.sign(was) !== Math.sign(is)) swaps++;
      }
    }
  }
  const ways = ids
    .map((id) => Math.hypot(centre(before, id).x - centre(after, id).x, centre(before, id).y - centre(after, id).y))
    .sort((a, b) => a - b);
  const diagonal = Math.hypot(before.width, before.height);
  return { share: swaps / pairs, moved: (ways[Math.floor(ways.length / 2)] ?? 0) / diagonal };
}
