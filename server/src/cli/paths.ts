import { type Command, Option } from "commander";
import type { Analysis } from "../analysis/analysis.ts";
import { INTERNET } from "../analysis/reachability.ts";
import { pathsJson, pathsReport } from "../report/paths-report.ts";
import { nearest } from "../text/nearest.ts";
import type { CliHost, ExitStatus } from "./cli-host.ts";
import { oneDocument } from "./one-document.ts";
import { prettyOptions } from "./pretty-options.ts";
import { UsageError } from "./usage-error.ts";

const FORMATS = ["pretty", "json"] as const;

interface PathsOptions {
  readonly format: (typeof FORMATS)[number];
  readonly from: string;
  readonly to: string;
}

export function addPaths(program: Command, host: CliHost, end: (status: ExitStatus) => void): void {
  program
    .command("paths")
    .summary("list every route from one thing to another")
    .description(
      "Lists every route from one thing to another hop by hop: by which protocol, with which protection, and which\n" +
        "boundary it crosses. No route passes anything twice.",
    )
    .argument("<file>", "the architecture")
    .requiredOption("--from <id>", "where the routes begin: an identifier, or internet")
    .requiredOption("--to <id>", "where they end: an identifier")
    .addOption(new Option("-f, --format <format>", "how to report").choices(FORMATS).default("pretty"))
    .action(async (file: string, { format, from, to }: PathsOptions) => {
      const { analysis } = await oneDocument(file, host);
      if (from !== INTERNET) demandEntity(from, file, analysis, [INTERNET]);
      demandEntity(to, file, analysis, []);
      const external = analysis.external(to);
      const departures = external === undefined ? [] : analysis.departuresTo(external);
      const { hasFixedAddress } = analysis;
      const question = { from, to, ...analysis.routes(from, to), departures, hasFixedAddress };
      host.output.write(
        format === "json" ? pathsJson(question) : pathsReport(question, prettyOptions(host, undefined)),
      );
      end(0);
    });
}

function demandEntity(id: string, file: string, { architecture }: Analysis, others: readonly string[]): void {
  if (architecture.entities.has(id)) return;
  const meant = nearest(id, [...architecture.entities.keys(), ...others]);
  const hint = meant === undefined ? "" : ` Did you mean "${meant}"?`;
  throw new UsageError(`There is no "${id}" in "${file}".${hint}`);
}
