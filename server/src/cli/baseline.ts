import { access, writeFile } from "node:fs/promises";
import path from "node:path";
import { fingerprintsOf } from "../report/fingerprint.ts";
import type { Review, ReviewedFile } from "../report/review.ts";
import type { CliHost } from "./cli-host.ts";
import { nameIn } from "./documents-to-review.ts";
import { readText } from "./read-text.ts";
import { UsageError, withPath } from "./usage-error.ts";

/** What a baseline knows: by file, relative to the baseline's own folder, the fingerprints of its findings. */
type Baseline = ReadonlyMap<string, readonly string[]>;

/** The review without what the baseline knows: only what is new counts. */
export async function withoutKnown(review: Review, file: string, host: CliHost): Promise<Review> {
  const baseline = await readBaseline(file, host);
  const files = review.files.map((reviewed) =>
    newIn(reviewed, baseline.get(nameInBaseline(reviewed, file, host)) ?? []),
  );
  return { files };
}

function newIn(file: ReviewedFile, known: readonly string[]): ReviewedFile {
  const isKnown = new Set(known);
  const fingerprints = fingerprintsOf(file.findings);
  const findings = file.findings.filter((_, index) => !isKnown.has(fingerprints[index] ?? ""));
  return { ...file, findings, known: file.findings.length - findings.length };
}

/** Writes what is found now as known. Of files that this review is not about, the baseline goes on saying what it said. */
export async function updateBaseline(review: Review, file: string, host: CliHost): Promise<void> {
  const absolute = path.resolve(host.directory, file);
  const isThere = await access(absolute).then(
    () => true,
    () => false,
  );
  const files = new Map(isThere ? await readBaseline(file, host) : []);
  for (const reviewed of review.files) {
    files.set(nameInBaseline(reviewed, file, host), [...fingerprintsOf(reviewed.findings)].sort());
  }
  const ordered = [...files].filter(([, known]) => known.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify({ version: 1, files: Object.fromEntries(ordered) }, undefined, 2);
  await withPath("write", file, () => writeFile(absolute, `${text}\n`));
}

async function readBaseline(file: string, host: CliHost): Promise<Baseline> {
  const text = await readText(path.resolve(host.directory, file), file);
  const read = parsed(text);
  if (!isMap(read) || read.version !== 1 || !isMap(read.files)) {
    throw new UsageError(`Cannot use "${file}": it is no baseline. Write one by --update-baseline.`);
  }
  return new Map(
    Object.entries(read.files).map(([name, known]) => [name, Array.isArray(known) ? known.map(String) : []]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same from wherever the program is called. */
function nameInBaseline({ path: name }: ReviewedFile, file: string, { directory }: CliHost): string {
  return nameIn(path.dirname(path.resolve(directory, file)), path.resolve(directory, name));
}
