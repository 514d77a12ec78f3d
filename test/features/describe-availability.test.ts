import { expect, test } from "vitest";
import { journeysOfHover } from "../../server/src/features/describe-availability.ts";
import { hover } from "../../server/src/features/hover.ts";
import { knownFigures } from "../support/known-figures.ts";
import { readCursor } from "../support/read-cursor.ts";

const SHOP = `architecture: 1
name: Shop
clients: { browser: { connects: [web] } }
components:
  web: { hosting: { service: azure-app-service, tier: P1v3 }, connects: [db, payment] }
databases: { db: { availability: 99.99% } }
externals: { payment: { availability: 99.9% }, mail: {} }
slas:
  checkout: { entry: browser, availability: 99.95% }
  letters: { needs: [mail], availability: 99% }
`;

function shown(text: string, isKnown = true): string {
  const { snapshot, offset } = readCursor(text);
  return hover(snapshot, offset, isKnown ? knownFigures(snapshot) : new Map())?.markdown ?? "";
}

test("an SLA says what it reaches, its downtime, why, what would help, and who says so", () => {
  const markdown = shown(SHOP.replace("checkout:", "check$0out:"));
  expect(markdown).toContain("**Reaches 99.8401%, misses the promised 99.95%.**");
  expect(markdown).toContain(
    "Down 69.1 minutes in 30 days, 14 hours 1 minute in a year; 21.6 minutes in 30 days are allowed.",
  );
  expect(markdown).toContain("99.8401%  all of these\n├─ 99.95%  web\n├─ 99.99%  db\n└─ 99.9%  payment");
  expect(markdown).toContain("| `payment` | 43.1 minutes | 43.2 minutes |");
  expect(markdown).toContain("- `web` **99.95%** (all instances of a region, ");
  expect(markdown).toContain("_Infrastructure only:");
});

test("its promised figure says the same", () => {
  expect(shown(SHOP.replace("99.95% }", "99.9$05% }"))).toContain("**Reaches 99.8401%");
});

test("an element says what it offers, and what it means for the journeys that it is in", () => {
  expect(shown(SHOP.replace("payment: {", "pay$0ment: {"))).toContain(
    "Availability **99.9%** (stated).\n\nIn the journeys:\n\n- `checkout`: reaches 99.8401%, misses the promised 99.95%; " +
      "the weakest part; twice it would save 43.1 minutes in 30 days",
  );
  expect(shown(SHOP.replace("mail: {", "ma$0il: {"))).toContain("this must offer at least 99%");
});

test("instances are counted together", () => {
  const text = SHOP.replace("db: {", "d$0b: { scaling: { instances: 2 },").replace(
    "availability: 99.99% }",
    "availability: { value: 99%, scope: instance } }",
  );
  expect(shown(text)).toContain("Availability **99%** (each instance, stated); all of it together 99.99%.");
});

test("a figure that is not there yet holds nothing up", () => {
  expect(shown(SHOP.replace("checkout:", "check$0out:"), false)).toContain("Its availability is being computed…");
  expect(shown(SHOP.replace("payment: {", "pay$0ment: {"), false)).toContain("`checkout`: being computed…");
});

test("a journey that leads nowhere has no figure", () => {
  expect(shown(SHOP.replace("letters: { needs: [mail]", "let$0ters: { needs: [gone]"))).toContain(
    "There is no figure: nothing that it starts from or needs exists in the file.",
  );
});

test("other places need no figures", () => {
  for (const text of [SHOP.replace("name: Shop", "na$0me: Shop"), SHOP.replace("browser: {", "brow$0ser: {")]) {
    const { snapshot, offset } = readCursor(text);
    expect(journeysOfHover(snapshot, offset)).toEqual([]);
  }
});

test("what a user wrote acts neither in the text nor in the tree", () => {
  const text = SHOP.replaceAll("payment", "'```<b>'").replace("checkout:", "check$0out:");
  const markdown = shown(text);
  // The fences of the tree and of the example of the language.
  expect(markdown.match(/```/g)).toHaveLength(4);
  expect(markdown).toContain("\\`\\`\\`\\<b\\>");
});
