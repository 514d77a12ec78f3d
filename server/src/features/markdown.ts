/** Text that somebody wrote, so that nothing of it acts in Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~$]/g, "\\$&").replace(/\s+/g, " ");
}

/** An identifier as code; what is no plain word is escaped as text. */
export function code(text: string): string {
  return /^[\w./ -]+$/.test(text) ? `\`${text}\`` : escapeMarkdown(text);
}

/** Some identifiers, at most eight, so that a hover stays a hover. */
export function codeList(ids: readonly string[]): string {
  const shown = [...new Set(ids)];
  const more = shown.length > MOST_NAMES ? ` and ${shown.length - MOST_NAMES} more` : "";
  return (
    shown
      .slice(0, MOST_NAMES)
      .map((id) => code(shortened(id, LONGEST_NAME)))
      .join(", ") + more
  );
}

const MOST_NAMES = 8;

const LONGEST_NAME = 80;

/** Of a text as long as somebody liked to write it, as much as there is room for. */
export function shortened(text: string, longest: number = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

const LONGEST = 400;
