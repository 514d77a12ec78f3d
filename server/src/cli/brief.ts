import path from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { CATALOGUE } from "../catalogue/catalogue.ts";
import { layout } from "../diagram/layout.ts";
import { LayoutStopped, LayoutThreads } from "../diagram/layout-threads.ts";
import { mermaid } from "../diagram/mermaid.ts";
import type { Scene } from "../diagram/scene.ts";
import { svg } from "../diagram/svg.ts";
import { THEMES, type Theme } from "../diagram/theme.ts";
import type { IsoDate } from "../model/quantities.ts";
import { briefOf } from "../report/brief/brief.ts";
import { briefHtml } from "../report/brief/brief-html.ts";
import {
  type BriefInput,
  type Picture,
  SESSION_MINUTES,
  type SessionMinutes,
  type SourceLine,
  type SourceText,
} from "../report/brief/brief-input.ts";
import { briefMarkdown } from "../report/brief/brief-markdown.ts";
import { nameOf as shortName } from "../workspace/include-closure.ts";
import { relativeTo } from "../workspace/include-target.ts";
import { sceneOf } from "../workspace/scene-of.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Location } from "../workspace/sources.ts";
import { ArchitectureFiles } from "./architecture-files.ts";
import type { CliHost, ExitStatus } from "./cli-host.ts";
import { nameIn } from "./documents-to-review.ts";
import { readText } from "./read-text.ts";
import { reviewedFile } from "./reviewed-file.ts";
import { settingsFinder } from "./settings-finder.ts";
import { startLayoutThread } from "./start-layout-thread.ts";
import { dateOption, todayOf } from "./today.ts";
import { UsageError } from "./usage-error.ts";
import { writeOutput } from "./write-output.ts";

const FORMATS = ["html", "md"] as const;

interface BriefOptions {
  readonly output: string;
  readonly minutes: SessionMinutes;
  readonly theme: Theme;
  readonly config?: string;
  readonly date?: IsoDate;
}

export function addBrief(program: Command, host: CliHost, end: (status: ExitStatus) => void): void {
  program
    .command("brief")
    .summary("write the review pack to mail before the session")
    .description(
      "Writes the review pack to mail before the session, as one file that needs nothing else to be read or printed:\n" +
        "the picture, what it says and what it leaves open, the agenda, service levels, risks and proposed engagements.",
    )
    .argument("<file>", "the architecture")
    .requiredOption("-o, --output <file>", "where to: a name that ends in .html or .md")
    .addOption(new Option("--minutes <number>", "how long the session is: 60 or 90").default(60).argParser(readMinutes))
    .addOption(new Option("--theme <theme>", "the colours; auto prints in light ones").choices(THEMES).default("auto"))
    .option("--config <file>", "the config file (default: the nearest archbook.config.yaml upwards)")
    .addOption(dateOption())
    .action(async (file: string, options: BriefOptions) => {
      await brief(file, options, host);
      end(0);
    });
}

function readMinutes(text: string): SessionMinutes {
  const minutes = SESSION_MINUTES.find((each) => String(each) === text);
  if (minutes === undefined) throw new InvalidArgumentError("60 or 90 is wanted.");
  return minutes;
}

async function brief(file: string, options: BriefOptions, host: CliHost): Promise<void> {
  const { output, theme } = options;
  const format = formatOf(output);
  const snapshot = await snapshotOf(file, options, host);
  const scene = sceneOf(snapshot);
  const picture = format === "html" ? await drawn(scene, theme, host) : sketched(scene);
  const names = { name: nameOf(file, host), link: linkTo(file, output, host) };
  const pack = briefOf(briefInput(snapshot, { ...names, minutes: options.minutes, picture }));
  await writeOutput(host, format === "html" ? briefHtml(pack, theme) : briefMarkdown(pack), output);
}

function formatOf(output: string): (typeof FORMATS)[number] {
  const extension = path.extname(output).slice(1).toLowerCase();
  const format = FORMATS.find((each) => each === extension);
  if (format !== undefined) return format;
  throw new UsageError(`"${output}" ends in neither .html nor .md: name the pack so that its format is clear.`);
}

