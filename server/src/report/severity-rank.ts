import type { Severity } from "../settings/severity-settings.ts";

/** What makes a run fail: findings that are at least so severe. */
export type FailOn = (typeof FAIL_ON)[number];

export const FAIL_ON = ["error", "warning", "information", "never"] as const;

export function isFailure(severity: Severity, failOn: FailOn): boolean {
  return failOn !== "never" && RANK[severity] >= RANK[failOn];
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };
