import { quoted } from "./place-name.ts";

/** Why a text is no identifier, and the one that comes nearest to it; `undefined` where it is one. */
export function identifierFault(text: string): IdentifierFault | undefined {
  if (RESERVED.has(text)) return { reason: "the language gives the word a meaning of its own", suggestion: undefined };
  if (/^[a-z][a-z0-9-]*$/.test(text)) return undefined;
  const suggestion = asIdentifier(text);
  const example = quoted(suggestion ?? "web-shop");
  return { reason: `small letters, digits and hyphens are wanted, such as ${example}`, suggestion };
}

export interface IdentifierFault {
  readonly reason: string;
  readonly suggestion: string | undefined;
}

/** Words to which the language gives a meaning of its own. */
const RESERVED: ReadonlySet<string> = new Set(["unknown", "none", "internet"]);

/** `Orders DB`, `ordersDb` and `orders_db` as `orders-db`; `undefined` where no identifier comes of it. */
function asIdentifier(key: string): string | undefined {
  const words = key
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const identifier = words?.join("-") ?? "";
  return /^[a-z]/.test(identifier) && !RESERVED.has(identifier) ? identifier : undefined;
}
