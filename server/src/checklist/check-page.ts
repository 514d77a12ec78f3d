/** The page of a check in the documentation. */
export function checkPage(id: string): string {
  return `https://github.com/archbook/archbook/blob/main/docs/checks/${id}.md`;
}
