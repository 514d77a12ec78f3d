import type { PageMessage } from "./messages.ts";
import { isCount, isFields } from "./read-fields.ts";

/** A message of the page, as the extension gets it. `undefined`: it is none. */
export function readPageMessage(value: unknown): PageMessage | undefined {
  if (!isFields(value)) return undefined;
  const { type, id, focus, number, question, fix, place, journey, view } = value;
  switch (type) {
    case "ready":
    case "view":
      return typeof view === "string" ? { type, view } : undefined;
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
    case "facts":
      return typeof id === "string" ? { type, id } : undefined;
    case "export":
    case "copy":
      return { type };
    case "painted": {
      const { job, failure } = value;
      const bytes = readBytes(value.bytes);
      return isCount(job) && typeof failure === "string" && bytes ? { type, job, failure, bytes } : undefined;
    }
    default:
      return undefined;
  }
}

function readBytes(value: unknown): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value;
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}
