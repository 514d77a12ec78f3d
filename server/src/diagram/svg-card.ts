import {
  BADGE_HEIGHT,
  CAP,
  type CardLayout,
  ICON,
  layoutCard,
  NAME_LINE,
  PADDING,
  type Pill,
  TECHNOLOGY_LINE,
  TEXT_X,
} from "./card-layout.ts";
import { shown } from "./fit-text.ts";
import { glyph } from "./glyphs.ts";
import { escaped, tag } from "./markup.ts";
import type { Box } from "./placed-scene.ts";
import type { Card } from "./scene.ts";
import { sourceOf } from "./svg-source.ts";

/** A card with its face in the shape of what it is. */
export function svgCard(card: Card, { x, y, width, height }: Box): string {
  const layout = layoutCard(card);
  const state = `${card.standby ? " standby" : ""}${card.emphasis === undefined ? "" : ` ${card.emphasis}`}`;
  return tag(
    "g",
    {
      class: `card ${card.role}${state}`,
      transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`,
      ...sourceOf(card, card.entity),
      role: "graphics-symbol",
      "aria-label": spoken(card),
    },
    tag("title", {}, escaped(spoken(card))),
    face(card, width, height),
    tag("rect", { class: "tile", x: PADDING, y: layout.top, width: ICON, height: ICON, rx: 8 }),
    glyph(card.icon, PADDING + 7, layout.top + 7, ICON - 14),
    texts(layout, card),
    ...layout.modules.map((pill) => svgPill(pill, "module")),
    ...layout.badges.map((pill) => svgPill(pill, "pill")),
  );
}

export function svgPill({ text, x, y, width, tone }: Pill, kind: "pill" | "module"): string {
  return tag(
    "g",
    { class: tone === "calm" ? kind : `${kind} ${tone}` },
    tag("rect", { x, y, width, height: BADGE_HEIGHT, rx: kind === "pill" ? BADGE_HEIGHT / 2 : 4 }),
    tag("text", { x: x + 6, y: y + 12 }, escaped(text)),
  );
}

function texts(layout: CardLayout, card: Card): string {
  const technology = card.technology === undefined ? [] : layout.technology.lines;
  const tall = layout.name.lines.length * NAME_LINE + technology.length * TECHNOLOGY_LINE;
  let y = layout.top + (layout.headHeight - tall) / 2;
  const name = layout.name.lines.map((line) => {
    y += NAME_LINE;
    return tag("text", { class: "name", x: TEXT_X, y: y - 3.5 }, escaped(line));
  });
  const below = technology.map((line) => {
    y += TECHNOLOGY_LINE;
    return tag("text", { class: "technology", x: TEXT_X, y: y - 2.5 }, escaped(line));
  });
  return [...name, ...below].join("");
}

/** The whole of what a card says, for tooltips and for who hears it. */
function spoken({ label, technology, badges, modules }: Card): string {
  const facts = [
    technology,
    ...badges.map(({ text }) => text),
    modules.length === 0 ? undefined : `modules: ${modules.join(", ")}`,
  ];
  return [label, ...facts.filter((fact) => fact !== undefined)].map(shown).join(" · ");
}

function face({ shape, stacked }: Card, width: number, height: number): string {
  const behind = stacked
    ? [8, 4].map((by) => tag("g", { transform: `translate(${by} ${-by})` }, outline(shape, width, height)))
    : [];
  const shade = shape === "card" ? [tag("rect", { class: "shade", x: 0, y: 2, width, height, rx: 10 })] : [];
  return [...shade, ...behind, outline(shape, width, height)].join("");
}

function outline(shape: Card["shape"], width: number, height: number): string {
  switch (shape) {
    case "cylinder": {
      const half = width / 2;
      const arc = (to: number, sweep: 0 | 1) => `a${half} ${CAP} 0 0 ${sweep} ${to} 0`;
      const body = `M0 ${CAP}${arc(width, 1)}v${height - 2 * CAP}${arc(-width, 1)}z`;
      return tag("path", { class: "face", d: body }) + tag("path", { class: "rim", d: `M0 ${CAP}${arc(width, 0)}` });
    }
    case "queue": {
      const cap = 9;
      const half = height / 2;
      const body = `M${cap} 0H${width - cap}a${cap} ${half} 0 0 1 0 ${height}H${cap}a${cap} ${half} 0 0 1 0 ${-height}z`;
      const rim = `M${width - cap} 0a${cap} ${half} 0 0 0 0 ${height}`;
      return tag("path", { class: "face", d: body }) + tag("path", { class: "rim", d: rim });
    }
    case "bucket": {
      const slant = 7;
      const body = `M8 0H${width - 8}a8 8 0 0 1 8 9l${-slant} ${height - 17}a9 9 0 0 1 -9 8H${slant + 9}a9 9 0 0 1 -9 -8L0 9A8 8 0 0 1 8 0z`;
      return tag("path", { class: "face", d: body });
    }
    case "card":
      return tag("rect", { class: "face", width, height, rx: 10 });
  }
}
