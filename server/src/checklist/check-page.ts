import { CHECKS } from "./registry.generated.ts";

/** The page of a built-in check in the documentation; an organisation's own checks have none. */
export function checkPage(id: string): string | undefined {
  if (!CHECKS.has(id)) return undefined;
  return `https://github.com/archbook/archbook/blob/main/docs/checks/${id}.md`;
}
