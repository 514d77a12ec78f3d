export type Severity = "error" | "warning" | "information" | "hint";
export type SeveritySetting = Severity | "off";

/** What is set for single checks, and for areas of them; a check's own setting beats its area's. */
export interface SeveritySettings {
  readonly [checkOrArea: string]: SeveritySetting | undefined;
}

/** From the mildest on. */
export const SEVERITY_SETTINGS = [
  "off",
  "hint",
  "information",
  "warning",
  "error",
] as const satisfies readonly SeveritySetting[];
