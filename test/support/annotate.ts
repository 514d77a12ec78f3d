import type { Problem } from "../../server/src/workspace/problem.ts";
import type { Snapshot } from "../../server/src/workspace/snapshot.ts";

/** A text with problems written into it as caret comments, each in the line below the one that it is about. */
export function annotate(snapshot: Snapshot, problems: readonly Problem[]): string {
  const { lines, text } = snapshot.tree;
  const below = new Map<number, string[]>();
  for (const { range, message } of problems) {
    const { line, character } = lines.lineColumn(range.start);
    const carets = "^".repeat(Math.max(1, Math.min(range.end, lines.endOf(line)) - range.start));
    below.set(line, [...(below.get(line) ?? []), `${comment(character, carets)} ${message}`]);
  }
  return text
    .split("\n")
    .flatMap((content, line) => [content, ...(below.get(line) ?? [])])
    .join("\n");
}

/** The same text without such comments. */
export function withoutAnnotations(annotated: string): string {
  return annotated
    .split("\n")
    .filter((line) => !/^\s*#\s*\^+( |$)/.test(line))
    .join("\n");
}

/** The comment sign stands as far left as the carets allow; at the start of a line it takes the place of the first caret. */
function comment(character: number, carets: string): string {
  if (character === 0) return `#${carets.slice(1) || "^"}`;
  return `${" ".repeat(Math.max(0, character - 2))}#${character > 1 ? " " : ""}${carets}`;
}
