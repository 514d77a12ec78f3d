import type { BytesPerSecond } from "../../model/quantities.ts";

/** A bandwidth in bits, as lines are sold, with two decimals at most: `1Gbps`, `800Mbps`. */
export function bandwidthWords(bandwidth: BytesPerSecond): string {
  const bits = bandwidth * 8;
  const power = Math.max(
    0,
    PREFIXES.findLastIndex((_, index) => bits >= 1000 ** index),
  );
  return `${Math.round((bits / 1000 ** power) * 100) / 100}${PREFIXES[power]}bps`;
}

const PREFIXES = ["", "k", "M", "G", "T"];
