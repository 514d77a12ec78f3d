import type { Brief } from "./brief.ts";
import type { SourceLine } from "./brief-input.ts";
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

/** Where something stands: its line, and its file where that is not the root. */
export function lineWords(line: SourceLine | undefined, { files }: Pick<Brief, "files">): string {
  if (line === undefined) return "not in the file yet";
  return line.file === 0 ? `line ${line.line}` : `${files[line.file]?.name ?? ""}, line ${line.line}`;
}

export const WITHOUT_REASON = "No reason is given.";

/** That something of the files could not be read, and what comes first. */
export function faultWords({ faults, files }: Pick<Brief, "faults" | "files">): string {
  const [first] = faults;
  if (first === undefined) return "";
  const where = files.length === 1 ? "file" : "files";
  const count = faults.length === 1 ? `One thing in the ${where} is` : `${faults.length} things in the ${where} are`;
  const more = faults.length === 1 ? "" : "The first of them: ";
  return `${count} wrong and left out of this pack. ${more}${files[first.file]?.name ?? ""}, line ${first.range.start.line + 1}: ${first.message}`;
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
