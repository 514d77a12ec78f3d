import type Ajv from "ajv/dist/2020.js";

export const compiledSchemas: readonly { readonly schema: string; readonly validator: string }[];
/** Ajv as the schemas are compiled with it: strict, all errors, and with the annotations of our own. */
export function createAjv(): InstanceType<typeof Ajv.default>;
/** The validator of one schema as the text of an ES module. */
export function compileSchema(schema: object): Promise<string>;
/** The text of every generated file, by its path from the root of the project. */
export function generateValidators(): Promise<ReadonlyMap<string, string>>;
