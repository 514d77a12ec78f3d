// How long a picture takes, from the analysed architecture to the SVG, beside what elkjs alone takes for the same graph.
// Run: node bench/diagram.mjs [COMPONENTS...]
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { largeArchitecture } from "./large-architecture.mjs";

const { analyse, CATALOGUE, lower, deploymentScene, layout, svg, elkLayout, mermaid, dot } = await load();
const sizes = process.argv.slice(2).map(Number);
const SIZES = sizes.length > 0 ? sizes : [10, 50, 150, 300, 1000];
const engine = elkLayout();
const peers = await graphviz();

console.log(
  "| components | cards | lines | scene (ms) | elkjs alone (ms) | layout (ms) | SVG (ms) | SVG (KiB) | Mermaid and DOT text (ms) | Graphviz dot (ms) |",
);
console.log("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
// The first layout pays for the start of the engine, which stays warm.
await row(10);
for (const size of SIZES) console.log(await row(size));

async function row(size) {
  const analysis = analyse(lower(largeArchitecture(size)), CATALOGUE);
  const [scene, sceneMs] = timed(() =>
    deploymentScene({ analysis, questions: [], readiness: undefined, stage: "design", date: "2026-11-22" }),
  );
  let elkMs = 0;
  const [placed, layoutMs] = await timedAsync(() =>
    layout(scene, async (graph) => {
      const [result, ms] = await timedAsync(() => engine(graph));
      elkMs = ms;
      return result;
    }),
  );
  const [text, svgMs] = timed(() => svg(placed, { theme: "light" }));
  const [dotText, textMs] = timed(() => [mermaid(scene), dot(scene)].at(-1));
  const [, dotMs] = timed(() => peers?.renderString(dotText, { format: "svg", engine: "dot" }));
  const figures = [sceneMs, elkMs, layoutMs, svgMs].map((ms) => ms.toFixed(0)).join(" | ");
  const size_ = (Buffer.byteLength(text) / 1024).toFixed(0);
  return `| ${size} | ${scene.cards.length} | ${scene.edges.length} | ${figures} | ${size_} | ${textMs.toFixed(1)} | ${dotMs.toFixed(0)} |`;
}

function timed(run) {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
}

async function timedAsync(run) {
  const start = performance.now();
  const result = await run();
  return [result, performance.now() - start];
}

async function graphviz() {
  const { instance } = await import("@viz-js/viz");
  return instance();
}

async function load() {
  const outfile = join(mkdtempSync(join(tmpdir(), "archbook-bench-")), "diagram.mjs");
  const root = fileURLToPath(new URL("..", import.meta.url));
  await build({
    stdin: {
      contents: `export { analyse } from "./server/src/analysis/analysis.ts";
        export { CATALOGUE } from "./server/src/catalogue/catalogue.ts";
        export { lower } from "./server/src/model/lower.ts";
        export { deploymentScene } from "./server/src/diagram/deployment-scene.ts";
        export { layout } from "./server/src/diagram/layout.ts";
        export { svg } from "./server/src/diagram/svg.ts";
        export { mermaid } from "./server/src/diagram/mermaid.ts";
        export { dot } from "./server/src/diagram/dot.ts";
        export { elkLayout } from "./server/src/diagram/elk-layout.ts";`,
      resolveDir: root,
    },
    banner: { js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);' },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}
