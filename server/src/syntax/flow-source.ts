import type { GreenNode, GreenScalar } from "./green-node.ts";
import type { SyntaxNode } from "./syntax-node.ts";
import type { SyntaxTree } from "./syntax-tree.ts";

/**
 * A node as it is written, on one line in flow style. `undefined` where that would lose something: a comment, an anchor, a tag, a text of
 * several lines, or a key with nothing behind it.
 */
export function flowSource(tree: SyntaxTree, { green, range }: SyntaxNode): string | undefined {
  return holdsWordsAlone(tree, { green, range }) ? write(green) : undefined;
}

/** Whether a node is made of words and marks: no comment, anchor or tag stands in it, and nothing that could not be read. */
export function holdsWordsAlone(tree: SyntaxTree, { green, range }: Pick<SyntaxNode, "green" | "range">): boolean {
  return /^[\s,:[\]{}-]*$/.test(besideWords(tree.text, green, range.start));
}

/** A text as it may stand in flow style: in quotes where a comma or a bracket in it would mean something else. */
export function flowScalar({ style, source, value }: GreenScalar): string | undefined {
  if (style === "block" || /[\r\n]/.test(source)) return undefined;
  return style === "plain" && /[,[\]{}]/.test(source) ? JSON.stringify(String(value)) : source;
}

/** What stands in a collection beside its words. */
function besideWords(text: string, node: GreenNode, start: number): string {
  let result = "";
  let at = start;
  const walk = (green: GreenNode, offset: number): void => {
    if (green.kind === "scalar" || green.kind === "alias") {
      result += text.slice(at, offset);
      at = offset + green.length;
    } else if (green.kind === "list") {
      for (const item of green.items) if (item.node !== undefined) walk(item.node, offset + item.offset);
    } else {
      for (const { node: pair, offset: place } of green.pairs) {
        walk(pair.key, offset + place);
        if (pair.value !== undefined) walk(pair.value.node, offset + place + pair.value.offset);
      }
    }
  };
  walk(node, start);
  return result + text.slice(at, start + node.length);
}

function write(node: GreenNode): string | undefined {
  switch (node.kind) {
    case "scalar":
      return flowScalar(node);
    case "alias":
      return `*${node.name}`;
    case "list": {
      const items = all(node.items.map((item) => item.node && write(item.node)));
      return items && `[${items.join(", ")}]`;
    }
    case "map": {
      const pairs = all(
        node.pairs.map(({ node: { key, value } }) => {
          const text = value && write(value.node);
          const name = flowScalar(key);
          return text === undefined || name === undefined ? undefined : `${name}: ${text}`;
        }),
      );
      return pairs && (pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`);
    }
  }
}

function all(texts: readonly (string | undefined)[]): readonly string[] | undefined {
  const known = texts.filter((text) => text !== undefined);
  return known.length === texts.length ? known : undefined;
}
