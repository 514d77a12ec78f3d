import { InvalidArgumentError, Option } from "commander";
import type { IsoDate } from "../model/quantities.ts";
import { readDate } from "../schema/read-quantity.ts";
import type { CliHost } from "./cli-host.ts";
import { UsageError } from "./usage-error.ts";

/** `--date`, for every sub-command whose result depends on the day. */
export function dateOption(): Option {
  return new Option("--date <YYYY-MM-DD>", "what today is (default: SOURCE_DATE_EPOCH, else today)").argParser(
    (text: string): IsoDate => {
      if (readDate(text) === undefined) throw new InvalidArgumentError("A date such as 2026-05-31 is wanted.");
      return text;
    },
  );
}

/** The day of the run: stated, or that of `SOURCE_DATE_EPOCH` (reproducible-builds.org: seconds since 1970, UTC), or today. */
export function todayOf(host: CliHost, stated: IsoDate | undefined): IsoDate {
  if (stated !== undefined) return stated;
  const epoch = host.environment.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === "") return host.today();
  const date = /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : undefined;
  if (date === undefined || Number.isNaN(date.getTime())) {
    throw new UsageError(`SOURCE_DATE_EPOCH is "${epoch}"; a number of seconds such as 1767225600 is wanted.`);
  }
  return date.toISOString().slice(0, 10);
}
