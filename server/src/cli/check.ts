import { type Command, InvalidArgumentError, Option } from "commander";
import { CATALOGUE } from "../catalogue/catalogue.ts";
import type { Check } from "../checklist/check.ts";
import { STAGES, type Stage } from "../model/architecture.ts";
import type { IsoDate } from "../model/quantities.ts";
import { conciseReport } from "../report/concise-report.ts";
import { githubReport } from "../report/github-report.ts";
import { jsonReport } from "../report/json-report.ts";
import { junitReport } from "../report/junit-report.ts";
import { markdownReport } from "../report/markdown-report.ts";
import { prettyReport } from "../report/pretty-report.ts";
import type { Review, ReviewedFile } from "../report/review.ts";
import { sarifReport } from "../report/sarif-report.ts";
import { FAIL_ON, type FailOn, isFailure } from "../report/severity-rank.ts";
import { counted } from "../report/summary.ts";
import { Snapshot } from "../workspace/snapshot.ts";
import { updateBaseline, withoutKnown } from "./baseline.ts";
import { hasBrokenChecks } from "./broken-checks.ts";
import type { CliHost, ExitStatus } from "./cli-host.ts";
import { type DocumentToReview, documentsToReview } from "./documents-to-review.ts";
import { prettyOptions } from "./pretty-options.ts";
import { showProgress } from "./progress.ts";
import { reviewedFile } from "./reviewed-file.ts";
import { dateOption, todayOf } from "./today.ts";
import { UsageError } from "./usage-error.ts";
import { writeOutput } from "./write-output.ts";

const FORMATS = ["pretty", "concise", "json", "sarif", "junit", "github", "markdown"] as const;

interface CheckOptions {
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
  readonly stage?: Stage;
  readonly failOn: FailOn;
  readonly maxWarnings?: number;
  readonly config?: string;
  readonly stdinFilename?: string;
  readonly baseline?: string;
  readonly updateBaseline?: true;
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
    .addOption(new Option("--fail-on <severity>", "what makes the exit status 1").choices(FAIL_ON).default("error"))
    .option("--max-warnings <count>", "exit with 1 if there are more warnings", readCount)
    .option("--config <file>", "the config file (default: the nearest archbook.config.yaml upwards)")
    .option("--stdin-filename <name>", "review standard input as if it were this file")
    .option("--baseline <file>", "leave out what this file knows: only what is new counts")
    .option("--update-baseline", "write what is found now to the baseline")
    .addOption(dateOption())
    .addHelpText("after", EXIT_STATUS)
    .action(async (words: readonly string[], options: CheckOptions) => end(await check(words, options, host)));
}

const EXIT_STATUS = `
Exit status:
  0  nothing is at or above --fail-on
  1  something is
  2  the call, a path or a config cannot be used`;

async function check(words: readonly string[], options: CheckOptions, host: CliHost): Promise<ExitStatus> {
  const { config, stdinFilename, stage, output, baseline } = options;
  if (options.updateBaseline && baseline === undefined) {
    throw new UsageError("Say by --baseline which file --update-baseline is to write.");
  }
  const today = todayOf(host, options.date);
  const flags = stage === undefined ? {} : { stage };
  const documents = await documentsToReview({ words, config, flags, stdinFilename }, host);
  const found = await reviewOf(documents, today, options, host);
  if (options.updateBaseline && baseline !== undefined) await updateBaseline(found, baseline, host);
  const review = baseline === undefined ? found : await withoutKnown(found, baseline, host);
  const checks = new Map(documents.flatMap((document) => [...document.checks]));
  await writeOutput(host, reportOf(review, checks, options, host), output);
  // A config of which a part cannot be used is one that cannot be used, though the rest of it was.
  return hasBrokenChecks(documents, found, host) ? 2 : statusOf(review, options, host);
}

async function reviewOf(
  documents: readonly DocumentToReview[],
  today: IsoDate,
  { format }: CheckOptions,
  host: CliHost,
): Promise<Review> {
  const files: ReviewedFile[] = [];
  for (const [index, { path, name, settings, checks, text }] of documents.entries()) {
    showProgress(host, index, documents.length, "Reviewing");
    const surroundings = { settings, catalogue: CATALOGUE, checks, today };
    const snapshot = new Snapshot(path, 0, await text(), surroundings);
    const isJson = format === "json";
    files.push(reviewedFile(snapshot, name, { withFixes: isJson, withSlas: isJson }));
  }
  showProgress(host, documents.length, documents.length, "Reviewing");
  return { files };
}

function reportOf(
  review: Review,
  checks: ReadonlyMap<string, Check>,
  { format, output, failOn }: CheckOptions,
  host: CliHost,
): string {
  switch (format) {
    case "pretty":
      return prettyReport(review, prettyOptions(host, output));
    case "concise":
      return conciseReport(review);
    case "json":
      return jsonReport(review);
    case "sarif":
      return sarifReport(review, checks);
    case "junit":
      return junitReport(review, failOn);
    case "github":
      return githubReport(review);
    case "markdown":
      return markdownReport(review);
  }
}

function statusOf(review: Review, { failOn, maxWarnings }: CheckOptions, host: CliHost): ExitStatus {
  const findings = review.files.flatMap((file) => file.findings);
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    host.messages.write(
      `archbook: ${counted(warnings, "warning")}; at most ${maxWarnings} allowed by --max-warnings.\n`,
    );
    return 1;
  }
  return findings.some(({ severity }) => isFailure(severity, failOn)) ? 1 : 0;
}

function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("A whole number such as 0 or 20 is wanted.");
  return Number(text);
}
