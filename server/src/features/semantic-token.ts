import type { Range } from "../text/range.ts";

/** A word that has a meaning in the architecture, beyond its place in the YAML. On one line. */
export interface SemanticToken {
  readonly range: Range;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/**
 * What words mean. Those of the Language Server Protocol come first, for every editor and theme has colours for them; the two others
 * are what no programming language has: a fact that nobody knows yet, and a name that leads nowhere.
 */
export const TOKEN_TYPES = [
  /** A client. */
  "parameter",
  /** An external. */
  "interface",
  /** A component. */
  "class",
  /** A database. */
  "struct",
  /** What traffic goes through: ingress, egress, ways of administrators, links. */
  "function",
  /** Where things stand: networks, subnets, regions. */
  "namespace",
  /** A journey that something is promised of. */
  "event",
  /** A kind of its own: tiers and stamps of tenants, node pools; and services of a provider. */
  "type",
  /** One of the values that the language names. */
  "enumMember",
  /** A figure with its unit. */
  "number",
  /** A field, where it is more than that. */
  "property",
  "unknown",
  "unresolvedReference",
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export const TOKEN_MODIFIERS = [
  "declaration",
  /** The catalogue knows it. */
  "defaultLibrary",
  /** A check is waived here. */
  "waived",
] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];
