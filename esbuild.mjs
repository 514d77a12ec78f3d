// Builds everything that is shipped into dist/. With --production it is minified; --watch builds again after each change.
import { chmodSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";
import { writePictureFiles } from "./scripts/picture-files.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));

const node = { platform: "node", target: "node20" };
const browser = { platform: "browser", target: "es2022" };

/** What is built, from what. The test suite of the extension is bundled where it is run: it is no part of the product. */
const bundles = [
  {
    entry: "server/src/cli/main.ts",
    outfile: "dist/cli.mjs",
    ...node,
    format: "esm",
    banner: {
      // Packages in CommonJS ask for Node's own modules by `require`, which ES modules do not have.
      js: '#!/usr/bin/env node\nimport { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);',
    },
  },
  { entry: "server/src/lsp/main.node.ts", outfile: "dist/server.cjs", ...node, format: "cjs" },
  { entry: "server/src/lsp/worker.figures.ts", outfile: "dist/figures.cjs", ...node, format: "cjs" },
  { entry: "server/src/cli/worker.layout.ts", outfile: "dist/layout.cjs", ...node, format: "cjs" },
  { entry: "server/src/lsp/worker.web-layout.ts", outfile: "dist/web/layout.js", ...browser, format: "iife" },
  { entry: "client/preview/main.ts", outfile: "dist/preview/main.js", ...browser, format: "iife" },
  { entry: "client/preview/preview.css", outfile: "dist/preview/preview.css", ...browser },
  { entry: "server/src/lsp/main.worker.ts", outfile: "dist/web/server.js", ...browser, format: "iife" },
  { entry: "client/src/extension.ts", outfile: "dist/extension.cjs", ...node, format: "cjs", external: ["vscode"] },
  {
    entry: "client/src/extension.web.ts",
    outfile: "dist/web/extension.js",
    ...browser,
    format: "cjs",
    external: ["vscode"],
  },
];

/** The files that the bundles are made of, relative to this folder. */
export async function bundledFiles() {
  const inputs = await Promise.all(
    bundles.map(async (bundle) => {
      const options = optionsOf(bundle, true, path.join(root, "dist"));
      const { metafile } = await build({ ...options, write: false, minify: false });
      return Object.keys(metafile.inputs);
    }),
  );
  return [...new Set(inputs.flat())];
}

/**
 * Builds one bundle, or all.
 *
 * @param {{ production?: boolean, outdir?: string, only?: string }} options `outdir` takes the place of `dist`; `only` is one outfile
 */
export async function buildAll({ production = false, outdir = path.join(root, "dist"), only } = {}) {
  for (const bundle of bundles) {
    if (only !== undefined && bundle.outfile !== only) continue;
    const { metafile, outfile } = await buildOne(bundle, production, outdir);
    const bytes = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint !== undefined)?.bytes ?? 0;
    console.log(`${path.relative(root, outfile).padEnd(22)} ${(bytes / 1024).toFixed(0).padStart(5)} KiB`);
  }
  if (only === undefined) writePictureFiles(path.join(outdir, "picture"));
}

async function buildOne(bundle, production, outdir) {
  const options = optionsOf(bundle, production, outdir);
  const { metafile } = await build(options);
  if (bundle.banner !== undefined) chmodSync(options.outfile, 0o755);
  return { metafile, outfile: options.outfile };
}

function optionsOf({ entry, outfile, ...bundle }, production, outdir) {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: path.join(outdir, path.relative("dist", outfile)),
    bundle: true,
    // The ES modules of packages are smaller than their CommonJS, and what of them is unused can be left out.
    mainFields: bundle.platform === "node" ? ["module", "main"] : ["browser", "module", "main"],
    minify: production,
    sourcemap: production ? false : "linked",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    ...bundle,
  };
}

async function watchAll() {
  for (const bundle of bundles) {
    const watched = await context({ ...optionsOf(bundle, false, path.join(root, "dist")), logLevel: "info" });
    await watched.watch();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--watch")) await watchAll();
  else {
    const production = process.argv.includes("--production");
    // What is packed is what this build made, without the source maps of the one before.
    if (production) rmSync(path.join(root, "dist"), { recursive: true, force: true });
    await buildAll({ production });
  }
}
