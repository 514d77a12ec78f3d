import type { Range } from "../text/range.ts";
import type { SnippetText } from "../text/snippet-text.ts";

/** One thing that may be written at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: "key" | "value" | "reference" | "service" | "snippet" | "file";
  /** A few words behind the label. */
  readonly detail?: string;
  /** Markdown. It is put together when an offer is looked at: of most of them nobody reads it. */
  readonly documentation: () => string;
  /** The word under the cursor, on both sides of it. */
  readonly range: Range;
  readonly newText: SnippetText;
  /** Offers are shown in the order of this text. */
  readonly order: string;
  /** It stands for a whole list, and is no item of it. */
  readonly isWhole?: boolean;
  /** What cannot be part of the word: typing it takes the offer, and is typed behind it. */
  readonly endedBy?: readonly string[];
}

/** An offer before anybody knows where it goes. */
export type Offer = Pick<Completion, "label" | "kind" | "documentation" | "detail" | "isWhole" | "endedBy">;
