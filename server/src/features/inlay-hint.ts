/** Words that the editor shows beside what is written, and more of them on demand. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  /** Whether it belongs to what stands behind the offset, or before it. */
  readonly side: "before" | "after";
  /** Plain text. */
  readonly tooltip: string;
}
