/**
 * The tree without positions. A node knows its length and how far its children lie behind its own start, so an unchanged part
 * of a document is the same object before and after an edit elsewhere, wherever it has moved to.
 */
export type GreenNode = GreenMap | GreenList | GreenScalar | GreenAlias;

interface Sized {
  readonly length: number;
}

export interface GreenMap extends Sized {
  readonly kind: "map";
  readonly flow: boolean;
  readonly pairs: readonly Placed<GreenPair>[];
}

export interface GreenList extends Sized {
  readonly kind: "list";
  readonly flow: boolean;
  /** An item with nothing behind its dash is `undefined`. */
  readonly items: readonly Placed<GreenNode | undefined>[];
}

export interface GreenScalar extends Sized {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** The text as written, quotes included. */
  readonly source: string;
  readonly style: "plain" | "single-quoted" | "double-quoted" | "block";
}

/** `*name`; what it stands for has a place of its own, in the whole document. */
export interface GreenAlias extends Sized {
  readonly kind: "alias";
  readonly name: string;
  /** `undefined` where no such anchor stands before it. */
  readonly target: Placed<GreenNode> | undefined;
}

export interface GreenPair extends Sized {
  readonly key: GreenScalar;
  /** Absent where nothing stands behind the colon. */
  readonly value: Placed<GreenNode> | undefined;
}

/** A node and how far it lies behind the start of its parent (of the document, for what an alias stands for). */
export interface Placed<T> {
  readonly offset: number;
  readonly node: T;
}
