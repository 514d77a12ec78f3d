/** An example document: the text without the first line break and the indentation that its lines share. */
export function yaml(strings: TemplateStringsArray): string {
  const lines = strings.join("").replace(/^\n/, "").trimEnd().split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return `${lines.map((line) => line.slice(shared)).join("\n")}\n`;
}
