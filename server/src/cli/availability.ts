import { type Command, Option } from "commander";
import { type Analysis, analyse } from "../analysis/analysis.ts";
import { PATIENT_NODES } from "../analysis/availability/figure.ts";
import { journeyFigures } from "../analysis/availability/journey-figures.ts";
import { type Down, parseDown } from "../analysis/availability/what-if.ts";
import { outageFigures } from "../analysis/outage-losses.ts";
import { placesToLose } from "../analysis/places-to-lose.ts";
import type { Sla } from "../model/sections.ts";
import { availabilityJson } from "../report/availability-json.ts";
import { availabilityReport } from "../report/availability-report.ts";
import { outageReport } from "../report/outage-report.ts";
import { nearest } from "../text/nearest.ts";
import type { CliHost, ExitStatus } from "./cli-host.ts";
import { oneDocument } from "./one-document.ts";
import { prettyOptions } from "./pretty-options.ts";
import { UsageError } from "./usage-error.ts";

const FORMATS = ["pretty", "json"] as const;

interface AvailabilityOptions {
  readonly format: (typeof FORMATS)[number];
  readonly sla?: string;
  readonly down?: readonly string[];
}

export function addAvailability(program: Command, host: CliHost, end: (status: ExitStatus) => void): void {
  program
    .command("availability")
    .summary("say how available the journeys are, and why")
    .description(
      "Says how available each journey is, exactly and why: its downtime, what it comes from, what would help most.\n" +
        "With --down it says what goes on while something is down, with what capacity, and what is lost.",
    )
    .argument("<file>", "the architecture")
    .addOption(new Option("-f, --format <format>", "how to report").choices(FORMATS).default("pretty"))
    .option("--sla <name>", "only this one of the journeys")
    .option("--down <place...>", "an element, a region, zone:1, or westeurope/zone:1; several are down at once")
    .action(async (file: string, options: AvailabilityOptions) => {
      host.output.write(await availability(file, options, host));
      end(0);
    });
}

async function availability(
  file: string,
  { format, sla, down: words = [] }: AvailabilityOptions,
  host: CliHost,
): Promise<string> {
  const { architecture, surroundings } = await oneDocument(file, host);
  const analysis = analyse(architecture, surroundings.catalogue, PATIENT_NODES);
  const slas = slasNamed(sla, file, analysis);
  const down = words.map((word) => placeNamed(word, file, analysis));
  const isAsked = new Set(slas.map(({ id }) => id));
  const outages =
    down.length === 0 ? [] : (outageFigures(down, analysis) ?? []).filter(({ outage }) => isAsked.has(outage.sla.id));
  if (format === "pretty" && down.length > 0) return outageReport(words, outages, prettyOptions(host, undefined));
  const journeys = slas.flatMap((each) => journeyFigures(each, analysis) ?? []);
  if (format === "json") return availabilityJson(journeys, words, outages);
  if (journeys.length === 0) return `"${file}" promises nothing that can be computed: state "slas".\n`;
  return availabilityReport(journeys, prettyOptions(host, undefined));
}

function slasNamed(name: string | undefined, file: string, { architecture }: Analysis): readonly Sla[] {
  if (name === undefined) return architecture.slas;
  const found = architecture.slas.filter(({ id }) => id === name);
  if (found.length > 0) return found;
  const ids = architecture.slas.map(({ id }) => id);
  throw new UsageError(`There is no SLA "${name}" in "${file}".${hint(name, ids)}`);
}

function placeNamed(word: string, file: string, analysis: Analysis): Down {
  const down = parseDown(word, analysis);
  const places = placesToLose(analysis).map((place) => place.word);
  if (down?.kind === "zone" && !places.includes(word)) {
    throw new UsageError(`Nothing in "${file}" stands in "${word}".${hint(word, places)}`);
  }
  if (down !== undefined) return down;
  throw new UsageError(`There is no element, region or zone "${word}" in "${file}".${hint(word, places)}`);
}

function hint(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  if (meant !== undefined) return ` Did you mean "${meant}"?`;
  return known.length === 0 ? "" : ` It has ${known.slice(0, 8).join(", ")}${known.length > 8 ? ", …" : ""}.`;
}
