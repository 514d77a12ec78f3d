/**
 * A value as one line of YAML in flow style, such as `{ min: 2, max: 8 }`; `undefined` where that is longer than `limit`.
 * For the short examples of messages: it goes into a value no further than the line is long.
 */
export function flowText(value: unknown, limit = 60): string | undefined {
  const text = write(value, limit);
  return text !== undefined && text.length <= limit ? text : undefined;
}

function write(value: unknown, limit: number): string | undefined {
  if (limit <= 0) return undefined;
  if (typeof value === "string") return isPlain(value) ? value : JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  const isList = Array.isArray(value);
  const parts: string[] = [];
  for (const [key, entry] of Object.entries(value)) {
    const text = write(entry, limit - 4);
    if (text === undefined) return undefined;
    parts.push(isList ? text : `${write(key, limit)}: ${text}`);
  }
  if (isList) return `[${parts.join(", ")}]`;
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

/** Whether YAML reads the text as itself in a flow collection, without quotes. */
function isPlain(text: string): boolean {
  return /^[A-Za-z/][^,[\]{}#&*!|>'"%@`:]*$/.test(text)
    ? !/\s$|^(?:true|false|null)$/i.test(text)
    : /^\d+(?:\.\d+)?(?:%|[A-Za-z/-][\w/-]*)$/.test(text);
}
