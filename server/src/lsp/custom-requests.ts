// What the client and the server say to each other beside the protocol. All of it is optional for other clients.

/** From the client, with `DocumentParams`: the `Readiness` of an open document; `null` for one that is none of ours. */
export const READINESS = "archbook/readiness";

/** From the client, with `DocumentParams`: the `ChecklistReport` of an open document; `null` for one that is none of ours. */
export const CHECKLIST = "archbook/checklist";

/** From the server in a web worker, with `DocumentParams`: the text of a file, which only the client can read, or `null`. */
export const READ_FILE = "archbook/readFile";

/** From the server in a web worker, with `FolderParams`: the URIs of the architecture files below a folder. */
export const FIND_FILES = "archbook/findFiles";

export interface DocumentParams {
  readonly uri: string;
}

export interface FolderParams {
  readonly folder: string;
}

/** How far the questions of a document are answered, and what else is reported. */
export interface Readiness {
  readonly answered: number;
  readonly open: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface AnswerCounts {
  readonly answered: number;
  readonly open: number;
  readonly unknown: number;
  readonly notApplicable: number;
}

/** The questions of a document, area by area. */
export interface ChecklistReport {
  readonly counts: AnswerCounts;
  readonly areas: readonly {
    readonly area: string;
    readonly counts: AnswerCounts;
    readonly questions: readonly ReportedQuestion[];
  }[];
}

export interface ReportedQuestion {
  readonly check: string;
  readonly asks: string;
  readonly why: string;
  readonly state: keyof AnswerCounts;
  /** The place as waivers write it, such as `components.web`. */
  readonly at: string;
  /** Where the answer belongs, or stands; lines and characters as in the protocol. */
  readonly range: { readonly start: Place; readonly end: Place };
}

export interface Place {
  readonly line: number;
  readonly character: number;
}
