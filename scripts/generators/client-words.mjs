// The words that the extension and the page of its preview say, as the bundle that translations are made from.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export function clientWordsFiles(root) {
  const words = [...wordsInCode(root), ...wordsOfPage(root)].sort();
  const bundle = Object.fromEntries(words.map((text) => [text, text]));
  return new Map([["l10n/bundle.l10n.json", `${JSON.stringify(bundle, undefined, 2)}\n`]]);
}

/** What stands in calls of `l10n.t`. */
function wordsInCode(root) {
  const folder = path.join(root, "client", "src");
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  return files.flatMap((file) => {
    const text = readFileSync(path.join(folder, file), "utf8");
    return [...text.matchAll(/\bl10n\.t\(\s*("(?:[^"\\]|\\.)*")/g)].map(([, literal]) => JSON.parse(literal));
  });
}

/** The page cannot ask for translations; it is handed them. */
function wordsOfPage(root) {
  const text = readFileSync(path.join(root, "client", "preview", "words.ts"), "utf8");
  const [, table] = /PAGE_WORDS = \{([\s\S]*?)\n\} as const/.exec(text) ?? [];
  if (table === undefined) throw new Error("client/preview/words.ts has no PAGE_WORDS.");
  return [...table.matchAll(/^ {2}\w+:\s*("(?:[^"\\]|\\.)*"),$/gm)].map(([, literal]) => JSON.parse(literal));
}
