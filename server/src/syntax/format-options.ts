/** How a document is to be laid out. What is absent is done, as formatters do it. */
export interface FormatOptions {
  /** By how many columns a map or list stands further right than the key that it belongs to. */
  readonly tabSize: number;
  readonly trimTrailingWhitespace?: boolean;
  readonly insertFinalNewline?: boolean;
  readonly trimFinalNewlines?: boolean;
}
