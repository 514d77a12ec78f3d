/** The text of `services.generated.ts` for the text of `services.yaml`; throws on what is not in the catalogue's form. */
export function compileCatalogue(source: string): string;
