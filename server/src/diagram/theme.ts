import type { Role } from "./scene.ts";

export const THEMES = ["light", "dark", "high-contrast", "auto"] as const;
/** `auto` is light or dark as the reader's system is; `high-contrast` is for who needs the strongest. */
export type Theme = (typeof THEMES)[number];

/** The rules for one picture. With `literal` they name colours, for readers of SVG that know no custom properties. */
export function styleSheet(theme: Theme, colours: "properties" | "literal" = "properties"): string {
  if (colours === "literal") {
    const palette = paletteOf(theme);
    return RULES.replaceAll(/var\(--ab-([a-z-]+)\)/g, (_, name: string) => palette[name] ?? "currentColor");
  }
  const dark =
    theme === "auto"
      ? `@media (prefers-color-scheme:dark){.archbook{${properties(DARK)}}}@media print{.archbook{${properties(LIGHT)}}}`
      : "";
  return `.archbook{${properties(paletteOf(theme))}}${dark}${RULES}`;
}

interface Palette {
  readonly [name: string]: string;
}

function paletteOf(theme: Theme): Palette {
  return theme === "dark" ? DARK : theme === "high-contrast" ? CONTRAST : LIGHT;
}

function properties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--ab-${name}:${value}`)
    .join(";");
}

const LIGHT: Palette = {
  rim: ".42",
  "pill-rim": "none",
  canvas: "#ffffff",
  ink: "#101828",
  muted: "#5a6a82",
  hairline: "#d5dce8",
  card: "#ffffff",
  shade: "#0f1e3c14",
  line: "#52617a",
  soft: "#7f8ca3",
  plate: "#ffffff",
  pill: "#eef1f6",
  "pill-ink": "#44536b",
  good: "#e3f5ea",
  "good-ink": "#17663a",
  warn: "#fdeedb",
  "warn-ink": "#96480a",
  system: "#f8fafc",
  "system-line": "#c9d3e1",
  region: "#eff4fb",
  "region-line": "#a9c0e2",
  network: "#f0f8f4",
  "network-line": "#a5d0b9",
  subnet: "#fbfefc",
  "subnet-line": "#b9d9c8",
  host: "#f5f3fd",
  "host-line": "#c6bbee",
  client: "#47566e",
  "client-tint": "#e9edf3",
  edge: "#7335d9",
  "edge-tint": "#f0e8fd",
  compute: "#1f5fd6",
  "compute-tint": "#e4edfd",
  data: "#0b7468",
  "data-tint": "#dcf3ef",
  messaging: "#a6510a",
  "messaging-tint": "#fcecd6",
  security: "#b5173f",
  "security-tint": "#fce5eb",
  platform: "#0b6c8c",
  "platform-tint": "#def1f8",
  external: "#5d6b80",
  "external-tint": "#edf0f4",
  marker: "#d92d20",
  "marker-warning": "#c2560a",
  "marker-information": "#2563c9",
  "marker-ink": "#ffffff",
};

const DARK: Palette = {
  rim: ".42",
  "pill-rim": "none",
  canvas: "#0d131d",
  ink: "#e8eef7",
  muted: "#9fadc2",
  hairline: "#2b3748",
  card: "#182130",
  shade: "#00000059",
  line: "#9aa9bf",
  soft: "#75849b",
  plate: "#131b28",
  pill: "#263245",
  "pill-ink": "#bccadd",
  good: "#143726",
  "good-ink": "#86dcae",
  warn: "#42290f",
  "warn-ink": "#f7bd7e",
  system: "#111925",
  "system-line": "#334256",
  region: "#121f33",
  "region-line": "#34507c",
  network: "#11241f",
  "network-line": "#2b5a48",
  subnet: "#14292300",
  "subnet-line": "#2c5747",
  host: "#1c1a30",
  "host-line": "#4b4383",
  client: "#b4c1d5",
  "client-tint": "#28344a",
  edge: "#b896fa",
  "edge-tint": "#2d2250",
  compute: "#84b0fc",
  "compute-tint": "#1a2f57",
  data: "#5fd3c3",
  "data-tint": "#113b38",
  messaging: "#f4b366",
  "messaging-tint": "#40290f",
  security: "#fb8ba5",
  "security-tint": "#481a2a",
  platform: "#6fc8e6",
  "platform-tint": "#12384a",
  external: "#a8b5c8",
  "external-tint": "#263142",
  marker: "#f0584c",
  "marker-warning": "#e9892f",
  "marker-information": "#5b97f5",
  "marker-ink": "#0d131d",
};

const CONTRAST: Palette = {
  ...DARK,
  rim: "1",
  "pill-rim": "#ffffff",
  canvas: "#000000",
  ink: "#ffffff",
  muted: "#ffffff",
  hairline: "#ffffff",
  card: "#000000",
  shade: "#00000000",
  line: "#ffffff",
  soft: "#ffffff",
  plate: "#000000",
  pill: "#000000",
  "pill-ink": "#ffffff",
  good: "#000000",
  "good-ink": "#7dffb2",
  warn: "#000000",
  "warn-ink": "#ffd24a",
  system: "#000000",
  "system-line": "#ffffff",
  region: "#000000",
  "region-line": "#8fc1ff",
  network: "#000000",
  "network-line": "#7dffb2",
  subnet: "#000000",
  "subnet-line": "#7dffb2",
  host: "#000000",
  "host-line": "#d3b8ff",
  client: "#ffffff",
  "client-tint": "#000000",
  edge: "#d3b8ff",
  "edge-tint": "#000000",
  compute: "#8fc1ff",
  "compute-tint": "#000000",
  data: "#6ff2de",
  "data-tint": "#000000",
  messaging: "#ffd24a",
  "messaging-tint": "#000000",
  security: "#ff9db3",
  "security-tint": "#000000",
  platform: "#7ee0ff",
  "platform-tint": "#000000",
  external: "#ffffff",
  "external-tint": "#000000",
};

const ROLES: readonly Role[] = ["client", "edge", "compute", "data", "messaging", "security", "platform", "external"];

const RULES = [
  ".archbook{background:var(--ab-canvas)}",
  ".archbook text{font-family:Inter,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;fill:var(--ab-ink);unicode-bidi:isolate}",
  ".canvas{fill:var(--ab-canvas)}",
  ".name{font-size:13px;font-weight:600}",
  ".technology{font-size:11px}.archbook .technology,.archbook .quiet{fill:var(--ab-muted)}",
  ".mark{fill:currentColor}.glyph{fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}",
  ".shade{fill:var(--ab-shade)}",
  ".face{fill:var(--ab-card);stroke:currentColor;stroke-opacity:var(--ab-rim);stroke-width:1.2}",
  ".rim{fill:none;stroke:currentColor;stroke-opacity:var(--ab-rim);stroke-width:1.2}",
  ".standby .face,.standby .rim,.external .face{stroke-dasharray:5 3.5}",
  ".container>rect{stroke-width:1.2}",
  ".label{font-size:12.5px;font-weight:600}.detail{font-size:11px}",
  ...["system", "region", "network", "subnet", "host"].map(
    (kind) => `.${kind}>.area{fill:var(--ab-${kind});stroke:var(--ab-${kind}-line)}`,
  ),
  ".site>.area,.platform>.area{fill:var(--ab-system);stroke:var(--ab-system-line)}",
  ".region>.area{stroke-dasharray:7 4}.subnet>.area{stroke-dasharray:2.5 3}",
  ".container>.emblem{color:var(--ab-muted)}.host>.emblem{color:var(--ab-edge)}.region>.emblem{color:var(--ab-compute)}.network>.emblem,.subnet>.emblem{color:var(--ab-data)}",
  ".pill rect{fill:var(--ab-pill);stroke:var(--ab-pill-rim);stroke-width:.8}.pill text{font-size:10px;font-weight:600}.archbook .pill text{fill:var(--ab-pill-ink)}",
  ".pill.good rect{fill:var(--ab-good)}.archbook .pill.good text{fill:var(--ab-good-ink)}",
  ".pill.warn rect{fill:var(--ab-warn)}.archbook .pill.warn text{fill:var(--ab-warn-ink)}",
  ".module rect{fill:none;stroke:var(--ab-hairline)}.module text{font-size:10.5px}.archbook .module text{fill:var(--ab-muted)}",
  ".wire{color:var(--ab-line)}.wire .line{fill:none;stroke:currentColor;stroke-width:1.5;stroke-linejoin:round}",
  ".wire .head{fill:currentColor;stroke:currentColor;stroke-width:1.2;stroke-linejoin:round}.wire .open{fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}",
  ".wire.soft{color:var(--ab-soft)}.wire.soft .line{stroke-dasharray:6 4}",
  ".wire.replication{color:var(--ab-data)}.wire.replication .line{stroke-dasharray:1.5 4;stroke-width:2;stroke-linecap:round}",
  ".wire.session{color:var(--ab-soft)}.wire.session .line{stroke-dasharray:1.5 4;stroke-linecap:round}",
  ".wire.link{color:var(--ab-edge)}.wire.link .line{stroke-width:2.4}",
  ".wire.admin{color:var(--ab-security)}.wire.admin .line{stroke-dasharray:8 3 2 3}",
  ".plate>rect{fill:var(--ab-plate);stroke:var(--ab-hairline);stroke-width:.8}.plate text{font-size:10.5px}.archbook .plate text{fill:var(--ab-muted)}",
  ".closed{color:var(--ab-good-ink)}.unlocked{color:var(--ab-marker)}",
  ".lock{fill:none;stroke:currentColor;stroke-width:1.3;stroke-linecap:round;stroke-linejoin:round}.lock-body{fill:currentColor}",
  ".marker circle{fill:var(--ab-marker-information);stroke:var(--ab-canvas);stroke-width:1.5}.marker text{font-size:10px;font-weight:600;text-anchor:middle}.archbook .marker text{fill:var(--ab-marker-ink)}",
  ".marker.error circle{fill:var(--ab-marker)}.marker.warning circle{fill:var(--ab-marker-warning)}",
  ".headline{font-size:22px;font-weight:600}.summary{font-size:12.5px}.note{font-size:11px}.strong{font-size:12px;font-weight:600}",
  ".track{fill:var(--ab-pill);stroke:var(--ab-pill-rim);stroke-width:.8}.progress{fill:var(--ab-good-ink)}.rule{stroke:var(--ab-hairline);stroke-width:1}",
  ...ROLES.map((role) => `.${role}{color:var(--ab-${role})}.${role} .tile,.${role}.tile{fill:var(--ab-${role}-tint)}`),
].join("");
