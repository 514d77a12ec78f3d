import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type Command, Option } from "commander";
import { dot } from "../diagram/dot.ts";
import { drawio } from "../diagram/drawio.ts";
import { layout } from "../diagram/layout.ts";
import { LayoutStopped, LayoutThreads } from "../diagram/layout-threads.ts";
import { mermaid } from "../diagram/mermaid.ts";
import { PAGES, type Page } from "../diagram/pdf/pdf.ts";
import type { PlacedScene } from "../diagram/placed-scene.ts";
import type { Scene } from "../diagram/scene.ts";
import { sceneJson } from "../diagram/scene-json.ts";
import { svg, svgSize } from "../diagram/svg.ts";
import { THEMES, type Theme } from "../diagram/theme.ts";
import type { IsoDate } from "../model/quantities.ts";
import { sceneOf } from "../workspace/scene-of.ts";
import type { CliHost, ExitStatus } from "./cli-host.ts";
import { oneDocument } from "./one-document.ts";
import { renderPdf } from "./render-pdf.ts";
import { renderPng } from "./render-png.ts";
import { startLayoutThread } from "./start-layout-thread.ts";
import { dateOption, todayOf } from "./today.ts";
import { UsageError, withPath } from "./usage-error.ts";
import { VIEWS, type ViewOptions, viewRequest } from "./view-request.ts";

const FORMATS = ["svg", "png", "pdf", "mmd", "dot", "drawio", "json"] as const;
type Format = (typeof FORMATS)[number];

interface DiagramOptions extends ViewOptions {
  readonly output?: string;
  readonly format?: Format;
  readonly theme: Theme;
  readonly page: Page;
  readonly timeLimit: string;
  readonly markers: boolean;
  readonly date?: IsoDate;
}

export function addDiagram(program: Command, host: CliHost, end: (status: ExitStatus) => void): void {
  program
    .command("diagram")
    .summary("draw the architecture")
    .description(
      "Draws the architecture: its deployment, its network, a journey, its data flow, or who can reach an element. As a\n" +
        "picture, or as text for another tool to draw or edit.",
    )
    .argument("<file>", "the architecture file")
    .option("-o, --output <file>", "where to; its extension says in what format (default: SVG to standard output)")
    .addOption(new Option("-f, --format <format>", "where the extension does not say it").choices(FORMATS))
    .addOption(new Option("--view <view>", "what is to be shown").choices(VIEWS).default("deployment"))
    .option("--sla <name>", "the promise that --view journey is of")
    .option("--of <id>", "the element that --view reach is of")
    .addOption(new Option("--theme <theme>", "the colours of SVG, PNG and PDF").choices(THEMES).default("light"))
    .addOption(
      new Option("--page <size>", "the sheet of a PDF; fit is as large as the picture").choices(PAGES).default("fit"),
    )
    .option("--no-markers", "leave out the numbers of open questions")
    .option("--time-limit <seconds>", "give up the layout after this time", "60")
    .addOption(dateOption())
    .action(async (file: string, options: DiagramOptions) => {
      await diagram(file, options, host);
      end(0);
    });
}

async function diagram(file: string, options: DiagramOptions, host: CliHost): Promise<void> {
  const format = formatOf(options);
  if (options.output === undefined && (format === "png" || format === "pdf")) {
    throw new UsageError(`Say by --output where the ${format.toUpperCase()} is to go.`);
  }
  const snapshot = await oneDocument(file, host);
  const request = viewRequest(options, file, snapshot.architecture);
  const scene = sceneOf(snapshot, request, { date: todayOf(host, options.date), markers: options.markers });
  const result = await written(scene, format, options, host);
  const { output } = options;
  if (output !== undefined) {
    await withPath("write", output, () => writeFile(path.resolve(host.directory, output), result));
  } else if (typeof result === "string") host.output.write(result);
}

function formatOf({ format, output }: DiagramOptions): Format {
  if (format !== undefined) return format;
  if (output === undefined) return "svg";
  const extension = path.extname(output).slice(1).toLowerCase();
  const found = FORMATS.find((each) => each === extension);
  if (found !== undefined) return found;
  throw new UsageError(
    `"${output}" ends in none of ${FORMATS.map((each) => `.${each}`).join(", ")}: say by --format what it is to be.`,
  );
}

async function written(
  scene: Scene,
  format: Format,
  options: DiagramOptions,
  host: CliHost,
): Promise<string | Uint8Array> {
  const { theme } = options;
  switch (format) {
    case "mmd":
      return mermaid(scene);
    case "dot":
      return dot(scene);
    case "json":
      return sceneJson(scene);
    case "drawio":
      return drawio(await placed(scene, options, host));
    case "svg":
      return svg(await placed(scene, options, host), { theme });
    case "png": {
      const picture = await placed(scene, options, host);
      return renderPng(svg(picture, { theme, colours: "literal" }), svgSize(picture).width, host);
    }
    case "pdf":
      return renderPdf(
        svg(await placed(scene, options, host), { theme, colours: "literal" }),
        options.page,
        scene,
        host,
      );
  }
}

async function placed(scene: Scene, { timeLimit }: DiagramOptions, { home }: CliHost): Promise<PlacedScene> {
  const seconds = Number(timeLimit);
  if (!(seconds > 0 && seconds <= 3600)) {
    throw new UsageError(`--time-limit is "${timeLimit}"; a number of seconds such as 60 is wanted, up to 3600.`);
  }
  const threads = new LayoutThreads(startLayoutThread(path.join(home, "layout.cjs")));
  try {
    return await layout(scene, threads.layout, AbortSignal.timeout(seconds * 1000));
  } catch (error) {
    if (!(error instanceof LayoutStopped)) throw error;
    throw new UsageError(
      `The layout took longer than ${timeLimit} s; give it more by --time-limit, or write .mmd or .dot, which need none.`,
    );
  } finally {
    threads.close();
  }
}
