import { createTwoFilesPatch } from "diff";

/** How one text becomes another, as `patch` and `git apply` read it; nothing where they are the same. */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return "";
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, "", "", { context: 3 });
  return patch.replace(/^=+\n/, "").replace(/^(---|\+\+\+) (.*)\t$/gm, "$1 $2");
}
