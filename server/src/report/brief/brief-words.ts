import type { ReportedFinding } from "../review.ts";
import type { Brief } from "./brief.ts";
import type { ServiceLevel } from "./service-levels.ts";

/** How a promise stands, in a word or two: its availability first, then what it says of losses. */
export function verdictOf({ verdict, losses }: ServiceLevel): { readonly words: string; readonly tone: VerdictTone } {
  const isLost = losses.some(({ rpo, rto }) => rpo.isBroken || rto.isBroken);
  switch (verdict) {
    case "met":
      return isLost ? { words: "availability kept, recovery not", tone: "warning" } : { words: "kept", tone: "ok" };
    case "missed":
      return { words: isLost ? "availability and recovery missed" : "missed", tone: "error" };
    case "open":
      return isLost
        ? { words: "recovery not kept, availability cannot be judged yet", tone: "warning" }
        : { words: "cannot be judged yet", tone: "plain" };
    case undefined:
      return isLost ? { words: "recovery not kept", tone: "warning" } : { words: "nothing is promised", tone: "plain" };
  }
}

type VerdictTone = "ok" | "warning" | "error" | "plain";

/** The titles of quick fixes as a sentence. */
export function remedyWords(remedies: readonly string[]): string {
  return `${remedies.map((title) => title.charAt(0).toLowerCase() + title.slice(1)).join("; or ")}.`;
}

/** Where in the file something stands. */
export function lineWords(line: number | undefined): string {
  return line === undefined ? "not in the file yet" : `line ${line}`;
}

export const WITHOUT_REASON = "No reason is given.";

/** That something of the file could not be read, and what comes first. */
export function faultWords(faults: readonly ReportedFinding[], file: string): string {
  const [first] = faults;
  if (first === undefined) return "";
  const count = faults.length === 1 ? "One thing in the file is" : `${faults.length} things in the file are`;
  const more = faults.length === 1 ? "" : "The first of them: ";
  return `${count} wrong and left out of this pack. ${more}${file}, line ${first.range.start.line + 1}: ${first.message}`;
}

export interface PictureMark {
  /** The number in the picture. */
  readonly mark: number;
  /** Of the questions of the pack, the weightiest first. */
  readonly numbers: readonly number[];
}

/** Which questions the marks in the picture stand for. */
export function pictureKey({ picture, questions }: Brief): readonly PictureMark[] {
  if (picture.kind !== "drawn") return [];
  const numberOf = new Map(questions.map(({ check, number }) => [check, number]));
  return picture.markers.map(({ number, questions: asked }) => {
    const numbers = new Set(asked.flatMap(({ check }) => numberOf.get(check) ?? []));
    return { mark: number, numbers: [...numbers].sort((a, b) => a - b) };
  });
}
