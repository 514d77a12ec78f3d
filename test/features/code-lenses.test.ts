import { expect, test } from "vitest";
import {
  codeLenses,
  namedAt,
  reachedTitle,
  readinessTitle,
  referencesTitle,
} from "../../server/src/features/code-lenses.ts";
import { FOLDER, readFiles } from "../support/file-tree.ts";
import { knownFigures } from "../support/known-figures.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

const SHOP = `architecture: 1
name: Shop
clients: { browser: { connects: [web] } }
components: { web: { availability: 99.9% } }
slas:
  checkout: { entry: browser, availability: 99.95% }
  open: { entry: web }
`;

test("there is one at the top, two at each SLA, and one at what can be named", () => {
  const snapshot = readSnapshot(SHOP);
  const lenses = codeLenses(snapshot).map(({ range, about }) => [SHOP.slice(range.start, range.end), about]);
  expect(lenses).toEqual([
    ["architecture", { kind: "readiness" }],
    ["checkout", { kind: "reached", sla: "checkout" }],
    ["checkout", { kind: "what-if", sla: "checkout" }],
    ["open", { kind: "reached", sla: "open" }],
    ["open", { kind: "what-if", sla: "open" }],
    ["web", { kind: "references", id: "web" }],
  ]);
  expect(codeLenses(readSnapshot(""))).toEqual([]);
});

test("the top counts the answers of the checklist, and what is wrong", () => {
  const snapshot = readSnapshot(`${SHOP}components: {}\n`);
  const { answered, open, unknown } = snapshot.checklist.answers;
  expect(readinessTitle(snapshot)).toMatch(
    new RegExp(`^${answered} of ${answered + open + unknown} questions answered · [1-9]\\d* errors? · `),
  );
});

test("an SLA says what it reaches beside what is promised", () => {
  const known = knownFigures(readSnapshot(SHOP));
  expect(reachedTitle(known.get("checkout"))).toBe("reaches 99.9%, promised 99.95%");
  expect(reachedTitle(known.get("open"))).toBe("reaches 99.9%");
  expect(reachedTitle(undefined)).toBe("no figure");
});

test("an entity says how often it is named, in all files", async () => {
  const snapshot = await readFiles({
    "architecture.yaml": `${SHOP}include: cart.yaml\n`,
    "cart.yaml": "databases:\n  orders: { allowedFrom: [web] }\n",
  });
  const places = namedAt("web", snapshot).map(({ uri, range }) => {
    return `${uri.slice(FOLDER.length)} ${snapshot.fileOf(uri)?.text.slice(range.start, range.end)}`;
  });
  expect(places.sort()).toEqual(["architecture.yaml web", "architecture.yaml web", "cart.yaml web"]);
  expect(referencesTitle(namedAt("web", snapshot))).toBe("3 references");
  expect(referencesTitle(namedAt("orders", snapshot))).toBe("no references");
});
