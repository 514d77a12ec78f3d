import type { Range } from "../text/range.ts";
import type { SnippetText } from "../text/snippet-text.ts";

/** One thing that may be written at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: "key" | "value" | "reference" | "service" | "snippet";
  /** A few words behind the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation: string;
  readonly range: Range;
  readonly newText: SnippetText;
  /** Offers are shown in the order of this text. */
  readonly order: string;
}
