import type { Unit } from "./schema-node.ts";

/**
 * What a quantity says, in the unit of the model: a fraction 0…1, milliseconds, calls per second, bytes, bytes per second;
 * a date or a window as it is written. `undefined`: it cannot be read, or a bare number lacks its unit.
 * Whatever the schema accepts as a quantity can be read; `unknown` and `none` are no quantities.
 */
export function readQuantity(unit: Unit, value: unknown): number | string | undefined {
  switch (unit) {
    case "percentage":
      return readFraction(value);
    case "duration":
      return readDuration(value);
    case "rate":
      return readRate(value);
    case "size":
      return readSize(value);
    case "bandwidth":
      return readBandwidth(value);
    case "date":
      return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
    case "window":
      return typeof value === "string" && /^\S.* \d\d:\d\d ?- ?\d\d:\d\d +\S+$/.test(value) ? value : undefined;
  }
}

/** A fraction: 0.9995 for `99.95%` and for `0.9995`. */
function readFraction(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  const [, figure, percent] = match(value, /^(-?(?:\d+\.?\d*|\.\d+)) ?(%?)$/);
  if (figure === undefined) return undefined;
  return percent === "" ? Number(figure) : percentage(figure);
}

/** Moves the point by two places in the text: 99.95 / 100 is not the double that 0.9995 is. */
function percentage(figure: string): number {
  return Number(`${figure}e-2`);
}

/** Milliseconds in one of each unit. A year counts as 365 days and a month as 30. */
const MILLISECONDS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** Milliseconds: 300_000 for `5m` and for `PT5M`. */
function readDuration(value: unknown): number | undefined {
  if (value === 0 || value === "0") return 0;
  const [, figure, unit] = match(value, /^(\d+(?:\.\d+)?) ?(ms|s|m|min|h|d|w)$/);
  if (figure !== undefined) return Number(figure) * (MILLISECONDS[unit ?? ""] ?? Number.NaN);
  const n = String.raw`(\d+(?:\.\d+)?)`;
  const iso = match(
    value,
    new RegExp(`^P(?=\\d|T\\d)(?:${n}Y)?(?:${n}M)?(?:${n}W)?(?:${n}D)?(?:T(?:${n}H)?(?:${n}M)?(?:${n}S)?)?$`),
  );
  if (iso.length === 0) return undefined;
  const days = [365, 30, 7, 1].reduce((sum, length, index) => sum + length * Number(iso[index + 1] ?? 0), 0);
  const seconds = [3600, 60, 1].reduce((sum, length, index) => sum + length * Number(iso[index + 5] ?? 0), 0);
  return days * 86_400_000 + seconds * 1_000;
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3_600, d: 86_400 };

/** Per second: 50 for `3000/min`; a bare number is per second. */
function readRate(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  const [, figure, unit] = match(value, /^(\d+(?:\.\d+)?)(?: ?\/ ?(s|min|h|d))?$/);
  return figure === undefined ? undefined : Number(figure) / (SECONDS[unit ?? "s"] ?? Number.NaN);
}

/** Bytes: 12 × 1024⁴ for `12TiB`, 500 × 1000³ for `500GB`. */
function readSize(value: unknown): number | undefined {
  const [, figure, prefix] = match(value, /^(\d+(?:\.\d+)?) ?((?:[kKMGTPE]i?)?)B$/);
  return figure === undefined ? undefined : Number(figure) * prefixFactor(prefix ?? "");
}

/** Bytes per second: 125_000_000 for `1Gbps`, 100_000_000 for `100MB/s`. */
function readBandwidth(value: unknown): number | undefined {
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

function match(value: unknown, pattern: RegExp): readonly (string | undefined)[] {
  return typeof value === "string" ? (pattern.exec(value) ?? []) : [];
}
