// What a keystroke in one file costs where an architecture is spread over many: ratios in one run.
// Run: node bench/includes.mjs
import { loadServer } from "./load-server.mjs";

const { Files, Sources, Whole, CHECKS, CATALOGUE, DEFAULT_SETTINGS } = await loadServer(
  "workspace/files.ts",
  "workspace/sources.ts",
  "workspace/whole.ts",
  "checklist/registry.generated.ts",
  "catalogue/catalogue.ts",
  "settings/settings.ts",
);

const FOLDER = "file:///shop/";
const ROOT = `architecture: 1
name: Large
include: [services/*.yaml]
clients:
  browser: { kind: browser, connects: [c0] }
`;
const surroundings = { settings: DEFAULT_SETTINGS, catalogue: CATALOGUE, checks: CHECKS, today: "2026-11-22" };

console.log("| files | first time, ms | files again, ms | model again, ms | everything again, ms |");
console.log("| ---: | ---: | ---: | ---: | ---: |");
for (const count of [5, 50, 500])
  console.log(`| ${count} | ${(await measured(count)).map((ms) => ms.toFixed(1)).join(" | ")} |`);

async function measured(count) {
  const texts = new Map([[`${FOLDER}architecture.yaml`, ROOT]]);
  for (let i = 0; i < count; i++) texts.set(`${FOLDER}services/c${i}.yaml`, partOf(i, count));
  const edited = `${FOLDER}services/c3.yaml`;
  let open = { uri: edited, version: 1, text: texts.get(edited) };
  const disk = {
    read: async (uri) => texts.get(uri),
    find: async (folder) => [...texts.keys()].filter((uri) => uri.startsWith(folder)),
  };
  const files = new Files(disk, (key) => (key === edited ? open : undefined));
  let previous;
  const rounds = [];
  for (let round = 0; round < 12; round++) {
    open = {
      ...open,
      version: round,
      text: texts.get(edited).replace("kind: api", `kind: api, summary: Edit ${round}`),
    };
    const start = performance.now();
    const loaded = await files.load(`${FOLDER}architecture.yaml`);
    const sources = new Sources(loaded.root, loaded.parts, loaded.faults, previous?.sources);
    const whole = new Whole(sources, surroundings, previous, "prompt");
    const read = performance.now();
    if (whole.architecture.entities.size < count) throw new Error("Not all files were read.");
    const lowered = performance.now();
    if (whole.problems.length === 0) throw new Error("Nothing was found.");
    rounds.push([read - start, lowered - start, performance.now() - start]);
    previous = whole;
  }
  const [first, ...later] = rounds;
  const median = (column) => later.map((round) => round[column]).sort((a, b) => a - b)[Math.floor(later.length / 2)];
  return [first[2], median(0), median(1), median(2)];
}

function partOf(i, count) {
  return `components:
  c${i}: { kind: api, hosting: azure-app-service, scaling: { instances: 2 }, connects: [c${(i * 7 + 1) % count}, db${i}] }
databases:
  db${i}: { kind: relational, engine: postgres }
`;
}
