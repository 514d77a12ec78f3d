import { expect, test } from "vitest";
import { inlayHints } from "../../server/src/features/inlay-hints.ts";
import { readFiles } from "../support/file-tree.ts";
import { knownFigures } from "../support/known-figures.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

const SHOP = `architecture: 1
name: Shop
clients: { browser: { connects: [front-door] } }
networking:
  ingress:
    front-door: { service: azure-front-door, connects: [web] }
components:
  web: { hosting: azure-app-service, connects: [db] }
  own: { hosting: { service: azure-app-service, tier: P1v3 }, availability: 99% }
databases:
  db: { hosting: { service: azure-sql-database, tier: Business Critical }, zones: redundant }
slas:
  checkout: { entry: browser, availability: 99.95% }
  open: { entry: browser }
`;

const NONE = { availability: false, defaults: false, shortForms: false };
const AVAILABILITY = { ...NONE, availability: true };

/** The text with the hints in it, between angle brackets. */
function hinted(text: string, start = 0, end = text.length, settings = AVAILABILITY): string {
  const snapshot = readSnapshot(text);
  const hints = inlayHints(snapshot, { start, end }, knownFigures(snapshot), settings);
  return hints.reduceRight((all, { offset, label }) => `${all.slice(0, offset)} <${label}>${all.slice(offset)}`, text);
}

test("what is promised has what is reached beside it, and a service what its provider commits to", () => {
  const added = hinted(SHOP)
    .split("\n")
    .filter((line) => line.includes("<"));
  expect(added).toEqual([
    "    front-door: { service: azure-front-door <99.99%, assumed>, connects: [web] }",
    "  web: { hosting: azure-app-service <99.95%, assumed>, connects: [db] }",
    "  db: { hosting: { service: azure-sql-database <99.995%>, tier: Business Critical }, zones: redundant }",
    "  checkout: { entry: browser, availability: 99.95% <≈ 99.935%> }",
  ]);
});

test("only the range is hinted that is asked for", () => {
  const start = SHOP.indexOf("slas:");
  expect(hinted(SHOP, start).slice(0, start)).toBe(SHOP.slice(0, start));
  expect(hinted(SHOP, start)).toContain("<≈ 99.");
  expect(hinted(SHOP, 0, SHOP.indexOf("networking:"))).toBe(SHOP);
});

test("what is unknown leaves a figure that is not passed", () => {
  const unknown = SHOP.replace("hosting: azure-app-service,", "");
  expect(hinted(unknown)).toContain("availability: 99.95% <≤ 99.985%>");
});

test("a figure that is not there yet has no hint", () => {
  const snapshot = readSnapshot(SHOP);
  const labels = inlayHints(snapshot, { start: 0, end: SHOP.length }, new Map(), AVAILABILITY).map(
    ({ label }) => label,
  );
  expect(labels).toEqual(["99.99%, assumed", "99.95%, assumed", "99.995%"]);
});

test("a value that stands alone for a map has its field before it", () => {
  const short = `architecture: 1
name: Shop
components:
  web: { technology: php, hosting: vm, connects: [db], scaling: { instances: 2 } }
  own: { technology: unknown, hosting: { service: aks } }
`;
  const settings = { ...NONE, shortForms: true };
  expect(hinted(short, 0, short.length, settings).split("\n").slice(3, 5)).toEqual([
    "  web: { technology:  <language:>php, hosting:  <model:>vm, connects: [db], scaling: { instances:  <min, max:>2 } }",
    "  own: { technology: unknown, hosting: { service: aks } }",
  ]);
});

test("an entity has beside it what defaults state for it and it does not state itself", () => {
  const text = `architecture: 1
name: Shop
defaults: { components: { hosting: vm, exposure: private } }
components:
  web: { kind: api }
  own:
    hosting: container
  bare:
  unclear: unknown
`;
  const settings = { ...NONE, defaults: true };
  expect(hinted(text, 0, text.length, settings).split("\n").slice(4, 9)).toEqual([
    "  web: <+ hosting, exposure> { kind: api }",
    "  own: <+ exposure>",
    "    hosting: container",
    "  bare: <+ hosting, exposure>",
    "  unclear: unknown",
  ]);
});

test("defaults of one file hold in the others", async () => {
  const files = {
    "architecture.yaml":
      "architecture: 1\nname: Shop\ninclude: cart.yaml\ndefaults: { components: { exposure: private } }\n",
    "cart.yaml": "components:\n  cart: { kind: api }\n",
  };
  const hintsIn = async (name: keyof typeof files) => {
    const snapshot = await readFiles(files, name);
    return inlayHints(snapshot, { start: 0, end: 1_000 }, new Map(), { ...NONE, defaults: true });
  };
  expect(await hintsIn("architecture.yaml")).toEqual([]);
  expect((await hintsIn("cart.yaml")).map(({ label, tooltip }) => [label, tooltip])).toEqual([
    ["+ exposure", 'From "defaults", for it states nothing else: exposure: private.'],
  ]);
});
