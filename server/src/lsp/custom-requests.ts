// What the client and the server say to each other beside the protocol. All of it is optional for other clients.
import type { Theme } from "../diagram/theme.ts";
import type { ViewRequest } from "../diagram/views/view.ts";

/** From the client, with `DocumentParams`: the `Readiness` of an open document; `null` for one that is none of ours. */
export const READINESS = "archbook/readiness";

/** From the client, with `DocumentParams`: the `ChecklistReport` of an open document; `null` for one that is none of ours. */
export const CHECKLIST = "archbook/checklist";

/** From the client, with `WhatIfParams`: what may be down, or what is left then (`WhatIf`); `null` for a document that is none of ours. */
export const WHAT_IF = "archbook/whatIf";

/** From the client, with `StarterParams`: the text of a first architecture. */
export const STARTER = "archbook/starter";

/** From the server in a web worker, with `DocumentParams`: the text of a file, which only the client can read, or `null`. */
export const READ_FILE = "archbook/readFile";

/** From the server in a web worker, with `FolderParams`: the URIs of the YAML files below a folder. */
export const FIND_FILES = "archbook/findFiles";

/** From the client, with `PreviewParams`: the picture of an open document, or why there is none (`PreviewAnswer`); `null` for one that is none of ours. */
export const PREVIEW = "archbook/preview";

/** From the client, with `FaultParams`: what of the picture goes down with a place (`PreviewFault`); `null` where the place or the document is unknown. */
export const PREVIEW_FAULT = "archbook/previewFault";

/** From the client, with `FactsParams`: what is known of an element of the picture (`PreviewFacts`); `null` where there is no such element. */
export const PREVIEW_FACTS = "archbook/previewFacts";

/** From the client, with `ExportParams`: the picture as a text for other programs (`PreviewExport`); `null` for a document that is none of ours. */
export const PREVIEW_EXPORT = "archbook/previewExport";

/** From the server in a web worker, with `LayOutParams`: the graph with places; the layout engine is too slow for the thread of the server. */
export const LAY_OUT = "archbook/layOut";

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
    readonly at: SourceRange;
    readonly survives: boolean;
    readonly figure: string;
    readonly details: readonly string[];
  }[];
}

export interface PreviewParams extends DocumentParams {
  /** Without it the deployment is drawn. */
  readonly view?: ViewRequest;
  readonly theme: PreviewTheme;
  /** Whether to wait for a layout of its own; else one of the same structure is taken while there is no better one. */
  readonly settled?: boolean;
}

/** The theme of the editor; what a reader of a file has is known to them alone. */
export type PreviewTheme = Exclude<Theme, "auto">;

export type PreviewAnswer = PreviewPicture | { readonly reason: string };

export interface PreviewPicture {
  /** Escaped: it may be shown as it is. Its elements carry their id as `data-id`, markers their number as `data-marker`. */
  readonly svg: string;
  /** Of the document. */
  readonly version: number;
  /** It stands in the layout of an earlier version: ask again for one that is `settled`. */
  readonly provisional: boolean;
  readonly elements: readonly PreviewElement[];
  readonly markers: readonly PreviewMarker[];
  /** What may be down, in the words of `PREVIEW_FAULT`. */
  readonly places: WhatIf["places"];
  /** What else the document can be looked at by, in the order of a chooser. */
  readonly views: readonly PreviewView[];
  /** What parts of the picture can be picked out by. */
  readonly filters: readonly PreviewFilter[];
}

export interface PreviewView {
  readonly request: ViewRequest;
  /** Of the view itself, such as "Journey". */
  readonly title: string;
  /** What the view is of, such as the name of the journey; absent where it is of everything. */
  readonly of?: string;
  /** What it answers, in a sentence. */
  readonly summary: string;
}

export interface PreviewFilter {
  readonly kind: "area" | "severity" | "journey" | "region" | "data";
  readonly values: readonly {
    readonly value: string;
    /** The ids of all that it picks, and of what that stands in. */
    readonly elements: readonly string[];
  }[];
}

export interface PreviewElement {
  readonly id: string;
  readonly label: string;
  /** The identifier of the entity that it stands for, if it is one. */
  readonly entity?: string;
  /** What may be down with it, in the words of `PREVIEW_FAULT`; absent where nothing can be. */
  readonly place?: string;
  /** Where a document states it; absent where nothing of its own is stated. */
  readonly at?: SourceRange;
}

export interface PreviewMarker {
  readonly number: number;
  readonly element: string;
  readonly questions: readonly { readonly check: string; readonly message: string; readonly at: SourceRange }[];
}

/** A place in one of the files that an architecture is written in. */
export interface SourceRange {
  readonly uri: string;
  readonly range: TextRange;
}

export interface FactsParams extends DocumentParams {
  readonly view?: ViewRequest;
  /** Of the element. */
  readonly id: string;
}

export interface PreviewFacts {
  /** Markdown in which everything that a user wrote is escaped. */
  readonly markdown: string;
}

export interface ExportParams extends DocumentParams {
  readonly view?: ViewRequest;
  readonly format: ExportFormat;
  /** Of an SVG. */
  readonly theme: PreviewTheme;
}

export type ExportFormat = "svg" | "mmd" | "dot" | "drawio" | "json";

export type PreviewExport =
  | {
      readonly text: string;
      /** Of an SVG, in pixels. */
      readonly size?: { readonly width: number; readonly height: number };
    }
  | { readonly reason: string };

export interface FaultParams extends DocumentParams {
  readonly view?: ViewRequest;
  /** In the words of the places of the picture. */
  readonly down: string;
}

export interface PreviewFault {
  /** Of the elements that are hit, by their id; all others go on. */
  readonly states: { readonly [id: string]: FaultState };
  readonly journeys: NonNullable<WhatIf["journeys"]>;
}

/** Down itself; stopped for lack of what it needs; with fewer instances; or with nothing known of its zones. */
export type FaultState = "down" | "stopped" | "weakened" | "unjudged";

export interface LayOutParams {
  /** In the form of the layout engine; the client passes it on. */
  readonly graph: unknown;
}

export interface TextRange {
  readonly start: Place;
  readonly end: Place;
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

export interface StarterParams {
  /** The name of the folder that it is for, after which it is called. */
  readonly folder: string;
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
  /** The file in which the answer belongs, or stands, and where; lines and characters as in the protocol. */
  readonly uri: string;
  readonly range: TextRange;
}

export interface Place {
  readonly line: number;
  readonly character: number;
}
