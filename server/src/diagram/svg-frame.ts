import { BADGE, BADGE_HEIGHT } from "./card-layout.ts";
import { fitText, shown, textWidth } from "./fit-text.ts";
import { escaped, tag } from "./markup.ts";
import type { Heading, LegendEntry, TitleBlock } from "./scene.ts";
import { svgPill } from "./svg-card.ts";
import { lock } from "./svg-edge.ts";

/** Around the picture, and between it and what frames it. */
export const MARGIN = 32;
export const TITLE_HEIGHT = 74;

/** The name of the architecture, and at the right the stage, the day and how far its questions are answered. */
export function svgTitle(title: TitleBlock, width: number): string {
  const name = fitText(title.name, { size: 22, weight: "semibold" }, width - 260);
  const summary = fitText(title.summary ?? "", { size: 12.5, weight: "regular" }, width - 260);
  const right = width - 220;
  const stage = { text: shown(title.stage.replaceAll("-", " ")), tone: "calm" } as const;
  const stageWidth = Math.ceil(textWidth(stage.text, BADGE) + 12);
  return tag(
    "g",
    { class: "title", transform: `translate(${MARGIN} ${MARGIN - 8})` },
    tag("text", { class: "headline", x: 0, y: 22 }, escaped(name.lines[0] ?? "")),
    title.heading === undefined ? "" : svgHeading(title.heading, width - 260),
    title.summary === undefined || title.heading !== undefined
      ? ""
      : tag("text", { class: "summary quiet", x: 0, y: 42 }, escaped(summary.lines[0] ?? "")),
    svgPill({ ...stage, x: width - stageWidth, y: 4, width: stageWidth }, "pill"),
    title.date === undefined
      ? ""
      : tag(
          "text",
          { class: "note quiet", x: width - stageWidth - 8, y: 16, "text-anchor": "end" },
          escaped(shown(title.date)),
        ),
    readiness(title, right, 220),
  );
}

/** What the picture is of, and behind it what it answers. */
function svgHeading({ text, answer, tone }: Heading, width: number): string {
  const font = { size: 12.5, weight: "semibold" } as const;
  const [words = ""] = fitText(text, font, width / 2).lines;
  const x = Math.ceil(textWidth(words, font)) + 10;
  const [said = ""] = fitText(answer ?? "", BADGE, width - x - 12).lines;
  const pill = { text: said, tone, x, y: 30, width: Math.ceil(textWidth(said, BADGE) + 12) };
  return tag("text", { class: "label", x: 0, y: 42 }, escaped(words)) + (said === "" ? "" : svgPill(pill, "pill"));
}

function readiness({ readiness, elsewhere }: TitleBlock, x: number, width: number): string {
  if (readiness === undefined || readiness.asked === 0) return "";
  const { answered, asked } = readiness;
  const said = `${answered} of ${asked} questions answered`;
  const rest = elsewhere === 0 ? "" : ` · ${elsewhere} not about the picture`;
  return [
    tag("text", { class: "note quiet", x: x + width, y: 36 + 4, "text-anchor": "end" }, escaped(said + rest)),
    tag("rect", { class: "track", x, y: 47, width, height: 4, rx: 2 }),
    tag("rect", { class: "progress", x, y: 47, width: (width * answered) / asked, height: 4, rx: 2 }),
  ].join("");
}

/** The entries in rows below the picture. */
export function svgLegend(
  entries: readonly LegendEntry[],
  width: number,
): { readonly markup: string; readonly height: number } {
  if (entries.length === 0) return { markup: "", height: 0 };
  let x = 0;
  let y = 24;
  const items = entries.map((entry) => {
    const sample = entry.kind === "edge" ? 34 : 18;
    const needs = sample + textWidth(entry.text, { size: 11, weight: "regular" });
    if (x > 0 && x + needs > width) {
      x = 0;
      y += 22;
    }
    const item = legendItem(entry, x, y, sample);
    x += needs + 22;
    return item;
  });
  const rule = tag("line", { class: "rule", x1: 0, x2: width, y1: 0, y2: 0 });
  return { markup: rule + items.join(""), height: y + BADGE_HEIGHT };
}

function legendItem(entry: LegendEntry, x: number, y: number, sample: number): string {
  return tag(
    "g",
    {},
    sampleOf(entry, x, y),
    tag("text", { class: "note quiet", x: x + sample, y: y + 4 }, escaped(entry.text)),
  );
}

function sampleOf(entry: LegendEntry, x: number, y: number): string {
  switch (entry.kind) {
    case "role":
      return (
        tag("rect", { class: `${entry.role} tile`, x, y: y - 6, width: 12, height: 12, rx: 3 }) +
        tag("rect", { class: `${entry.role} rim`, x, y: y - 6, width: 12, height: 12, rx: 3 })
      );
    case "emphasis":
      return tag(
        "g",
        { class: `client ${entry.emphasis}` },
        tag("rect", { class: "face", x: x + 1, y: y - 5, width: 10, height: 10, rx: 3 }),
      );
    case "tls":
      return lock(x, y - 6, entry.tls);
    case "marker":
      return tag("g", { class: "marker" }, tag("circle", { cx: x + 6, cy: y, r: 6 }));
    case "edge": {
      const kind = entry.sample === "required" ? "" : ` ${entry.sample}`;
      const isOpen = ["async", "replication", "session", "host", "presence"].includes(entry.sample);
      const end = x + 28;
      const head = isOpen
        ? tag("path", { class: "open", d: `M${end - 6} ${y - 4}L${end} ${y}L${end - 6} ${y + 4}` })
        : tag("path", { class: "head", d: `M${end - 6} ${y - 3.5}L${end} ${y}L${end - 6} ${y + 3.5}Z` });
      return tag(
        "g",
        { class: `wire${kind}` },
        tag("path", { class: "line", d: `M${x} ${y}H${end - 1}` }),
        entry.sample === "link" ? "" : head,
      );
    }
  }
}
