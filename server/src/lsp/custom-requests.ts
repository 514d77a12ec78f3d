// What the client and the server say to each other beside the protocol. All of it is optional for other clients.

/** From the client, with `DocumentParams`: the `Readiness` of an open document; `null` for one that is none of ours. */
export const READINESS = "archbook/readiness";

/** From the client, with `DocumentParams`: the `ChecklistReport` of an open document; `null` for one that is none of ours. */
export const CHECKLIST = "archbook/checklist";

/** From the client, with `WhatIfParams`: what may be down, or what is left then (`WhatIf`); `null` for a document that is none of ours. */
export const WHAT_IF = "archbook/whatIf";

/** From the server in a web worker, with `DocumentParams`: the text of a file, which only the client can read, or `null`. */
export const READ_FILE = "archbook/readFile";

/** From the server in a web worker, with `FolderParams`: the URIs of the YAML files below a folder. */
export const FIND_FILES = "archbook/findFiles";

export interface DocumentParams {
  readonly uri: string;
}

export interface WhatIfParams extends DocumentParams {
  /** The journey of interest; without it all are. */
  readonly sla?: string;
  /** What is down, in the words of `places`; without it only the places are asked for. */
  readonly down?: readonly string[];
}

export interface WhatIf {
  readonly places: readonly { readonly kind: "zone" | "region" | "element"; readonly word: string }[];
  /** What is left of every journey; absent where nothing was said to be down, or nothing of that name exists. */
  readonly journeys?: readonly {
    readonly sla: string;
    /** Where it is promised. */
    readonly at: Place;
    readonly survives: boolean;
    readonly figure: string;
    readonly details: readonly string[];
  }[];
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
