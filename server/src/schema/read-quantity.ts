// What quantities say, as numbers in the units of the model. Each reader takes what YAML makes of a value and gives `undefined` for
// what cannot be read. Invariant: whatever the schema accepts as a quantity can be read, but for `unknown` and `none`.

/** A part of a whole, 0…1: 0.9995 for `99.95%` and for `0.9995`. */
export function readFraction(value: unknown): number | undefined {
  const share = readShare(value);
  return share !== undefined && share >= 0 && share <= 1 ? share : undefined;
}

/** A share that may be more than the whole or negative, such as a growth: 1.4 for `140%` and for `1.4`. */
export function readShare(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  const [, figure, percent] = match(value, /^(-?(?:\d+(?:\.\d+)?|\.\d+)) ?(%?)$/);
  if (figure === undefined) return undefined;
  // Moving the point in the text keeps 99.95% the double nearest to 0.9995.
  return Number(percent === "%" ? `${figure}e-2` : figure);
}

/** Milliseconds: 300_000 for `5m` and for `PT5M`; `0` needs no unit. A year counts as 365 days and a month as 30. */
export function readDuration(value: unknown): number | undefined {
  if (value === 0 || value === "0") return 0;
  const [, figure, unit] = match(value, /^(\d+(?:\.\d+)?) ?(ms|s|m|min|h|d|w)$/);
  if (figure !== undefined) return Number(figure) * (MILLISECONDS[unit ?? ""] ?? Number.NaN);
  const iso = match(value, ISO_DURATION);
  if (iso.length === 0) return undefined;
  return ISO_PARTS.reduce((sum, part, index) => sum + part * Number(iso[index + 1] ?? 0), 0);
}

const MILLISECONDS: { readonly [unit: string]: number | undefined } = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

const ISO_DURATION = isoDuration();

function isoDuration(): RegExp {
  const part = (letter: string) => `(?:(\\d+(?:\\.\\d+)?)${letter})?`;
  const date = ["Y", "M", "W", "D"].map(part).join("");
  const time = ["H", "M", "S"].map(part).join("");
  return new RegExp(`^P(?=\\d|T\\d)${date}(?:T(?=\\d)${time})?$`);
}

/** Years, months, weeks, days, hours, minutes and seconds in milliseconds. */
const ISO_PARTS: readonly number[] = [
  365 * 86_400_000,
  30 * 86_400_000,
  604_800_000,
  86_400_000,
  3_600_000,
  60_000,
  1000,
];

/** Per second: 50 for `3000/min`; a number alone is per second. */
export function readRate(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) && value >= 0 ? value : undefined;
  const [, figure, unit] = match(value, /^(\d+(?:\.\d+)?)(?: ?\/ ?(s|min|h|d))?$/);
  return figure === undefined ? undefined : Number(figure) / (SECONDS[unit ?? "s"] ?? Number.NaN);
}

const SECONDS: { readonly [unit: string]: number | undefined } = { s: 1, min: 60, h: 3600, d: 86_400 };

/** Bytes: 500 × 1000³ for `500GB`, 12 × 1024⁴ for `12TiB`. */
export function readSize(value: unknown): number | undefined {
  const [, figure, prefix] = match(value, /^(\d+(?:\.\d+)?) ?((?:[kKMGTPE]i?)?)B$/);
  return figure === undefined ? undefined : Number(figure) * prefixFactor(prefix ?? "");
}

/** Bytes per second: 125_000_000 for `1Gbps` and `1Gbit/s` (bits), 100_000_000 for `100MB/s` (bytes). */
export function readBandwidth(value: unknown): number | undefined {
  const [, figure, bits, bytes] = match(
    value,
    /^(\d+(?:\.\d+)?) ?(?:([kKMGT]?)(?:bps|bit\/s)|((?:[kKMGT]i?)?)(?:Bps|B\/s))$/,
  );
  if (figure === undefined) return undefined;
  return bits === undefined ? Number(figure) * prefixFactor(bytes ?? "") : (Number(figure) * prefixFactor(bits)) / 8;
}

function prefixFactor(prefix: string): number {
  const power = prefix === "" ? 0 : "KMGTPE".indexOf(prefix.charAt(0).toUpperCase()) + 1;
  return (prefix.endsWith("i") ? 1024 : 1000) ** power;
}

/** A day that the calendar has, as it is written: `2027-03-01`. */
export function readDate(value: unknown): string | undefined {
  const [date] = match(value, /^\d{4}-\d\d-\d\d$/);
  if (date === undefined) return undefined;
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : undefined;
}

function match(value: unknown, pattern: RegExp): readonly (string | undefined)[] {
  return typeof value === "string" ? (pattern.exec(value) ?? []) : [];
}
