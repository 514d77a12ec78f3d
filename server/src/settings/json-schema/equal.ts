import { isPlainList, isPlainMap, type PlainValue } from "../../syntax/plain-value.ts";
import type { StepBudget } from "./step-budget.ts";

/** Whether two values are the same as JSON Schema sees it: the order of keys does not count. */
export function equal(a: PlainValue, b: PlainValue, budget: StepBudget): boolean {
  budget.spend(typeof a === "string" ? 1 + a.length / 16 : 1);
  if (isPlainList(a)) {
    return isPlainList(b) && a.length === b.length && a.every((one, index) => equal(one, b[index], budget));
  }
  if (!isPlainMap(a)) return a === b;
  if (!isPlainMap(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key], budget))
  );
}
