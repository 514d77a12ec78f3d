import { groupBy } from "../analysis/group-by.ts";
import type { Waiver } from "../model/sections.ts";
import { pathKey } from "../text/path.ts";
import type { Finding } from "./finding.ts";
import type { IgnoreComment } from "./ignore-comments.ts";

export type UsedWaiver = Waiver | IgnoreComment;

/** The waivers of a document, asked for each finding. */
export class Waivers {
  readonly #entries: ReadonlyMap<string, readonly Waiver[]>;
  readonly #comments: ReadonlyMap<string, readonly IgnoreComment[]>;

  constructor(entries: readonly Waiver[], comments: readonly IgnoreComment[]) {
    this.#entries = groupBy(entries, ({ check }) => check);
    this.#comments = groupBy(comments, ({ check }) => check);
  }

  /** What waives a check where a finding stands. A comment may stand at its squiggle, or where its subject begins. */
  of(check: string, { subject, path }: Finding): readonly UsedWaiver[] {
    const entries = this.#entries.get(check) ?? [];
    const comments = this.#comments.get(check) ?? [];
    if (entries.length === 0 && comments.length === 0) return entries;
    const keys = [pathKey(path), pathKey(subject.path)];
    return [
      ...entries.filter(({ at }) => covers(at, subject.place)),
      ...comments.filter((comment) => keys.some((key) => comment.covers.has(key))),
    ];
  }
}

/** Whether a waiver's place holds another; without one it is the whole file. */
function covers(at: string | undefined, place: string): boolean {
  return at === undefined || at === "architecture" || place === at || place.startsWith(`${at}.`);
}
