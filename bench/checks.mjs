// What a full review of a large file costs, and each check's share of it.
// Run: node bench/checks.mjs [COMPONENTS]
import { largeDocument } from "./large-document.mjs";
import { loadServer } from "./load-server.mjs";

const { Snapshot, CHECKS, CATALOGUE, DEFAULT_SETTINGS } = await loadServer(
  "workspace/snapshot.ts",
  "checklist/registry.generated.ts",
  "catalogue/catalogue.ts",
  "settings/settings.ts",
);

const size = Number(process.argv[2] ?? 1000);
const text = largeDocument(size);
const spent = new Map();
const surroundings = { settings: DEFAULT_SETTINGS, catalogue: CATALOGUE, checks: timed(CHECKS), today: "2026-11-22" };

review();
spent.clear();
const steps = review();

console.log(`${size} components, ${(text.length / 1024).toFixed(0)} KiB, ${steps.problems} problems`);
console.log("");
console.log("| step | ms |");
console.log("| --- | ---: |");
for (const [step, ms] of Object.entries(steps.ms)) console.log(`| ${step} | ${ms.toFixed(1)} |`);
console.log("");
const all = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
console.log(
  `The checks themselves: ${all.toFixed(0)} ms. Each term of the analysis is paid for by the check that asks first.`,
);
console.log("");
console.log("| check | ms | share |");
console.log("| --- | ---: | ---: |");
for (const [id, ms] of [...spent].sort(([, a], [, b]) => b - a).slice(0, 20)) {
  console.log(`| ${id} | ${ms.toFixed(1)} | ${((100 * ms) / all).toFixed(1)} % |`);
}

function review() {
  const ms = {};
  const snapshot = Snapshot.of({ uri: "file:///large.architecture.yaml", version: 1, text }, surroundings);
  const measure = (step, run) => {
    const start = performance.now();
    const result = run();
    ms[step] = performance.now() - start;
    return result;
  };
  measure("read the text", () => snapshot.tree.root);
  measure("plain value", () => snapshot.value);
  measure("schema", () => snapshot.schemaFaults);
  measure("lower", () => snapshot.architecture);
  measure("names", () => snapshot.nameFaults);
  measure("checklist", () => snapshot.checklist);
  const problems = measure("places", () => snapshot.problems).length;
  const edited = text.replace("service-500:", "service-500:\n    summary: Edited.");
  const next = Snapshot.of({ uri: snapshot.uri, version: 2, text: edited }, surroundings, snapshot, "prompt");
  measure("keystroke: read the text again", () => next.tree.root);
  measure("keystroke: everything again", () => next.problems);
  return { ms, problems };
}

/** The checks, each with its time added up. */
function timed(checks) {
  return new Map(
    [...checks].map(([id, check]) => {
      const find = (...args) => {
        const start = performance.now();
        const found = check.find(...args);
        spent.set(id, (spent.get(id) ?? 0) + performance.now() - start);
        return found;
      };
      return [id, { ...check, find }];
    }),
  );
}
