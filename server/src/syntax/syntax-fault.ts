import type { Range } from "../text/range.ts";

/** What makes a text no YAML, or YAML that cannot be read here. */
export interface SyntaxFault {
  readonly check:
    | "syntax/yaml"
    | "syntax/tab"
    | "syntax/duplicate-key"
    | "syntax/several-documents"
    | "syntax/not-a-map"
    | "syntax/alias"
    | "syntax/too-large";
  readonly range: Range;
  readonly message: string;
  /** Other places that belong to it, such as where a key stands first. */
  readonly related?: readonly { readonly range: Range; readonly message: string }[];
}
