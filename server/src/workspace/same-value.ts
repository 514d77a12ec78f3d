import { isPlainMap, type PlainValue } from "../syntax/plain-value.ts";

/** Whether two documents are the same entry by entry. Entries that say the same are the same objects. */
export function saysTheSame(a: PlainValue, b: PlainValue): boolean {
  return isSameDownTo(2, a, b);
}

/** No deeper than entries lie: what is written in another way may be the same value, and say something else. */
function isSameDownTo(depth: number, a: PlainValue, b: PlainValue): boolean {
  if (a === b || depth === 0 || !isPlainMap(a) || !isPlainMap(b)) return a === b;
  const keys = Object.keys(a);
  const others = Object.keys(b);
  return (
    keys.length === others.length &&
    keys.every((key, i) => {
      // `networking` has sections of its own.
      const below = depth === 2 && key === "networking" ? 2 : depth - 1;
      return others[i] === key && isSameDownTo(below, a[key], b[key]);
    })
  );
}
