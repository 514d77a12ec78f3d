import { shortFields } from "../schema/expand.ts";
import type { MapNode, ScalarNode, SchemaNode } from "../schema/schema-node.ts";

/** What a value alone states at a place: the place itself, an item of its list, a field of its object, or a key of its map. */
export function fieldOfValue(schema: SchemaNode, value: string): ScalarNode | MapNode | undefined {
  switch (schema.kind) {
    case "scalar":
      return schema;
    case "list":
      return schema.words.has(value) ? undefined : fieldOfValue(schema.item, value);
    case "map":
      return schema.listed ? schema : undefined;
    case "object": {
      const { short, properties } = schema;
      if (short === undefined) return undefined;
      const [name] = shortFields(short, properties, value);
      return fieldOfValue((name === undefined ? undefined : properties.get(name)) ?? short.scalar, value);
    }
    case "any":
      return undefined;
  }
}
