// What a full review of a large file costs, each check's share of it, and what a keystroke costs beside one in a small file.
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

const PLACES = {
  "in a summary": ["summary: Edited.", ["summary: Edited", "summary: Edited.", "summary: Edited by."]],
  "in an availability": ["availability: 99.9%", ["availability: 99.8%", "availability: 99.7%"]],
};
console.log("");
console.log(`| keystroke, ms of processor time | 50 | ${size} | ratio | of it the checklist |`);
console.log("| --- | ---: | ---: | ---: | ---: |");
for (const [name, [place, texts]] of Object.entries(PLACES)) {
  const [small, large] = [keystroke(50, place, texts), keystroke(size, place, texts)];
  const ratio = (large.all / small.all).toFixed(1);
  console.log(
    `| ${name} | ${small.all.toFixed(1)} | ${large.all.toFixed(1)} | ${ratio} | ${small.review.toFixed(1)} and ${large.review.toFixed(1)} |`,
  );
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
  return { ms, problems };
}

/** What a keystroke costs in a file of so many components, and the review's part of it: the medians of processor time, in milliseconds. */
function keystroke(components, place, texts) {
  const uri = "file:///typed.architecture.yaml";
  const quiet = { ...surroundings, checks: CHECKS };
  const base = largeDocument(components).replace("service-10:", `service-10:\n    ${place}`);
  let snapshot = Snapshot.of({ uri, version: 1, text: base }, quiet);
  if (snapshot.problems.length === 0) throw new Error("There is nothing to review.");
  const all = [];
  const reviews = [];
  for (let version = 2; version < 42; version++) {
    const text = base.replace(place, texts[version % texts.length]);
    const next = Snapshot.of({ uri, version, text }, quiet, snapshot, "prompt");
    const start = processor();
    next.architecture;
    const lowered = processor();
    next.checklist;
    reviews.push(processor() - lowered);
    next.problems;
    all.push(processor() - start);
    snapshot = next;
  }
  // The first ones are spent on compiling.
  return { all: median(all.slice(10)), review: median(reviews.slice(10)) };
}

function processor() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
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
