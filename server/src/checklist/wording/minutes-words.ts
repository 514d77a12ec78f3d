/** Minutes in 30 days, which is the period of error budgets. */
export const MINUTES_IN_30_DAYS = 30 * 24 * 60;

/** Minutes as error budgets are written, with three digits that count where they are few: `432 minutes`, `4.32 minutes`. */
export function minutesWords(minutes: number): string {
  const rounded = minutes >= 100 ? Math.round(minutes) : Number(minutes.toPrecision(3));
  return `${rounded} ${rounded === 1 ? "minute" : "minutes"}`;
}
