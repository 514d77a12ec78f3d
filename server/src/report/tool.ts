import { version } from "../../../package.json";

/** Who made a report. */
export const TOOL = { name: "archbook", version } as const;
