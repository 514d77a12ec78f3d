// What the preview page and the extension say to each other. Both sides read what they get as if a stranger had sent it.

/** From the extension to the page. */
export type HostMessage =
  | PictureMessage
  | { readonly type: "reason"; readonly reason: string }
  | { readonly type: "select"; readonly ids: readonly string[] }
  | QuestionsMessage
  | FaultMessage
  | FactsMessage
  | PaintMessage;

export interface PictureMessage {
  readonly type: "picture";
  readonly uri: string;
  /** The key of the view that is shown. */
  readonly view: string;
  readonly svg: string;
  readonly elements: readonly PictureElement[];
  readonly places: readonly PicturePlace[];
  readonly views: readonly PictureView[];
  readonly filters: readonly PictureFilter[];
  /** How many questions are open in the picture. */
  readonly open: number;
}

export interface PictureElement {
  readonly id: string;
  readonly label: string;
  /** The identifier of the entity that it stands for; "" where it is none. */
  readonly entity: string;
  /** The word for it in faults; "" where it cannot be down. */
  readonly place: string;
}

export interface PicturePlace {
  readonly kind: "zone" | "region" | "element";
  readonly word: string;
}

export interface PictureView {
  readonly key: string;
  readonly title: string;
  /** What it is of, such as a journey; "" where it is of everything. */
  readonly of: string;
  /** The identifier of the element that it is about, where it is of interest for a chosen element only; else "". */
  readonly about: string;
  readonly summary: string;
}

export const FILTERS = ["area", "severity", "journey", "region", "data"] as const;
export type FilterKind = (typeof FILTERS)[number];

export interface PictureFilter {
  readonly kind: FilterKind;
  readonly values: readonly { readonly value: string; readonly elements: readonly string[] }[];
}

/** What is asked at a marker. It comes a second time with the fixes, which take longer. */
export interface QuestionsMessage {
  readonly type: "questions";
  readonly number: number;
  readonly label: string;
  readonly questions: readonly PictureQuestion[];
}

export interface PictureQuestion {
  readonly check: string;
  readonly message: string;
  /** Titles of quick fixes. */
  readonly fixes: readonly string[];
}

export interface FaultMessage {
  readonly type: "fault";
  readonly place: string;
  readonly states: readonly ElementState[];
  readonly journeys: readonly PictureJourney[];
}

export const FAULT_STATES = ["down", "stopped", "weakened", "unjudged"] as const;

export interface ElementState {
  readonly id: string;
  readonly state: (typeof FAULT_STATES)[number];
}

export interface PictureJourney {
  readonly sla: string;
  readonly survives: boolean;
  readonly figure: string;
  readonly details: readonly string[];
}

/** What is known of an element. */
export interface FactsMessage {
  readonly type: "facts";
  readonly id: string;
  /** "": nothing. */
  readonly markdown: string;
}

/** Asks for a picture in pixels. */
export interface PaintMessage {
  readonly type: "paint";
  readonly job: number;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** `copy`: the page puts it into the clipboard, which takes pictures from pages only. */
  readonly use: "save" | "copy";
}

/** From the page to the extension. */
export type PageMessage =
  | { readonly type: "ready"; readonly view: string }
  | { readonly type: "view"; readonly view: string }
  /** `focus`: the editor gets the keyboard. */
  | { readonly type: "reveal"; readonly id: string; readonly focus: boolean }
  | { readonly type: "marker"; readonly number: number }
  | { readonly type: "question"; readonly number: number; readonly question: number }
  | { readonly type: "fix"; readonly number: number; readonly question: number; readonly fix: number }
  | { readonly type: "fault"; readonly place: string }
  | { readonly type: "journey"; readonly journey: number }
  | { readonly type: "facts"; readonly id: string }
  | { readonly type: "export" }
  | { readonly type: "copy" }
  /** `failure`: why there is no picture; "" where there is one. `bytes`: the PNG, where it is to be saved. */
  | { readonly type: "painted"; readonly job: number; readonly failure: string; readonly bytes: Uint8Array };
