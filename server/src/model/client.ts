import type { Connection, Named, Technology } from "./placed.ts";
import type { PerSecond } from "./quantities.ts";

export interface Client extends Named {
  readonly section: "clients";
  readonly name?: string;
  readonly summary?: string;
  readonly kind?:
    | "browser"
    | "single-page-app"
    | "server-rendered"
    | "mobile"
    | "desktop"
    | "api-consumer"
    | "device"
    | "batch";
  readonly users?: string;
  readonly technology?: Technology;
  readonly network?: "internet" | "corporate" | "partner" | "vpn";
  readonly rendering?: "single-page" | "server" | "hybrid";
  readonly distribution?: string;
  readonly count?: number;
  readonly api?: { readonly auth?: string; readonly versioning?: string; readonly quota?: PerSecond };
  readonly connects: readonly Connection[];
}
