// What the preview page and the extension say to each other. Both sides read what they get as if a stranger had sent it.

/** From the extension to the page. */
export type HostMessage =
  | PictureMessage
  | { readonly type: "reason"; readonly reason: string }
  | { readonly type: "select"; readonly ids: readonly string[] }
  | QuestionsMessage
  | FaultMessage;

export interface PictureMessage {
  readonly type: "picture";
  readonly uri: string;
  readonly svg: string;
  readonly elements: readonly PictureElement[];
  readonly places: readonly PicturePlace[];
}

export interface PictureElement {
  readonly id: string;
  readonly label: string;
  /** The word for it in faults; "" where it cannot be down. */
  readonly place: string;
}

export interface PicturePlace {
  readonly kind: "zone" | "region" | "element";
  readonly word: string;
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

/** From the page to the extension. */
export type PageMessage =
  | { readonly type: "ready" }
  /** `focus`: the editor gets the keyboard. */
  | { readonly type: "reveal"; readonly id: string; readonly focus: boolean }
  | { readonly type: "marker"; readonly number: number }
  | { readonly type: "question"; readonly number: number; readonly question: number }
  | { readonly type: "fix"; readonly number: number; readonly question: number; readonly fix: number }
  | { readonly type: "fault"; readonly place: string }
  | { readonly type: "journey"; readonly journey: number };
