/** What is set into a grid, and at which height lines of which net come in at its left and go out at its right. */
export interface Cell {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Whether it takes the size of its column and row, or keeps its own. */
  readonly stretches: boolean;
  readonly ins: ReadonlyMap<string, number>;
  readonly outs: ReadonlyMap<string, number>;
}

/** A line between two cells, or from or to the outside. */
export interface GridLine {
  readonly id: string;
  readonly net: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}
