/**
 * The candidate that `word` was probably meant to be, or `undefined` where none is near enough.
 * Upper and lower case count as equal; swapped neighbours count as one slip (Damerau–Levenshtein).
 * Of equally near ones the first wins. The time is linear in the lengths, for words of any length.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let limit = slipsAllowed(wanted.length);
  for (const candidate of candidates) {
    const distance = slips(wanted, candidate.toLowerCase(), limit);
    if (distance === undefined) continue;
    if (distance === 0) return candidate;
    best = candidate;
    // From here on only what is nearer still counts.
    limit = distance - 1;
  }
  return best;
}

/** One slip in three letters is a slip; more is another word. Beyond four the time would grow and the guess would not. */
function slipsAllowed(length: number): number {
  return length < 2 ? 0 : Math.min(4, Math.max(1, Math.floor(length / 3)));
}

/** How many letters are to be added, dropped, changed or swapped; `undefined` if more than `limit`. */
function slips(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  if (a === b) return 0;
  // Invariant: a row holds the distances of the first `i` letters of `a`; only the band of `limit` about the diagonal is filled.
  let beforeLast: number[] = [];
  let last = Array.from({ length: Math.min(b.length, limit) + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [];
    const from = Math.max(0, i - limit);
    const to = Math.min(b.length, i + limit);
    let least = limit + 1;
    for (let j = from; j <= to; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = j === 0 ? i : Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, at(beforeLast, j - 2) + 1);
      }
      row[j] = distance;
      least = Math.min(least, distance);
    }
    if (least > limit) return undefined;
    beforeLast = last;
    last = row;
  }
  const distance = at(last, b.length);
  return distance <= limit ? distance : undefined;
}

/** Outside the band everything is too far. */
function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
