import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { CATALOGUE } from "../catalogue/catalogue.ts";
import type { IsoDate } from "../model/quantities.ts";
import { counted } from "../report/summary.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { ArchitectureFiles } from "./architecture-files.ts";
import { checkNamed } from "./check-named.ts";
import type { CliHost, ExitStatus } from "./cli-host.ts";
import { type DocumentToReview, documentsToReview } from "./documents-to-review.ts";
import { type FixOptions, fixText } from "./fix-text.ts";
import { showProgress } from "./progress.ts";
import { hasByteOrderMark, readBytes } from "./read-text.ts";
import { settingsFinder } from "./settings-finder.ts";
import { dateOption, todayOf } from "./today.ts";
import { unifiedDiff } from "./unified-diff.ts";
import { withPath } from "./usage-error.ts";

interface FixCallOptions {
  readonly check?: readonly string[];
  readonly needsReview?: true;
  readonly dryRun?: true;
  readonly config?: string;
  readonly date?: IsoDate;
}

export function addFix(program: Command, host: CliHost, end: (status: ExitStatus) => void): void {
  program
    .command("fix")
    .summary("repair what can be repaired")
    .description(
      "Repairs what can be repaired without changing what is stated: spelling, form, order.\n" +
        "No fix is applied that would bring in an error.",
    )
    .argument("<file...>", "what to repair")
    .option("--check <id...>", "repair only what these checks report")
    .option("--needs-review", "apply fixes that change what is stated, too: read what they write")
    .option("--dry-run", "write nothing; print what would change as a unified diff")
    .option("--config <file>", "the config file (default: the nearest archbook.config.yaml upwards)")
    .addOption(dateOption())
    .action(async (words: readonly string[], options: FixCallOptions) => {
      await fix(words, options, host);
      end(0);
    });
}

async function fix(words: readonly string[], options: FixCallOptions, host: CliHost): Promise<void> {
  const { check = [], needsReview = false, config } = options;
  const today = todayOf(host, options.date);
  const settingsFor = settingsFinder({ config, flags: {} }, host);
  const documents = await documentsToReview({ words, config, flags: {}, stdinFilename: undefined }, host, settingsFor);
  const known = new Map(documents.flatMap(({ checks }) => [...checks]));
  const fixOptions = { checks: new Set(check.map((id) => checkNamed(id, known))), needsReview };
  const surroundingsOf = async (root: string) => {
    const { settings, checks } = await settingsFor(path.dirname(root));
    return { settings, catalogue: CATALOGUE, checks, today };
  };
  const loader = new ArchitectureFiles(host);
  let count = 0;
  for (const [index, document] of documents.entries()) {
    showProgress(host, index, documents.length, "Repairing");
    const [before] = await loader.snapshots(document, surroundingsOf);
    if (before !== undefined) count += await fixDocument(before, document, fixOptions, options, loader, host);
  }
  showProgress(host, documents.length, documents.length, "Repairing");
  if (count === 0) host.messages.write(`There is nothing to fix${needsReview ? "" : " that needs no review"}.\n`);
}

/** How many fixes were applied. */
async function fixDocument(
  before: Snapshot,
  { path: file, name }: DocumentToReview,
  options: FixOptions,
  { dryRun }: FixCallOptions,
  loader: ArchitectureFiles,
  host: CliHost,
): Promise<number> {
  const { text: after, applied } = fixText(before, options);
  if (dryRun) host.output.write(unifiedDiff(name, before.text, after));
  else if (after !== before.text) {
    // A mark at the start of the file is the author's choice, and stays.
    const mark = hasByteOrderMark(await readBytes(file, name)) ? "\ufeff" : "";
    await withPath("write", name, () => writeFile(file, mark + after));
    // What comes next may belong to the same architecture.
    loader.rewrite(file, after);
    host.output.write(`${name}: ${counted(applied.length, "fix")}\n`.replace("fixs", "fixes"));
    for (const { check, at, title } of applied) host.output.write(`  ${at}: ${title} (${check})\n`);
  }
  return applied.length;
}
