import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { PlacedScene } from "../../server/src/diagram/placed-scene.ts";
import { largeSystem } from "../support/large-system.ts";
import { place, sceneOf, textOf } from "./draw.ts";

const SAAS = textOf("test/diagram/fixtures/saas.yaml");
const LARGE = stringify(largeSystem(120));

interface Document {
  readonly clients: object;
  readonly externals: object;
  readonly components: object;
  readonly databases: object;
}

type Addition = readonly [what: string, add: (document: Document) => void];

const TO_SAAS: readonly Addition[] = [
  ["an external", ({ externals }) => Object.assign(externals, { crm: { name: "CRM" } })],
  ["a client", ({ clients }) => Object.assign(clients, { kiosk: { kind: "browser", connects: ["front-door"] } })],
  ["a store that nobody calls", ({ databases }) => Object.assign(databases, { audit: { kind: "relational" } })],
  [
    "a worker on the cluster",
    ({ components }) =>
      Object.assign(components, { mailer: { kind: "worker", hosting: { on: "aks" }, connects: ["bus"] } }),
  ],
];

const IN_TEAM = { regions: ["westeurope"], network: "orders/apps" };

const TO_LARGE: readonly Addition[] = [
  ["an external", ({ externals }) => Object.assign(externals, { crm: { name: "CRM" } })],
  ["a client", ({ clients }) => Object.assign(clients, { kiosk: { kind: "browser", connects: ["front-door"] } })],
  [
    "a worker of a team",
    ({ components }) =>
      Object.assign(components, { "orders-mailer": { kind: "worker", ...IN_TEAM, connects: ["orders-queue"] } }),
  ],
  [
    "a caller of another team",
    ({ components }) =>
      Object.assign(components, { "orders-sync": { kind: "worker", ...IN_TEAM, connects: ["pricing-api"] } }),
  ],
  [
    "a store of a region",
    ({ databases }) => Object.assign(databases, { audit: { kind: "cache", regions: ["westeurope"] } }),
  ],
];

const placed = new Map<string, Promise<PlacedScene>>();

/** Each text is laid out but once. */
function drawn(text: string): Promise<PlacedScene> {
  const known = placed.get(text) ?? place(sceneOf(text));
  placed.set(text, known);
  return known;
}

async function displacement(text: string, add: (document: Document) => void) {
  const document = parse(text);
  add(document);
  return swapped(await drawn(text), await drawn(stringify(document)));
}

const TIME = { timeout: 180_000 };

// Things may move to make room. What must not happen is that neighbours change places: then nobody finds anything again.
test.each(TO_SAAS)("%s more leaves the others in their order", TIME, async (_, add) => {
  const { share, moved } = await displacement(SAAS, add);
  expect(share).toBeLessThan(0.03);
  expect(moved).toBeLessThan(0.04);
});

test.each(TO_LARGE)("%s more leaves a large picture in its order", TIME, async (_, add) => {
  const { share, moved } = await displacement(LARGE, add);
  expect(share).toBeLessThan(0.03);
  expect(moved).toBeLessThan(0.02);
});

test("a team more leaves a large picture in its order", TIME, async () => {
  const { share, moved } = swapped(await drawn(LARGE), await drawn(stringify(largeSystem(130))));
  expect(share).toBeLessThan(0.03);
  expect(moved).toBeLessThan(0.02);
});

test("the fourth network of a region sets them in rows, and leaves most in their order", TIME, async () => {
  const [three, four] = [await drawn(stringify(largeSystem(60))), await drawn(stringify(largeSystem(70)))];
  const { share, moved } = swapped(three, four);
  expect(share).toBeLessThan(0.15);
  expect(moved).toBeLessThan(0.1);
});

test("what only changes words moves nothing", TIME, async () => {
  const before = await drawn(SAAS);
  const after = await drawn(SAAS.replace("name: Job API", "name: Work API"));
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
