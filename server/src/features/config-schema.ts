import json from "../../../schemas/archbook.config.schema.json" with { type: "json" };
import type { SchemaNode } from "../schema/schema-node.ts";
import { readSchemaTree } from "../schema/schema-tree.ts";

/** The config file as a tree: what hover tells of it, and completion offers. */
export const configSchema: SchemaNode = readSchemaTree(json);
