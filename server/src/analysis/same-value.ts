/** Whether two values of the model, or of what follows from it, say the same. What is shared between them is not looked into. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && sameItems(a, b);
  if (a instanceof Map) return b instanceof Map && a.size === b.size && sameItems([...a], [...b]);
  if (a instanceof Set) return b instanceof Set && a.size === b.size && sameItems([...a], [...b]);
  return !Array.isArray(b) && sameItems(Object.entries(a), Object.entries(b));
}

/** The order counts: it is that of the file, and what is said first is often what is reported. */
function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
}
