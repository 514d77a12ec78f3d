// How long a picture takes, from the scene to the SVG, beside what others take for the same graph: elkjs with the whole of it, Mermaid
// (layout and SVG, in headless Chromium), LikeC4 (layout alone: its pictures are drawn by a page) and Graphviz.
// All figures are milliseconds of the processors, which what else runs on the machine changes little.
// Run: node bench/diagram.mjs [--limit SECONDS] [--runs MOST] [--only NAME,...] [COMPONENTS...]
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { installLikeC4 } from "./peers/likec4.mjs";

const PEERS = { archbook: "Archbook", elkjs: "elkjs", mermaid: "Mermaid", likec4: "LikeC4", graphviz: "Graphviz" };

const { values, positionals } = parseArgs({
  options: {
    limit: { type: "string", default: "120" },
    only: { type: "string" },
    runs: { type: "string", default: "9" },
    one: { type: "string" },
  },
  allowPositionals: true,
});
const limit = Number(values.limit);
if (values.one !== undefined) await measureOne(values.one, Number(positionals[0]));
else await measureAll(positionals.length > 0 ? positionals.map(Number) : [10, 50, 150, 300, 1000]);

/** Each figure comes from a process of its own, which can be ended when it takes too long. */
async function measureAll(sizes) {
  const folder = mkdtempSync(join(tmpdir(), "archbook-bench-"));
  try {
    const bundle = await bundled(folder);
    const peers = Object.keys(PEERS).filter((name) => (values.only?.split(",") ?? Object.keys(PEERS)).includes(name));
    const likec4 = peers.includes("likec4") ? installLikeC4(join(folder, "likec4")) : undefined;
    const environment = { ARCHBOOK_BENCH: bundle, ARCHBOOK_BENCH_LIKEC4: likec4 ?? "" };
    const rows = [];
    for (const size of sizes) {
      const row = { size };
      for (const peer of peers) row[peer] = await inProcess(peer, size, environment);
      rows.push(row);
      console.error(`${size}: ${peers.map((peer) => `${PEERS[peer]} ${said(row[peer])}`).join(", ")}`);
    }
    print(rows, peers);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(rows, peers) {
  const others = peers.filter((peer) => peer !== "archbook");
  const head = ["components", "cards", "lines", "Archbook: layout", "SVG", ...others.map((peer) => PEERS[peer])];
  console.log(`| ${head.join(" | ")} |\n| ${head.map(() => "---:").join(" | ")} |`);
  for (const row of rows) {
    const own = row.archbook;
    const cells = [own?.cards, own?.lines, milliseconds(own?.layout), milliseconds(own?.svg)];
    const ratio = ({ cpu }) => (own?.cpu > 0 && cpu > 0 ? ` (${(cpu / own.cpu).toFixed(1)}×)` : "");
    const theirs = others.map((peer) => `${said(row[peer])}${ratio(row[peer])}`);
    console.log(`| ${[row.size, ...cells, ...theirs].map((cell) => cell ?? "–").join(" | ")} |`);
  }
  for (const reason of new Set(rows.flatMap((row) => peers.flatMap((peer) => reasonOf(peer, row)))))
    console.log(reason);
}

function reasonOf(peer, row) {
  const { failure } = row[peer];
  return failure === undefined ? [] : [`\n${PEERS[peer]} at ${row.size}: ${failure}`];
}

function said({ cpu, failure }) {
  return failure === undefined ? milliseconds(cpu) : "–";
}

function milliseconds(ms) {
  return ms === undefined ? undefined : ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString("en");
}

function inProcess(peer, size, environment) {
  return new Promise((resolve) => {
    const words = [fileURLToPath(import.meta.url), "--one", peer, "--runs", values.runs, String(size)];
    const child = spawn(process.execPath, words, { env: { ...process.env, ...environment }, detached: true });
    let [output, complaints] = ["", ""];
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (complaints += data));
    let isLate = false;
    const end = setTimeout(() => {
      isLate = true;
      // With what it started itself, such as a browser.
      process.kill(-child.pid, "SIGKILL");
    }, limit * 1000);
    child.on("close", (code) => {
      clearTimeout(end);
      const result = /^RESULT (.*)$/m.exec(output)?.[1];
      const lines = complaints.split("\n").filter((line) => /error|RESULT|exceed|Maximum/i.test(line));
      const failure = isLate ? `given up after ${limit} s` : `failed: ${lines[0] ?? `status ${code}`}`.slice(0, 200);
      resolve(result === undefined ? { failure } : JSON.parse(result));
    });
  });
}

/** The median of so many runs at most, after one of a small picture; of what takes long, the only run. */
async function measureOne(peer, size) {
  const { sceneFor, ...parts } = await import(pathToFileURL(process.env.ARCHBOOK_BENCH).href);
  const { default: start } = await import(`./peers/${peer}.mjs`);
  const run = await start(parts, sceneFor(10));
  if (typeof run === "string") return done({ failure: run });
  const scene = sceneFor(size);
  const results = [];
  do results.push(await run(scene));
  while (results.length < Number(values.runs) && results.reduce((sum, { ms }) => sum + ms, 0) < 6000);
  results.sort((one, other) => one.cpu - other.cpu);
  done({ cards: scene.cards.length, lines: scene.edges.length, ...results[Math.floor((results.length - 1) / 2)] });
}

function done(result) {
  process.stdout.write(`\nRESULT ${JSON.stringify(result)}\n`, () => process.exit(0));
}

async function bundled(folder) {
  const outfile = join(folder, "diagram.mjs");
  await build({
    stdin: {
      contents: `import { analyse } from "./server/src/analysis/analysis.ts";
        import { CATALOGUE } from "./server/src/catalogue/catalogue.ts";
        import { lower } from "./server/src/model/lower.ts";
        import { sceneOfView } from "./server/src/diagram/views/scene-of-view.ts";
        import { DEPLOYMENT } from "./server/src/diagram/views/view.ts";
        import { largeArchitecture } from "./bench/large-architecture.mjs";
        export { layout } from "./server/src/diagram/layout.ts";
        export { layoutCard } from "./server/src/diagram/card-layout.ts";
        export { svg } from "./server/src/diagram/svg.ts";
        export { mermaid } from "./server/src/diagram/mermaid.ts";
        export { dot } from "./server/src/diagram/dot.ts";
        export { elkLayout } from "./server/src/diagram/elk-layout.ts";
        export const sceneFor = (size) => sceneOfView(DEPLOYMENT, {
          analysis: analyse(lower(largeArchitecture(size)), CATALOGUE),
          questions: [], readiness: undefined, stage: "design", date: "2026-11-22",
        });`,
      resolveDir: fileURLToPath(new URL("..", import.meta.url)),
    },
    banner: { js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);' },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    logLevel: "error",
  });
  return outfile;
}
