import {
  type ElementState,
  FAULT_STATES,
  type HostMessage,
  type PictureElement,
  type PictureJourney,
  type PicturePlace,
  type PictureQuestion,
} from "./messages.ts";
import { isCount, isFields, readList, readText } from "./read-fields.ts";

/** A message of the extension, as the page gets it. `undefined`: it is none. */
export function readHostMessage(value: unknown): HostMessage | undefined {
  if (!isFields(value)) return undefined;
  const { type } = value;
  switch (type) {
    case "picture": {
      const { uri, svg } = value;
      const elements = readList(value.elements, readElement);
      const places = readList(value.places, readPlace);
      if (typeof uri !== "string" || typeof svg !== "string" || !elements || !places) return undefined;
      return { type, uri, svg, elements, places };
    }
    case "reason":
      return typeof value.reason === "string" ? { type, reason: value.reason } : undefined;
    case "select": {
      const ids = readList(value.ids, readText);
      return ids && { type, ids };
    }
    case "questions": {
      const { number, label } = value;
      const questions = readList(value.questions, readQuestion);
      return isCount(number) && typeof label === "string" && questions ? { type, number, label, questions } : undefined;
    }
    case "fault": {
      const { place } = value;
      const states = readList(value.states, readState);
      const journeys = readList(value.journeys, readJourney);
      return typeof place === "string" && states && journeys ? { type, place, states, journeys } : undefined;
    }
    default:
      return undefined;
  }
}

function readElement(value: unknown): PictureElement | undefined {
  if (!isFields(value)) return undefined;
  const { id, label, place } = value;
  return typeof id === "string" && typeof label === "string" && typeof place === "string"
    ? { id, label, place }
    : undefined;
}

function readPlace(value: unknown): PicturePlace | undefined {
  if (!isFields(value)) return undefined;
  const { kind, word } = value;
  if (typeof word !== "string") return undefined;
  return kind === "zone" || kind === "region" || kind === "element" ? { kind, word } : undefined;
}

function readQuestion(value: unknown): PictureQuestion | undefined {
  if (!isFields(value)) return undefined;
  const { check, message } = value;
  const fixes = readList(value.fixes, readText);
  return typeof check === "string" && typeof message === "string" && fixes ? { check, message, fixes } : undefined;
}

function readState(value: unknown): ElementState | undefined {
  if (!isFields(value)) return undefined;
  const state = FAULT_STATES.find((each) => each === value.state);
  return typeof value.id === "string" && state !== undefined ? { id: value.id, state } : undefined;
}

function readJourney(value: unknown): PictureJourney | undefined {
  if (!isFields(value)) return undefined;
  const { sla, survives, figure } = value;
  const details = readList(value.details, readText);
  return typeof sla === "string" && typeof survives === "boolean" && typeof figure === "string" && details
    ? { sla, survives, figure, details }
    : undefined;
}
