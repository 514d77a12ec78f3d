import path from "node:path";
import { build } from "esbuild";

/**
 * Bundles the suite for one extension host. It is no part of the product, so the product's build does not know it.
 *
 * @param {string} root the project's folder
 * @param {string} extension the extension's folder, in which the bundle goes
 * @param {"node" | "web"} host
 * @param {string} only a part of the names of the scenarios that are to run
 * @returns {Promise<string>} the file whose `run()` VS Code calls
 */
export async function bundleSuite(root, extension, host, only = "") {
  const outfile = path.join(extension, "dist", "test", host === "web" ? "extension-web.js" : "extension.cjs");
  await build({
    entryPoints: [path.join(root, "test", "extension", "suite", `${host}-suite.ts`)],
    outfile,
    bundle: true,
    // The web worker host, too, reads CommonJS and hands out "vscode" by `require`.
    format: "cjs",
    platform: host === "web" ? "browser" : "node",
    target: host === "web" ? "es2022" : "node20",
    external: ["vscode"],
    define: { ARCHBOOK_ONLY: JSON.stringify(only) },
    sourcemap: "inline",
    logLevel: "warning",
  });
  return outfile;
}
