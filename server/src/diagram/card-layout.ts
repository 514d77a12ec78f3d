import { type FittedText, type Font, fitText, textWidth } from "./fit-text.ts";
import type { Badge, Card, Container, Edge } from "./scene.ts";

export const NAME: Font = { size: 13, weight: "semibold" };
export const TECHNOLOGY: Font = { size: 11, weight: "regular" };
export const BADGE: Font = { size: 10, weight: "semibold" };
export const MODULE: Font = { size: 10.5, weight: "regular" };
export const EDGE_LABEL: Font = { size: 10.5, weight: "regular" };
export const CONTAINER_LABEL: Font = { size: 12.5, weight: "semibold" };
export const CONTAINER_DETAIL: Font = { size: 11, weight: "regular" };

export const CARD_WIDTH = 192;
export const PADDING = 12;
export const ICON = 36;
/** Where the texts of a card start. */
export const TEXT_X = PADDING + ICON + 10;
export const NAME_LINE = 16;
export const TECHNOLOGY_LINE = 14;
export const BADGE_HEIGHT = 17;
export const CAP = 9;
export const PLATE_HEIGHT = 17;
export const LOCK = 11;
export const HEADER = 38;

/** A text in a box of its own; `x` and `y` from the corner of what it stands in. */
export interface Pill {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly tone: Badge["tone"];
}

/** What a card holds, and where in it. */
export interface CardLayout {
  readonly width: number;
  readonly height: number;
  /** Of the head: icon, name and technology. */
  readonly top: number;
  readonly headHeight: number;
  readonly name: FittedText;
  readonly technology: FittedText;
  readonly modules: readonly Pill[];
  readonly badges: readonly Pill[];
}

export function layoutCard(card: Card): CardLayout {
  const width = CARD_WIDTH;
  const textRoom = width - TEXT_X - PADDING;
  const name = fitText(card.label, NAME, textRoom, 3);
  const technology = fitText(card.technology ?? "", TECHNOLOGY, textRoom, 2);
  const technologyLines = card.technology === undefined ? 0 : technology.lines.length;
  const headHeight = Math.max(ICON, name.lines.length * NAME_LINE + technologyLines * TECHNOLOGY_LINE);
  const top = PADDING + (card.shape === "cylinder" ? CAP : 0);
  const below = top + headHeight + 9;
  const modules = flow(
    bounded(card.modules, 24).map((text) => ({ text, tone: "calm" })),
    below,
    MODULE,
    width,
  );
  const badges = flow(bounded(card.badges, 8), modules.bottom + (modules.pills.length > 0 ? 4 : 0), BADGE, width);
  const isPlain = modules.pills.length + badges.pills.length === 0;
  const content = isPlain ? top + headHeight : badges.bottom - 5;
  const height = content + PADDING + (card.shape === "cylinder" ? CAP / 2 : 0);
  return { width, height, top, headHeight, name, technology, modules: modules.pills, badges: badges.pills };
}

/** What stands in the head of a container, and how much room it takes. */
export interface HeaderLayout {
  readonly label: FittedText;
  readonly labelWidth: number;
  readonly detail: FittedText;
  readonly detailWidth: number;
  readonly badges: readonly Pill[];
  readonly width: number;
}

export function layoutHeader(container: Container): HeaderLayout {
  const label = fitText(container.label, CONTAINER_LABEL, 240);
  const detail = fitText(container.detail ?? "", CONTAINER_DETAIL, 200);
  const labelWidth = textWidth(label.lines[0] ?? "", CONTAINER_LABEL);
  const detailWidth = textWidth(detail.lines[0] ?? "", CONTAINER_DETAIL);
  let x = 38 + labelWidth + (detailWidth > 0 ? detailWidth + 8 : 0) + 8;
  const badges = bounded(container.badges, 5).map(({ text, tone }) => {
    const pill = pillOf(text, tone, BADGE, 120);
    const placed = { ...pill, x, y: 11 };
    x += pill.width + 5;
    return placed;
  });
  return { label, labelWidth, detail, detailWidth, badges, width: x + 8 };
}

/** How large the plate is that a line's label stands on; `undefined`: it has none. */
export function layoutPlate({
  label,
  tls,
}: Edge): { readonly text: FittedText; readonly width: number; readonly height: number } | undefined {
  if (label === undefined && tls === undefined) return undefined;
  const text = fitText(label ?? "", EDGE_LABEL, 130);
  const words = textWidth(text.lines[0] ?? "", EDGE_LABEL);
  const lock = tls === undefined ? 0 : LOCK + (words > 0 ? 3 : 0);
  return { text, width: Math.ceil(words + lock + 12), height: PLATE_HEIGHT };
}

/** As many as are shown, the last one saying how many there are besides. */
function bounded(items: readonly string[], most: number): readonly string[];
function bounded(items: readonly Badge[], most: number): readonly { text: string; tone: Badge["tone"] }[];
function bounded(
  items: readonly (string | Badge)[],
  most: number,
): readonly (string | { text: string; tone: Badge["tone"] })[] {
  if (items.length <= most) return items;
  const more = `+${items.length - most + 1}`;
  const isText = typeof items[0] === "string";
  return [...items.slice(0, most - 1), isText ? more : { text: more, tone: "calm" }];
}

/** Sets pills in rows, each in the first row that has room for it. */
function flow(
  items: readonly { readonly text: string; readonly tone: Badge["tone"] }[],
  top: number,
  font: Font,
  width: number,
): { readonly pills: readonly Pill[]; readonly bottom: number } {
  const rows: number[] = [];
  const pills = items.map(({ text, tone }): Pill => {
    const pill = pillOf(text, tone, font, width - 2 * PADDING);
    const fitting = rows.findIndex((x) => x + pill.width <= width - PADDING);
    const row = fitting < 0 ? rows.length : fitting;
    const x = rows[row] ?? PADDING;
    rows[row] = x + pill.width + 5;
    return { ...pill, x, y: top + row * (BADGE_HEIGHT + 5) };
  });
  return { pills, bottom: top + rows.length * (BADGE_HEIGHT + 5) };
}

function pillOf(text: string, tone: Badge["tone"], font: Font, room: number): Omit<Pill, "x" | "y"> {
  const fitted = fitText(text, font, room - 12);
  const words = fitted.lines[0] ?? "";
  return { text: words, tone, width: Math.ceil(textWidth(words, font) + 12) };
}
