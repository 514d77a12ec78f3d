import type { LayoutEngine } from "../diagram/layout-graph.ts";
import type { IsoDate } from "../model/quantities.ts";

/** What only an entry point can do: the rest of the server is handed it, and runs in Node, in a web worker and anywhere else. */
export interface Host {
  today(): IsoDate;
  /** The text of a file; `undefined` where there is none that can be read. */
  read(uri: string): Promise<string | undefined>;
  /** The YAML files below a folder: which of them are architectures is a matter of settings. */
  find(folder: string): Promise<readonly string[]>;
  /** Lays out pictures outside the thread of the server. */
  readonly layOut: LayoutEngine;
}
