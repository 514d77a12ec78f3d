// Turns server/src/catalogue/services.yaml into services.generated.ts, so that neither the server nor the
// command line reads or parses a file to know the catalogue.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const SOURCE = new URL("../server/src/catalogue/services.yaml", import.meta.url);
const TARGET = new URL("../server/src/catalogue/services.generated.ts", import.meta.url);

/** The text of `services.generated.ts` for the text of `services.yaml`; throws on what is not in the catalogue's form. */
export function compileCatalogue(source) {
  const { asOf, services, regions } = parse(source);
  const lines = [
    "// Generated from services.yaml by scripts/compile-catalogue.mjs; edit that file instead.",
    'import type { RegionFacts, Service } from "./service.ts";',
    "",
    `export const CATALOGUE_AS_OF = ${JSON.stringify(asOf)};`,
    "",
    "export const SERVICES: readonly Service[] = [",
    ...Object.entries(services).flatMap(([key, service]) => serviceLines(key, service)),
    "];",
    "",
    "export const REGIONS: readonly RegionFacts[] = [",
    ...Object.entries(regions).map(([id, facts]) => `  ${JSON.stringify({ id, ...facts })},`),
    "];",
    "",
  ];
  return lines.join("\n");
}

const FLAGS = [
  "zoneSupport",
  "zonesAutomatic",
  "builtInLoadBalancing",
  "proprietary",
  "globalRouter",
  "wafCapable",
  "fixedEgress",
];
const WORDS = ["name", "cloud", "section", "kind", "engine", "model", "defaultTier"];
const CONDITIONS = [
  "tier",
  "zones",
  "regions",
  "maxRegions",
  "instances",
  "maxInstances",
  "writeRegions",
  "redundancy",
  "operation",
  "disk",
  "readAccess",
];

function serviceLines(key, service) {
  refuseOthers(key, service, [...FLAGS, ...WORDS, "aliases", "commitments"]);
  const facts = { key };
  for (const word of WORDS) if (service[word] !== undefined) facts[word] = String(service[word]);
  facts.aliases = service.aliases ?? [];
  for (const flag of FLAGS) facts[flag] = service[flag] ?? false;
  return [
    `  {`,
    ...Object.entries(facts).map(([name, value]) => `    ${name}: ${JSON.stringify(value)},`),
    "    commitments: [",
    ...(service.commitments ?? []).map((row) => `      ${JSON.stringify(commitment(key, row))},`),
    "    ],",
    "  },",
  ];
}

function commitment(key, row) {
  const { when, availability, rpo, rto, asOf, ...rest } = row;
  refuseOthers(key, rest, ["scope", "covers", "source", "confidence", "note"]);
  refuseOthers(key, when, CONDITIONS);
  return {
    when,
    availability: availability === null ? "none" : fraction(availability),
    ...(rpo === undefined ? {} : { rpo: milliseconds(rpo) }),
    ...(rto === undefined ? {} : { rto: milliseconds(rto) }),
    ...rest,
    asOf: String(asOf),
  };
}

/** `99.95%` as the double nearest to 0.9995: the decimal point is moved, nothing is divided. */
function fraction(percent) {
  const match = /^(\d+(?:\.\d+)?)%$/.exec(percent);
  if (match === null) throw new Error(`"${percent}" is no percentage.`);
  return Number(`${match[1]}e-2`);
}

function milliseconds(duration) {
  const match = /^(\d+)s$/.exec(duration);
  if (match === null) throw new Error(`"${duration}" is no duration in seconds.`);
  return Number(match[1]) * 1000;
}

function refuseOthers(key, object, known) {
  for (const name of Object.keys(object)) {
    if (!known.includes(name)) throw new Error(`"${key}" states "${name}", which the catalogue does not know.`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TARGET, compileCatalogue(readFileSync(SOURCE, "utf8")));
}
