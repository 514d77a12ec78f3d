/** What the language says about one place: a field, an entry of a map or of a list. */
export type SchemaNode = ObjectNode | MapNode | ListNode | ScalarNode | AnyNode;

interface Described {
  readonly title: string;
  readonly description: string;
  /** Values as they may stand at the place, the most telling first. */
  readonly examples: readonly unknown[];
  /** What people call an entry of this kind, such as `component` or `ingress entry`. */
  readonly entity?: string;
}

/** A map whose fields the language names. */
export interface ObjectNode extends Described {
  readonly kind: "object";
  readonly properties: ReadonlyMap<string, SchemaNode>;
  readonly required: readonly string[];
  readonly short?: ShortForm;
}

/** What one value means where an object may stand. */
export interface ShortForm {
  readonly scalar: ScalarNode;
  /**
   * The field that the value stands for; `first-that-knows` goes through several: the value belongs to the first one
   * whose enum has it, else to the last; `all`: to each of them; `none`: the value stands for itself.
   */
  readonly stands: "first-that-knows" | "all" | "none";
  readonly fields: readonly string[];
}

/** A map whose keys the author names. */
export interface MapNode extends Described {
  readonly kind: "map";
  readonly key: ScalarNode;
  readonly keyForm: "identifier" | "text";
  readonly entry: SchemaNode;
  /** A list of keys may stand for a map of empty entries. */
  readonly listed: boolean;
  /** What `none` means in place of the map, where it is legal. */
  readonly none?: string;
}

/** A list; one value that is none may stand for a list of one. */
export interface ListNode extends Described {
  readonly kind: "list";
  readonly item: SchemaNode;
  /** Words that may stand for the whole list. */
  readonly words: ReadonlyMap<string, { readonly meaning: string; readonly items: readonly string[] }>;
}

export interface ScalarNode extends Described {
  readonly kind: "scalar";
  readonly type: "text" | "enum" | "boolean" | "integer" | "number" | "quantity";
  /** Of an enum: every value but `unknown`, and what it means. */
  readonly values: ReadonlyMap<string, string>;
  /** Of a quantity. */
  readonly unit?: Unit;
  readonly minimum?: number;
  readonly maximum?: number;
  /** What `none` means, where a quantity may be none. */
  readonly none?: string;
  /** What is usual where any text is legal. */
  readonly usual: readonly string[];
  /** Of whose identifiers the text is one. */
  readonly refs: readonly RefKind[];
  /** Other text is legal too. */
  readonly refsOpen: boolean;
  /** A key of the service catalogue is wanted. */
  readonly service: boolean;
  /** The name of a cloud region is wanted. */
  readonly region: boolean;
  /** The id of a check, or a place as waivers write it. */
  readonly form?: "check" | "place";
}

/** Detail that is legal in any form. */
export interface AnyNode extends Described {
  readonly kind: "any";
}

export const UNITS = ["percentage", "duration", "rate", "size", "bandwidth", "date", "window"] as const;
export type Unit = (typeof UNITS)[number];

export const REF_KINDS = [
  "clients",
  "externals",
  "components",
  "databases",
  "ingress",
  "egress",
  "adminAccess",
  "networks",
  "subnets",
  "links",
  "tiers",
] as const;
export type RefKind = (typeof REF_KINDS)[number];
