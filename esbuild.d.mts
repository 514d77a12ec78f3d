/** Builds one bundle, or all. `outdir` takes the place of `dist`; `only` is one outfile, such as `dist/cli.mjs`. */
export function buildAll(options?: {
  readonly production?: boolean;
  readonly outdir?: string;
  readonly only?: string;
}): Promise<void>;
