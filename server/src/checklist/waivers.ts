import type { Architecture } from "../model/architecture.ts";
import type { Waiver } from "../model/sections.ts";
import { pathKey } from "../text/path.ts";
import type { Finding } from "./finding.ts";
import type { IgnoreComment } from "./ignore-comments.ts";

/** The waivers of a document, asked for each finding; it remembers which of them waived something. */
export class Waivers {
  readonly #entries: readonly Waiver[];
  readonly #comments: readonly IgnoreComment[];
  readonly #used = new Set<Waiver | IgnoreComment>();

  constructor(architecture: Architecture, comments: readonly IgnoreComment[]) {
    this.#entries = architecture.notApplicable;
    this.#comments = comments;
  }

  /** Whether a check is waived where a finding stands. A comment may stand at its squiggle, or where its subject begins. */
  waives(check: string, { subject, path }: Finding): boolean {
    const entries = this.#entries.filter((waiver) => waiver.check === check && covers(waiver.at, subject.place));
    const keys = [pathKey(path), pathKey(subject.path)];
    const comments = this.#comments.filter(
      (comment) => comment.check === check && keys.some((key) => comment.covers.has(key)),
    );
    for (const waiver of [...entries, ...comments]) this.#used.add(waiver);
    return entries.length + comments.length > 0;
  }

  isUsed(waiver: Waiver | IgnoreComment): boolean {
    return this.#used.has(waiver);
  }
}

/** Whether a waiver's place holds another; without one it is the whole file. */
function covers(at: string | undefined, place: string): boolean {
  return at === undefined || at === "architecture" || place === at || place.startsWith(`${at}.`);
}
