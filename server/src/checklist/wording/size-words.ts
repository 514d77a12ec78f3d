import type { Bytes } from "../../model/quantities.ts";

/** A size as people write it, `500GB`, `1.5TB` or `12TiB`; what is round in neither way with one decimal in powers of 1000. */
export function sizeWords(size: Bytes): string {
  const decimal = inLargestUnit(size, 1000);
  if (isRound(decimal.amount)) return `${decimal.amount}${decimal.prefix}B`;
  const binary = inLargestUnit(size, 1024);
  if (isRound(binary.amount)) return `${binary.amount}${binary.prefix}iB`;
  return `${Math.round(decimal.amount * 10) / 10}${decimal.prefix}B`;
}

function inLargestUnit(size: Bytes, base: number): { readonly amount: number; readonly prefix: string } {
  let amount = size;
  let power = 0;
  while (amount >= base && power < PREFIXES.length - 1) {
    amount /= base;
    power += 1;
  }
  return { amount, prefix: PREFIXES[power] ?? "" };
}

const PREFIXES = ["", "K", "M", "G", "T", "P", "E"];

/** Whether it has one decimal at most. */
function isRound(amount: number): boolean {
  return Number.isInteger(amount * 10);
}
