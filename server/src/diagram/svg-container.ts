import { layoutHeader } from "./card-layout.ts";
import { shown } from "./fit-text.ts";
import { glyph } from "./glyphs.ts";
import { escaped, tag } from "./markup.ts";
import type { Box } from "./placed-scene.ts";
import type { Container } from "./scene.ts";
import { svgPill } from "./svg-card.ts";
import { sourceOf } from "./svg-source.ts";

/** A tinted area with its name at the left of its head. */
export function svgContainer(container: Container, { x, y, width, height }: Box): string {
  const { kind, entity, label, detail, badges, icon } = container;
  const header = layoutHeader(container);
  const spoken = [label, detail, ...badges.map(({ text }) => text)]
    .filter((words) => words !== undefined)
    .map(shown)
    .join(" · ");
  return tag(
    "g",
    {
      class: `container ${kind}`,
      transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`,
      ...sourceOf(container, entity),
      role: "graphics-object",
      "aria-label": spoken,
    },
    tag("title", {}, escaped(spoken)),
    tag("rect", { class: "area", width, height, rx: kind === "subnet" ? 8 : 12 }),
    tag("g", { class: "emblem" }, glyph(icon, 14, 11, 17)),
    tag("text", { class: "label", x: 38, y: 24 }, escaped(header.label.lines[0] ?? "")),
    detail === undefined
      ? ""
      : tag(
          "text",
          { class: "detail quiet", x: 38 + header.labelWidth + 8, y: 24 },
          escaped(header.detail.lines[0] ?? ""),
        ),
    ...header.badges.map((pill) => svgPill(pill, "pill")),
  );
}
