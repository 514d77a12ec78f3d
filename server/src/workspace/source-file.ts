import { type IgnoreComment, ignoreComments } from "../checklist/ignore-comments.ts";
import { type SchemaFault, validate } from "../schema/validate.ts";
import { isPlainMap, type PlainMemo, type PlainValue, plainValue, type ReadValue } from "../syntax/plain-value.ts";
import { handOnValues } from "../syntax/same-content.ts";
import { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { Path } from "../text/path.ts";
import { saysTheSame } from "./same-value.ts";

/**
 * One file at one version, and what follows from its text alone. Immutable; each thing is computed when first asked for, at most
 * once, from the text or from what the version before leaves.
 */
export class SourceFile {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly #basis: Basis | undefined;
  readonly #plainMemo: PlainMemo;
  readonly #schemaFaults = new Map<Role, readonly SchemaFault[]>();
  #tree: SyntaxTree | undefined;
  #read: ReadValue | undefined;
  #comments: readonly IgnoreComment[] | undefined;

  constructor(uri: string, version: number, text: string, previous?: SourceFile) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.#basis = previous === undefined ? undefined : previous.#asBasis();
    this.#plainMemo = this.#basis?.plainMemo ?? new WeakMap();
  }

  get tree(): SyntaxTree {
    this.#tree ??= SyntaxTree.read(this.text, this.#basis?.tree);
    return this.#tree;
  }

  /** The text as plain data, and the aliases in it that could not be followed. */
  get read(): ReadValue {
    if (this.#read === undefined) {
      handOnValues(this.#basis?.tree.root?.green, this.tree.root?.green, this.#plainMemo);
      this.#read = plainValue(this.tree.root?.green, this.#plainMemo);
    }
    return this.#read;
  }

  get value(): PlainValue {
    return this.read.value;
  }

  /** Whether it says `architecture` at its top: then it is one by itself, whoever includes it. */
  get isRoot(): boolean {
    const { value } = this;
    return isPlainMap(value) && value.architecture !== undefined && value.architecture !== null;
  }

  /** What it includes, in its order. */
  get includes(): readonly Include[] {
    const stated = isPlainMap(this.value) ? this.value.include : undefined;
    const items = Array.isArray(stated) ? stated : [stated];
    return items.flatMap((item, index) => {
      // A number is text that was written without quotes, as everywhere.
      const target = typeof item === "number" ? String(item) : item;
      return typeof target === "string" && target !== "unknown" ? [{ target, path: ["include", index] }] : [];
    });
  }

  get comments(): readonly IgnoreComment[] {
    this.#comments ??= ignoreComments(this.tree);
    return this.#comments;
  }

  schemaFaults(role: Role): readonly SchemaFault[] {
    const basis = this.#basis;
    const isUnchanged = basis !== undefined && saysTheSame(basis.value, this.value);
    const faults =
      this.#schemaFaults.get(role) ??
      (isUnchanged ? basis.schemaFaults.get(role) : undefined) ??
      validate(this.value, role);
    this.#schemaFaults.set(role, faults);
    return faults;
  }

  /** What the next version may take over; a chain of versions would keep every one that ever was. */
  #asBasis(): Basis {
    return { tree: this.tree, value: this.value, plainMemo: this.#plainMemo, schemaFaults: this.#schemaFaults };
  }
}

/** An entry of `include`: a path, or a pattern that paths fit. */
export interface Include {
  readonly target: string;
  /** In its own file. */
  readonly path: Path;
}

/** How a file takes part in an architecture. */
type Role = "root" | "part";

interface Basis {
  readonly tree: SyntaxTree;
  readonly value: PlainValue;
  readonly plainMemo: PlainMemo;
  readonly schemaFaults: ReadonlyMap<Role, readonly SchemaFault[]>;
}
