import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import type { Settings } from "../../server/src/settings/settings.ts";
import { readSnapshot } from "./read-snapshot.ts";

/** An example of the project with a few places changed, and what its review says of that. */
export interface MutatedReview {
  readonly name: string;
  /** The folder of `examples`. */
  readonly of: string;
  /** The new value of each place, written with dots; items of lists by number. */
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  /** What is replaced in the text itself, where comments matter. */
  readonly replace?: Readonly<Record<string, string>>;
  readonly settings?: Partial<Settings>;
  /** Findings as `check @ place` that come with the change, */
  readonly appears?: readonly string[];
  /** that go with it, */
  readonly vanishes?: readonly string[];
  /** that are there with and without it, */
  readonly stays?: readonly string[];
  /** and checks, or findings, of which there is none after it. */
  readonly silent?: readonly string[];
}

export function describeMutatedReviews(topic: string, reviews: readonly MutatedReview[]): void {
  describe(topic, () => {
    test.each(reviews)("$of: $name", (review) => {
      const { appears = [], vanishes = [], stays = [], silent = [], settings } = review;
      const text = readFileSync(
        path.resolve(import.meta.dirname, "../../examples", review.of, "architecture.yaml"),
        "utf8",
      );
      const before = findingsIn(text, {});
      const after = findingsIn(mutated(text, review), settings ?? {});
      expect(
        appears.filter((finding) => before.has(finding)),
        "there before",
      ).toEqual([]);
      expect(
        appears.filter((finding) => !after.has(finding)),
        "does not appear",
      ).toEqual([]);
      expect(
        vanishes.filter((finding) => !before.has(finding)),
        "not there before",
      ).toEqual([]);
      expect(
        vanishes.filter((finding) => after.has(finding)),
        "still there",
      ).toEqual([]);
      expect(
        stays.filter((finding) => !before.has(finding) || !after.has(finding)),
        "does not stay",
      ).toEqual([]);
      expect(
        silent.filter((finding) => after.has(finding)),
        "must not be there",
      ).toEqual([]);
    });
  });
}

function mutated(original: string, { set = {}, remove = [], replace = {} }: MutatedReview): string {
  let text = original;
  for (const [part, replacement] of Object.entries(replace)) {
    if (!text.includes(part)) throw new Error(`There is no "${part}".`);
    text = text.replace(part, () => replacement);
  }
  // Written anew, comments may move to other lines.
  if (remove.length === 0 && Object.keys(set).length === 0) return text;
  const document = parseDocument(text);
  for (const place of remove) {
    if (!document.deleteIn(place.split("."))) throw new Error(`There is nothing at ${place}.`);
  }
  for (const [place, value] of Object.entries(set)) document.setIn(place.split("."), document.createNode(value));
  return String(document);
}

/** Every finding as `check @ place`, and each check alone. */
function findingsIn(text: string, settings: Partial<Settings>): ReadonlySet<string> {
  const { problems } = readSnapshot(text, settings);
  return new Set(problems.flatMap(({ check, at }) => [check, `${check} @ ${at}`]));
}
