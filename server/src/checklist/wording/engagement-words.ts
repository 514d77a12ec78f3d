import type { Engagement } from "../../model/sections.ts";

/** What an agreed piece of work is called in a sentence: its area in quotes, else its kind: `the deep-dive`. */
export function engagementWords({ area, kind }: Pick<Engagement, "area" | "kind">): string {
  return area === undefined ? `the ${kindWords(kind)}` : `"${area}"`;
}

/** The kind of a piece of work as it is spoken: `design review`. */
export function kindWords(kind: Engagement["kind"]): string {
  if (kind === undefined) return "piece of work";
  return kind === "deep-dive" ? kind : kind.replace("-", " ");
}
