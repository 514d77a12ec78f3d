import type { IsoDate } from "../model/quantities.ts";

/** What a sub-command knows of the world that it cannot read from files: where it was called, and by what. */
export interface CliHost {
  /** The folder of the call, absolute. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly output: CliStream;
  /** Everything else. */
  readonly messages: CliStream;
  readonly today: () => IsoDate;
  readonly readInput: () => Promise<Uint8Array>;
  /** Where the program itself lies, absolute: other bundles lie beside it. */
  readonly home: string;
}

export interface CliStream {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Of a terminal. */
  readonly columns: number | undefined;
}

/** 0: nothing to complain of; 1: there was something; 2: the call, a path or a config could not be used. */
export type ExitStatus = 0 | 1 | 2;
