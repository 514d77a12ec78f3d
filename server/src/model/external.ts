import type { Availability, Connection, Named } from "./placed.ts";

export interface External extends Named {
  readonly section: "externals";
  readonly name?: string;
  readonly summary?: string;
  readonly provider?: string;
  readonly purpose?: string;
  readonly direction?: "outbound" | "inbound" | "both";
  readonly ipAllowList?: "required" | "not-required";
  readonly allowListed?: readonly string[];
  readonly availability?: Availability;
  readonly data?: readonly string[];
  readonly service?: string;
  readonly critical?: boolean;
  readonly connects: readonly Connection[];
}
