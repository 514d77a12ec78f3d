import { type Command, InvalidArgumentError, Option } from "commander";
import { CATALOGUE } from "../catalogue/catalogue.ts";
import { CHECKS } from "../checklist/registry.generated.ts";
import { STAGES, type Stage } from "../model/architecture.ts";
import type { IsoDate } from "../model/quantities.ts";
import { jsonReport } from "../report/json-report.ts";
import { prettyReport } from "../report/pretty-report.ts";
import type { Review, ReviewedFile } from "../report/review.ts";
import { summaryOf } from "../report/summary.ts";
import { Snapshot } from "../workspace/snapshot.ts";
import type { CliHost, ExitStatus } from "./cli-host.ts";
import { type DocumentToReview, documentsToReview } from "./documents-to-review.ts";
import { showProgress } from "./progress.ts";
import { reviewedFile } from "./reviewed-file.ts";
import { styleOf } from "./style.ts";
import { dateOption, todayOf } from "./today.ts";
import { writeOutput } from "./write-output.ts";

const FORMATS = ["pretty", "json"] as const;
const LEVELS = ["error", "warning", "information", "never"] as const;

interface CheckOptions {
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
  readonly stage?: Stage;
  readonly failOn: (typeof LEVELS)[number];
  readonly maxWarnings?: number;
  readonly config?: string;
  readonly stdinFilename?: string;
  readonly date?: IsoDate;
}

export function addCheck(program: Command, host: CliHost, end: (status: ExitStatus) => void): void {
  program
    .command("check")
    .summary("review architecture files")
    .description(
      "Reviews architecture files: what is wrong, what contradicts itself, and what is not answered yet.\n" +
        "With no file named it searches below this folder for architecture.yaml and *.architecture.yaml.",
    )
    .argument("[file|dir|glob...]", "what to review")
    .addOption(new Option("-f, --format <format>", "how to report").choices(FORMATS).default("pretty"))
    .option("-o, --output <file>", "write the report to a file")
    .addOption(new Option("--stage <stage>", "the stage of files that state none").choices(STAGES))
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 if anything is at least so severe")
        .choices(LEVELS)
        .default("error"),
    )
    .option("--max-warnings <count>", "exit with 1 if there are more warnings", readCount)
    .option("--config <file>", "the config file (default: the nearest archbook.config.yaml upwards)")
    .option("--stdin-filename <name>", "review standard input as if it were this file")
    .addOption(dateOption())
    .action(async (words: readonly string[], options: CheckOptions) => end(await check(words, options, host)));
}

async function check(words: readonly string[], options: CheckOptions, host: CliHost): Promise<ExitStatus> {
  const { config, stdinFilename, stage, output } = options;
  const today = todayOf(host, options.date);
  const flags = stage === undefined ? {} : { stage };
  const documents = await documentsToReview({ words, config, flags, stdinFilename }, host);
  const review = await reviewOf(documents, today, options, host);
  await writeOutput(host, reportOf(review, options, host), output);
  return statusOf(review, options);
}

async function reviewOf(
  documents: readonly DocumentToReview[],
  today: IsoDate,
  { format }: CheckOptions,
  host: CliHost,
): Promise<Review> {
  const files: ReviewedFile[] = [];
  for (const [index, { path, name, settings, text }] of documents.entries()) {
    showProgress(host, index, documents.length, "Reviewing");
    const surroundings = { settings, catalogue: CATALOGUE, checks: CHECKS, today };
    const snapshot = new Snapshot(path, 0, await text(), surroundings);
    const isJson = format === "json";
    files.push(reviewedFile(snapshot, name, { withFixes: isJson, withSlas: isJson }));
  }
  showProgress(host, documents.length, documents.length, "Reviewing");
  return { files };
}

function reportOf(review: Review, { format, output }: CheckOptions, host: CliHost): string {
  switch (format) {
    case "pretty": {
      const stream = output === undefined ? host.output : { ...host.output, isTerminal: false, columns: undefined };
      return prettyReport(review, { style: styleOf(stream, host), width: stream.columns ?? 100 });
    }
    case "json":
      return jsonReport(review);
  }
}

function statusOf(review: Review, { failOn, maxWarnings }: CheckOptions): ExitStatus {
  const { errors, warnings, informations } = summaryOf(review);
  if (maxWarnings !== undefined && warnings > maxWarnings) return 1;
  switch (failOn) {
    case "error":
      return errors > 0 ? 1 : 0;
    case "warning":
      return errors + warnings > 0 ? 1 : 0;
    case "information":
      return errors + warnings + informations > 0 ? 1 : 0;
    case "never":
      return 0;
  }
}

function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("A whole number such as 0 or 20 is wanted.");
  return Number(text);
}
