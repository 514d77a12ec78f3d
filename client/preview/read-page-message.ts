import type { PageMessage } from "./messages.ts";
import { isCount, isFields } from "./read-fields.ts";

/** A message of the page, as the extension gets it. `undefined`: it is none. */
export function readPageMessage(value: unknown): PageMessage | undefined {
  if (!isFields(value)) return undefined;
  const { type, id, focus, number, question, fix, place, journey } = value;
  switch (type) {
    case "ready":
      return { type };
    case "reveal":
      return typeof id === "string" && typeof focus === "boolean" ? { type, id, focus } : undefined;
    case "marker":
      return isCount(number) ? { type, number } : undefined;
    case "question":
      return isCount(number) && isCount(question) ? { type, number, question } : undefined;
    case "fix":
      return isCount(number) && isCount(question) && isCount(fix) ? { type, number, question, fix } : undefined;
    case "fault":
      return typeof place === "string" ? { type, place } : undefined;
    case "journey":
      return isCount(journey) ? { type, journey } : undefined;
    default:
      return undefined;
  }
}
