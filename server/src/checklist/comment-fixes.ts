import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import { type Edit, edit } from "../text/edit.ts";
import type { Range } from "../text/range.ts";
import type { Fix } from "./check.ts";
import type { Finding } from "./finding.ts";
import type { IgnoreComment } from "./ignore-comments.ts";

/** A repair of a waiver by comment, which no snippet can be merged into. */
export interface CommentFix {
  readonly title: string;
  readonly safety: Fix["safety"];
  readonly edits: readonly Edit[];
}

/** What may be done about a finding that stands at a comment: the same as about an entry of `notApplicable`. */
export function commentFixes(finding: Finding, comment: IgnoreComment, tree: SyntaxTree): readonly CommentFix[] {
  if (finding.subject.kind !== "waiver") return [];
  const { nearest } = finding.facts;
  switch (finding.check) {
    case "waiver/unused":
      return [{ title: "Remove the waiver", safety: "safe", edits: [edit(withSpaceAround(comment.range, tree))] }];
    case "waiver/unknown-check":
      return typeof nearest === "string" ? [renamed(nearest, comment, tree)] : [];
    case "waiver/without-reason":
      return comment.check === undefined ? [] : [explained(comment.check, comment, tree)];
    default:
      return [];
  }
}

function renamed(nearest: string, { range, check = "" }: IgnoreComment, { text }: SyntaxTree): CommentFix {
  const start = text.indexOf(
    check,
    range.start + text.slice(range.start, range.end).indexOf("archbook-ignore") + IGNORE,
  );
  const place = { start, end: start + check.length };
  return { title: "Name an existing check", safety: "needs-review", edits: [edit(place, nearest)] };
}

const IGNORE = "archbook-ignore".length;

function explained(check: string, { range }: IgnoreComment, { text }: SyntaxTree): CommentFix {
  const start = text.indexOf(check, range.start) + check.length;
  const reason = { stop: 1, value: "One internal customer." };
  return { title: "Give the reason", safety: "needs-review", edits: [edit({ start, end: range.end }, ": ", reason)] };
}

/** A comment with the blanks before it; with its whole line, where it has one to itself. */
function withSpaceAround({ start, end }: Range, { text, lines }: SyntaxTree): Range {
  const { line } = lines.lineColumn(start);
  const lineStart = lines.startOf(line);
  const before = text.slice(lineStart, start);
  if (before.trim() === "") return { start: lineStart, end: lines.startOf(line + 1) };
  return { start: lineStart + before.trimEnd().length, end };
}
