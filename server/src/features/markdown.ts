/** Text that somebody wrote, so that nothing of it acts in Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~$]/g, "\\$&").replace(/\s+/g, " ");
}

/** An identifier as code; what is no plain word is escaped as text. */
export function code(text: string): string {
  return /^[\w./ -]+$/.test(text) ? `\`${text}\`` : escapeMarkdown(text);
}
