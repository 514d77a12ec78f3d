// The words that the extension and the page of its preview say, as the bundle that translations are made from.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

export async function clientWordsFiles(root) {
  const words = [...wordsInCode(root), ...(await wordsOfPage(root))].sort();
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

/** The page is handed its words when it is made: those that it asks for then. */
async function wordsOfPage(root) {
  const entry = path.join(root, "client", "preview", "page-html.ts");
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
  const code = outputFiles.map(({ text }) => text).join("");
  const { pageHtml } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const words = [];
  const say = (text) => {
    words.push(text);
    return text;
  };
  pageHtml({ nonce: "", styleSource: "", script: "", style: "", language: "", say });
  return words;
}
