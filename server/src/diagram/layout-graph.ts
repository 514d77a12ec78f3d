/** What the layout engine gets, and gives back with places. It is elkjs's own form, of which pictures need little. */
export interface LayoutGraph {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly layoutOptions?: LayoutOptions;
  readonly children?: readonly LayoutGraph[];
  readonly edges?: readonly LayoutEdge[];
  /** Where lines may begin and end at it; without a place the engine finds one. */
  readonly ports?: readonly LayoutPort[];
}

export interface LayoutPort {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly layoutOptions: LayoutOptions;
}

export interface LayoutEdge {
  readonly id: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly labels: readonly LayoutLabel[];
  readonly sections?: readonly LayoutSection[];
}

export interface LayoutLabel {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
  readonly layoutOptions: LayoutOptions;
}

interface LayoutSection {
  readonly startPoint: LayoutPoint;
  readonly bendPoints?: readonly LayoutPoint[];
  readonly endPoint: LayoutPoint;
}

interface LayoutPoint {
  readonly x: number;
  readonly y: number;
}

export interface LayoutOptions {
  readonly [name: string]: string;
}

/** What computes where things go. It rejects if it fails, or is told to stop by the signal. */
export type LayoutEngine = (graph: LayoutGraph, signal?: AbortSignal) => Promise<LayoutGraph>;