async function snapshotOf(file: string, { config, date }: BriefOptions, host: CliHost): Promise<Snapshot> {
  const absolute = path.resolve(host.directory, file);
  const { settings, checks } = await settingsFinder({ config, flags: {} }, host)(path.dirname(absolute));
  const named = { path: absolute, text: () => readText(absolute, file) };
  return new ArchitectureFiles(host).snapshot(named, {
    // Wherever an editor lists the open questions, a pack has them.
    settings: { ...settings, questions: "problems" },
    checks,
    catalogue: CATALOGUE,
    today: todayOf(host, date),
  });
}

/** As the pack names the file: where it lies outside the folder of the call, by its name alone. */
function nameOf(file: string, host: CliHost): string {
  const name = nameIn(host.directory, path.resolve(host.directory, file));
  return name.startsWith("..") || path.isAbsolute(name) ? path.basename(file) : name;
}

function linkTo(file: string, output: string, { directory }: CliHost): string {
  return nameIn(path.dirname(path.resolve(directory, output)), path.resolve(directory, file));
}

/** What a pack is made from: a snapshot, and what it does not know. */
export function briefInput(
  snapshot: Snapshot,
  { name, link, ...call }: Omit<SourceText, "text"> & Pick<BriefInput, "minutes" | "picture">,
): BriefInput {
  const { sources, checklist, surroundings, analysis, stage } = snapshot;
  const [root, ...parts] = sources.files;
  const numberOf = new Map(sources.files.map(({ uri }, file) => [uri, file]));
  const lineIn = ({ uri, range }: Location): SourceLine => ({
    file: numberOf.get(uri) ?? 0,
    line: (snapshot.linesOf(uri)?.lineColumn(range.start).line ?? 0) + 1,
  });
  const reviewed = sources.files.map(({ uri }) => {
    const seen = snapshot.seenFrom(uri) ?? snapshot;
    return reviewedFile(seen, name, { withFixes: false, withSlas: false });
  });
  const findings = reviewed.flatMap((each, file) => each.findings.map((finding) => ({ ...finding, file })));
  const { answers } = checklist;
  return {
    ...call,
    files: [
      { name, link, text: (root ?? snapshot).text },
      ...parts.map((part) => ({ ...partNames(part.uri, sources.root.uri, link), text: part.text })),
    ],
    date: surroundings.today,
    stage,
    analysis,
    checks: surroundings.checks,
    findings,
    answers,
    waived: checklist.waived,
    comments: snapshot.whole.comments.map(({ check, reason, path: at, ...location }) => ({
      check,
      reason,
      path: at,
      line: lineIn(location),
    })),
    lineOf: (at) => lineIn(sources.locate(at)),
  };
}

/** A part as the pack names it, beside the root, and as the pack leads to it. */
function partNames(part: string, root: string, link: string): Omit<SourceText, "text"> {
  const name = shortName(part, root);
  return { name, link: path.posix.join(path.posix.dirname(link), relativeTo(root, part) ?? name) };
}

const LAYOUT_SECONDS = 60;

/** A pack without its picture is worth sending; one that is never finished is not. */
async function drawn(scene: Scene, theme: Theme, { home }: CliHost): Promise<Picture> {
  const threads = new LayoutThreads(startLayoutThread(path.join(home, "layout.cjs")));
  try {
    const placed = await layout(scene, threads.layout, AbortSignal.timeout(LAYOUT_SECONDS * 1000));
    const { width, height } = placed;
    return { kind: "drawn", svg: svg(placed, { theme }), width, height, markers: scene.markers };
  } catch (error) {
    if (error instanceof LayoutStopped) {
      return { kind: "failed", reason: `its layout took longer than ${LAYOUT_SECONDS} seconds.` };
    }
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  } finally {
    threads.close();
  }
}

function sketched(scene: Scene): Picture {
  return { kind: "sketched", mermaid: mermaid(scene) };
}
