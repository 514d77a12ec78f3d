import type { Bytes, BytesPerSecond, Fraction, IsoDate, Milliseconds, PerSecond } from "./quantities.ts";

// Each reader takes what YAML makes of a value and gives `undefined` for what cannot be read.

/** `99.95%` or `0.9995`. */
export function readFraction(value: unknown): Fraction | undefined {
  const fraction = readShare(value);
  return fraction !== undefined && fraction <= 1 ? fraction : undefined;
}

/** A share that may be more than the whole, such as a growth: `140%` or `1.4`. */
export function readShare(value: unknown): number | undefined {
  if (typeof value === "number") return value >= 0 ? value : undefined;
  const [, digits, percent] = match(value, /^(\d+(?:\.\d+)?)\s*(%?)$/);
  if (digits === undefined) return undefined;
  // Moving the decimal point in the text keeps 99.95% the double nearest to 0.9995.
  return Number(percent === "%" ? `${digits}e-2` : digits);
}

/** `300ms`, `30s`, `5m` (minutes), `4h`, `35d`, `12w`, or ISO 8601 `PT4H`; `0` needs no unit. */
export function readDuration(value: unknown): Milliseconds | undefined {
  if (value === 0 || value === "0") return 0;
  const [, amount, unit] = match(value, /^(\d+(?:\.\d+)?)\s*(ms|s|m|min|h|d|w)$/);
  const factor = unit === undefined ? undefined : MILLISECONDS[unit];
  if (amount !== undefined && factor !== undefined) return Number(amount) * factor;
  return readIsoDuration(value);
}

const MILLISECONDS: { readonly [unit: string]: Milliseconds | undefined } = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

function readIsoDuration(value: unknown): Milliseconds | undefined {
  const number = "(\\d+(?:\\.\\d+)?)";
  const date = `(?:${number}W)?(?:${number}D)?`;
  const time = `(?:T(?=\\d)(?:${number}H)?(?:${number}M)?(?:${number}S)?)?`;
  const [, weeks, days, hours, minutes, seconds] = match(value, new RegExp(`^P(?=\\d|T\\d)${date}${time}$`));
  const parts: readonly [string | undefined, string][] = [
    [weeks, "w"],
    [days, "d"],
    [hours, "h"],
    [minutes, "m"],
    [seconds, "s"],
  ];
  if (parts.every(([amount]) => amount === undefined)) return undefined;
  return parts.reduce((sum, [amount, unit]) => sum + Number(amount ?? 0) * (MILLISECONDS[unit] ?? 0), 0);
}

/** `900/s`, `3000/min`, `60/h`, `1000/d`, or a bare number of them per second. */
export function readRate(value: unknown): PerSecond | undefined {
  if (typeof value === "number") return value >= 0 ? value : undefined;
  const [, amount, unit] = match(value, /^(\d+(?:\.\d+)?)\s*\/\s*(s|sec|min|m|h|d)$/);
  const seconds = unit === undefined ? undefined : SECONDS[unit];
  return amount === undefined || seconds === undefined ? undefined : Number(amount) / seconds;
}

const SECONDS: { readonly [unit: string]: number | undefined } = { s: 1, sec: 1, min: 60, m: 60, h: 3600, d: 86_400 };

/** `500GB` (powers of 1000) or `12TiB` (powers of 1024). */
export function readSize(value: unknown): Bytes | undefined {
  if (value === 0) return 0;
  const [, amount, prefix, binary] = match(value, /^(\d+(?:\.\d+)?)\s*([kKMGTPE]?)(i?)B$/);
  if (amount === undefined || (binary === "i" && prefix === "")) return undefined;
  return Number(amount) * power(prefix ?? "", binary === "i" ? 1024 : 1000);
}

/** `1Gbps` or `1Gbit/s` (bits) and `100MB/s` (bytes). */
export function readBandwidth(value: unknown): BytesPerSecond | undefined {
  const [, bits, bitPrefix] = match(value, /^(\d+(?:\.\d+)?)\s*([kKMGT]?)(?:bps|bit\/s)$/);
  if (bits !== undefined) return (Number(bits) * power(bitPrefix ?? "", 1000)) / 8;
  const [, size] = match(value, /^(.*B)\/s$/);
  return size === undefined ? undefined : readSize(size);
}

function power(prefix: string, base: number): number {
  return base ** ["", "K", "M", "G", "T", "P", "E"].indexOf(prefix.toUpperCase());
}

/** A day that the calendar has: `2027-03-01`. */
export function readDate(value: unknown): IsoDate | undefined {
  const [date, year, month, day] = match(value, /^(\d{4})-(\d{2})-(\d{2})$/);
  if (date === undefined) return undefined;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return time.toISOString().startsWith(date) ? date : undefined;
}

function match(value: unknown, pattern: RegExp): readonly (string | undefined)[] {
  return typeof value === "string" ? (pattern.exec(value.trim()) ?? []) : [];
}
