import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Document, isMap, isScalar, isSeq, parseDocument } from "yaml";
import { STAGES } from "../../../server/src/model/architecture.ts";
import { readSnapshot } from "../../support/read-snapshot.ts";

const EXAMPLES = path.resolve(import.meta.dirname, "../../../examples");
const TEXTS = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(path.join(EXAMPLES, name, "architecture.yaml"), "utf8"));

/** Which of the places changes, as a part of all, and to what; `undefined`: it goes. */
const changes = fc.array(
  fc.record({
    part: fc.double({ min: 0, max: 0.999, noNaN: true }),
    to: fc.constantFrom(undefined, null, "unknown", {}),
  }),
  { minLength: 1, maxLength: 6 },
);

test("whatever is missing or unknown, nothing is asked twice, and no message has a hole", () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), fc.constantFrom(...STAGES), changes, (text, stage, edits) => {
      const document = parseDocument(text);
      document.set("stage", stage);
      for (const { part, to } of edits) change(document, part, to);
      const { problems } = readSnapshot(String(document));
      const reported = new Set(problems.map(({ check, at }) => `${check} @ ${at}`));
      const said = problems.map(({ check, at, message }) => `${check} @ ${at}: ${message}`);
      expect(new Set(said).size, said.join("\n")).toBe(said.length);
      expect(problems.flatMap(({ at, under }) => under.filter((check) => reported.has(`${check} @ ${at}`)))).toEqual(
        [],
      );
      expect(said.filter((words) => /undefined|NaN|Infinity|\[object|""|\(\)/.test(words))).toEqual([]);
    }),
    { numRuns: 20 },
  );
}, 60_000);

function change(document: Document, part: number, to: unknown): void {
  const places = placesIn(document.contents).filter(
    ([first]) => !["architecture", "name", "stage"].includes(String(first)),
  );
  const place = places[Math.floor(part * places.length)];
  if (place === undefined) return;
  if (to === undefined) document.deleteIn(place);
  else document.setIn(place, document.createNode(to));
}

/** Every key and list entry, from the outside in. */
function placesIn(node: unknown, at: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  const children: readonly (readonly [string | number, unknown])[] = isMap(node)
    ? node.items.map(({ key, value }) => [String(isScalar(key) ? key.value : key), value])
    : isSeq(node)
      ? node.items.map((value, index) => [index, value])
      : [];
  return children.flatMap(([step, value]) => [[...at, step], ...placesIn(value, [...at, step])]);
}
