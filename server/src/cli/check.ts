import path from "node:path";
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
import type { Snapshot } from "../workspace/snapshot.ts";
import { ArchitectureFiles } from "./architecture-files.ts";
import { updateBaseline, withoutKnown } from "./baseline.ts";
import { hasBrokenChecks } from "./broken-checks.ts";
import type { CliHost, ExitStatus } from "./cli-host.ts";
import { type DocumentToReview, documentsToReview } from "./documents-to-review.ts";
import { prettyOptions } from "./pretty-options.ts";
import { showProgress } from "./progress.ts";
import { reviewedFiles, together } from "./reviewed-file.ts";
import { type FoundSettings, settingsFinder } from "./settings-finder.ts";
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
  const settingsFor = settingsFinder({ config, flags }, host);
  const documents = await documentsToReview({ words, config, flags, stdinFilename }, host, settingsFor);
  const reviewed = await reviewDocuments(documents, settingsFor, { ...options, today }, host);
  const found = { files: together(reviewed.flatMap(({ files }) => files)) };
  if (options.updateBaseline && baseline !== undefined) await updateBaseline(found, baseline, host);
  const review = baseline === undefined ? found : await withoutKnown(found, baseline, host);
  const checks = new Map(reviewed.flatMap((each) => [...each.checks]));
  await writeOutput(host, reportOf(review, checks, options, host), output);
  // A config of which a part cannot be used is one that cannot be used, though the rest of it was.
  return hasBrokenChecks(reviewed, host) ? 2 : statusOf(review, options, host);
}

/** What was found in a document and in the files that belong to it, and what it was reviewed with: that is a matter of its root. */
interface ReviewedDocument extends Pick<FoundSettings, "config" | "checks"> {
  readonly files: readonly ReviewedFile[];
}

async function reviewDocuments(
  documents: readonly DocumentToReview[],
  settingsFor: (directory: string) => Promise<FoundSettings>,
  { format, today }: Pick<CheckOptions, "format"> & { readonly today: IsoDate },
  host: CliHost,
): Promise<readonly ReviewedDocument[]> {
  const loader = new ArchitectureFiles(host);
  const options = { withFixes: format === "json", withSlas: format === "json" };
  const nameOf = (uri: string) => loader.nameOf(uri);
  const surroundingsOf = async (root: string) => {
    const { settings, checks } = await settingsFor(path.dirname(root));
    return { settings, catalogue: CATALOGUE, checks, today };
  };
  const loaded: (readonly Snapshot[])[] = [];
  for (const document of documents) loaded.push(await loader.snapshots(document, surroundingsOf));
  const included = new Set(loaded.flatMap((snapshots) => snapshots.flatMap(partsOf)));
  const reviewed: ReviewedDocument[] = [];
  for (const [index, snapshots] of loaded.entries()) {
    showProgress(host, index, documents.length, "Reviewing");
    // A part that is found beside its root is reviewed with it.
    for (const snapshot of snapshots.filter(({ file }) => file.isRoot || !included.has(file.uri))) {
      const { config, checks } = await settingsFor(path.dirname(loader.pathOf(snapshot.sources.root.uri)));
      reviewed.push({ config, checks, files: reviewedFiles(snapshot, nameOf, options) });
    }
  }
  showProgress(host, documents.length, documents.length, "Reviewing");
  return reviewed;
}

/** The other files of the architecture of which a snapshot shows the root. */
function partsOf({ file, sources }: Snapshot): readonly string[] {
  return file === sources.root ? sources.files.slice(1).map(({ uri }) => uri) : [];
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
