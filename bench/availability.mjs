// How long the exact availability of a journey takes, against the number of basic events and of shared elements.
// Run: node bench/availability.mjs [EVENTS...]
import { loadServer } from "./load-server.mjs";

const { analyse, CATALOGUE, lower, PATIENT_NODES } = await loadServer(
  "analysis/analysis.ts",
  "analysis/availability/figure.ts",
  "catalogue/catalogue.ts",
  "model/lower.ts",
);
const sizes = process.argv.slice(2).map(Number);
const SIZES = sizes.length > 0 ? sizes : [10, 30, 100, 300, 1000];
const SHAPES = [
  ["chain", "one after another", chain],
  ["zones", "three instances each, two needed, in three shared zones", zones],
  ["regions", "two regions that share their zones, databases and an identity provider", regions],
  ["choices", "each with two alternatives out of a few shared databases", choices],
  [
    "tangle",
    "each with three alternatives out of very many shared databases: no order keeps the diagram small",
    tangle,
  ],
];

console.log("| shape | events | core figure | error | first figure (ms) | explanation (ms) |");
console.log("| --- | ---: | --- | --- | ---: | ---: |");
for (const [name, , shape] of SHAPES) {
  for (const size of SIZES) console.log(row(name, shape(size)));
}
console.log("");
for (const [name, meaning] of SHAPES) console.log(`- ${name}: ${meaning}`);

function row(name, document) {
  const analysis = analyse(lower(document), CATALOGUE, PATIENT_NODES);
  const [sla] = analysis.architecture.slas;
  const start = performance.now();
  const availability = analysis.availabilityOf(sla);
  const first = performance.now() - start;
  const again = performance.now();
  const explanation = analysis.explanationOf(sla);
  const explained = performance.now() - again;
  const { low, error } = availability.core;
  const events = explanation.events;
  return `| ${name} | ${events} | ${low.toFixed(12)} | ${error === 0 ? "exact" : error.toExponential(1)} | ${first.toFixed(1)} | ${explained.toFixed(1)} |`;
}

function chain(events) {
  return journey(many(events, (n) => ({ availability: "99.99%", connects: [`c${n + 1}`] })));
}

function zones(events) {
  const count = Math.max(1, Math.round((events - 4) / 3));
  return journey(
    many(count, (n) => ({
      availability: { value: "99.9%", scope: "instance" },
      zones: [1, 2, 3],
      scaling: { instances: 3, required: 2 },
      connects: [`c${n + 1}`],
    })),
    { r1: { availability: "99.99%", zoneAvailability: "99.9%" } },
  );
}

function regions(events) {
  const count = Math.max(1, Math.round((events - 14) / 4));
  const components = many(count, (n) => ({
    availability: { value: "99.9%", scope: "instance" },
    regions: ["r1", "r2"],
    zones: [1, 2],
    scaling: { instances: 2 },
    connects: [`c${n + 1}`, `d${n % 5}`, "directory"],
  }));
  const databases = many(5, () => ({
    availability: { value: "99.95%", scope: "group" },
    regions: ["r1"],
    replication: { mode: "async", to: ["r2"], failover: "automatic", failoverTime: "2m" },
  }));
  return {
    ...journey(components, {
      r1: { availability: "99.99%", zoneAvailability: "99.9%" },
      r2: { availability: "99.99%", zoneAvailability: "99.9%" },
    }),
    databases: Object.fromEntries(Object.values(databases).map((database, n) => [`d${n}`, database])),
    externals: { directory: { availability: "99.99%" } },
  };
}

function choices(events) {
  const shared = 12;
  const components = many(Math.max(1, events - shared), (n) => ({
    availability: "99.9%",
    connects: [
      `c${n + 1}`,
      { to: `d${n % shared}`, oneOf: "store" },
      { to: `d${(n * 5 + 1) % shared}`, oneOf: "store" },
    ],
  }));
  const databases = Object.fromEntries(Array.from({ length: shared }, (_, n) => [`d${n}`, { availability: "99.9%" }]));
  return { ...journey(components), databases };
}

function tangle(events) {
  const shared = Math.max(3, Math.round(events / 4));
  const components = many(Math.max(1, events - shared), (n) => ({
    availability: "99.99%",
    connects: [`c${n + 1}`, ...[17, 5, 71].map((step) => ({ to: `d${(n * step + n * n) % shared}`, oneOf: "store" }))],
  }));
  const databases = Object.fromEntries(Array.from({ length: shared }, (_, n) => [`d${n}`, { availability: "99.9%" }]));
  return { ...journey(components), databases };
}

function many(count, entry) {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`c${n}`, entry(n)]));
}

function journey(components, facts = { r1: {} }) {
  return {
    architecture: 1,
    name: "Bench",
    networking: { regions: facts },
    clients: { browser: { connects: ["c0"] } },
    components,
    slas: { main: { entry: "browser", availability: "99.9%" } },
  };
}
