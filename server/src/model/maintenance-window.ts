/** Hours in which something may be closed by agreement: `<days> HH:MM-HH:MM <zone>`. */
export interface MaintenanceWindow {
  /** The days on which it begins; `"daily"`: all. */
  readonly days: "daily" | readonly Weekday[];
  /** Whether it comes on each of these days, or only on one of the month, such as the first Sunday. */
  readonly every: "week" | "month";
  /** Minutes after midnight at which it begins, 0…1439. */
  readonly start: number;
  /** How long it lasts, in minutes; a window over midnight ends on the day after. */
  readonly minutes: number;
  /** As it is written: `UTC`, `Europe/Berlin`. */
  readonly zone: string;
}

export const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What is written for a window; `undefined`: it cannot be read. */
export function parseMaintenanceWindow(text: string): MaintenanceWindow | undefined {
  const match = /^(.+?) +(\d\d):(\d\d) ?- ?(\d\d):(\d\d) +(\S+)$/.exec(text.trim());
  const [, days = "", ...rest] = match ?? [];
  const [startHour, startMinute, endHour, endMinute] = rest.slice(0, 4).map(Number);
  const start = minuteOfDay(startHour, startMinute);
  const end = minuteOfDay(endHour, endMinute);
  const recurrence = parseDays(days);
  const zone = rest[4];
  if (recurrence === undefined || start === undefined || start === DAY || end === undefined || zone === undefined) {
    return undefined;
  }
  // From 22:00 to 02:00 is over midnight, and from 00:00 to 00:00 all day.
  return { ...recurrence, start, minutes: end > start ? end - start : end - start + DAY, zone };
}

/**
 * The minutes that a window closes something in 30 days by plan: a weekly one counts four times for each of its days, a
 * daily one 30 times, one of the month once.
 */
export function plannedMinutes({ days, every, minutes }: MaintenanceWindow): number {
  const begins = days === "daily" ? 30 : every === "month" ? days.length : 4 * days.length;
  // What is closed around the clock is not closed twice.
  return Math.min(begins * minutes, 30 * DAY);
}

const DAY = 24 * 60;

function minuteOfDay(hour: number | undefined, minute: number | undefined): number | undefined {
  if (hour === undefined || minute === undefined || minute > 59) return undefined;
  const minutes = hour * 60 + minute;
  return minutes <= DAY ? minutes : undefined;
}

function parseDays(text: string): Pick<MaintenanceWindow, "days" | "every"> | undefined {
  if (text === "daily") return { days: "daily", every: "week" };
  const [, inMonth] = /^(?:first|second|third|fourth|last) (\S+)$/.exec(text) ?? [];
  if (inMonth !== undefined) return isWeekday(inMonth) ? { days: [inMonth], every: "month" } : undefined;
  const [, from, to] = /^(\w+)-(\w+)$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) {
    return isWeekday(from) && isWeekday(to) ? { days: daysBetween(from, to), every: "week" } : undefined;
  }
  const listed = text.split(/, ?/);
  return listed.every(isWeekday) ? { days: [...new Set(listed)], every: "week" } : undefined;
}

/** Both included; `Sat-Mon` goes over the end of the week. */
function daysBetween(from: Weekday, to: Weekday): readonly Weekday[] {
  const first = WEEKDAYS.indexOf(from);
  const count = ((WEEKDAYS.indexOf(to) - first + 7) % 7) + 1;
  return [...WEEKDAYS, ...WEEKDAYS].slice(first, first + count);
}

function isWeekday(text: string): text is Weekday {
  return WEEKDAYS.some((day) => day === text);
}
