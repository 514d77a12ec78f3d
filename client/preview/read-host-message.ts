import {
  type ElementState,
  FAULT_STATES,
  FILTERS,
  type HostMessage,
  type PictureElement,
  type PictureFilter,
  type PictureJourney,
  type PicturePlace,
  type PictureQuestion,
  type PictureView,
} from "./messages.ts";
import { type Fields, isCount, isFields, readList, readText } from "./read-fields.ts";

/** A message of the extension, as the page gets it. `undefined`: it is none. */
export function readHostMessage(value: unknown): HostMessage | undefined {
  if (!isFields(value)) return undefined;
  const { type } = value;
  switch (type) {
    case "picture":
      return readPicture(value);
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
    case "facts": {
      const { id, markdown } = value;
      return typeof id === "string" && typeof markdown === "string" ? { type, id, markdown } : undefined;
    }
    case "paint": {
      const { job, svg, width, height, use } = value;
      if (!isCount(job) || typeof svg !== "string" || !isCount(width) || !isCount(height)) return undefined;
      return use === "save" || use === "copy" ? { type, job, svg, width, height, use } : undefined;
    }
    default:
      return undefined;
  }
}

function readPicture(value: Fields): HostMessage | undefined {
  const { uri, view, svg, open } = value;
  const elements = readList(value.elements, readElement);
  const places = readList(value.places, readPlace);
  const views = readList(value.views, readView);
  const filters = readList(value.filters, readFilter);
  if (typeof uri !== "string" || typeof view !== "string" || typeof svg !== "string" || !isCount(open))
    return undefined;
  if (!elements || !places || !views || !filters) return undefined;
  return { type: "picture", uri, view, svg, elements, places, views, filters, open };
}

function readElement(value: unknown): PictureElement | undefined {
  if (!isFields(value)) return undefined;
  const { id, label, entity, place } = value;
  return typeof id === "string" && typeof label === "string" && typeof entity === "string" && typeof place === "string"
    ? { id, label, entity, place }
    : undefined;
}

function readView(value: unknown): PictureView | undefined {
  if (!isFields(value)) return undefined;
  const { key, title, of, about, summary } = value;
  if (typeof key !== "string" || typeof title !== "string" || typeof summary !== "string") return undefined;
  return typeof of === "string" && typeof about === "string" ? { key, title, of, about, summary } : undefined;
}

function readFilter(value: unknown): PictureFilter | undefined {
  if (!isFields(value)) return undefined;
  const kind = FILTERS.find((each) => each === value.kind);
  const values = readList(value.values, readFilterValue);
  return kind && values && { kind, values };
}

function readFilterValue(item: unknown): PictureFilter["values"][number] | undefined {
  if (!isFields(item)) return undefined;
  const { value } = item;
  const elements = readList(item.elements, readText);
  return typeof value === "string" && elements ? { value, elements } : undefined;
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
