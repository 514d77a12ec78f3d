import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { pageHtml } from "../../client/preview/page-html.ts";
import { ROOT, readProjectFile, sourceFiles } from "./source-files.ts";

type Words = Readonly<Record<string, string>>;

function wordsIn(file: string): Words {
  return JSON.parse(readProjectFile(file).text);
}

const english = wordsIn("package.nls.json");
const bundle = wordsIn("l10n/bundle.l10n.json");
const client = sourceFiles("client/src");

test("the manifest says everything by keys that have words, and there are no others", () => {
  const { text } = readProjectFile("package.json");
  const used = new Set([...text.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]));
  expect(Object.keys(english).sort()).toEqual([...used].sort());
});

test("titles and descriptions of the manifest are keys, but for what the checks say themselves", () => {
  const { contributes } = JSON.parse(readProjectFile("package.json").text);
  const plain: string[] = [];
  const look = (value: unknown, place: string): void => {
    if (place.endsWith("archbook.severity.properties")) return;
    if (Array.isArray(value)) for (const [index, item] of value.entries()) look(item, `${place}.${index}`);
    else if (typeof value === "object" && value !== null) {
      for (const [name, inner] of Object.entries(value)) look(inner, `${place}.${name}`);
    } else if (/\.(?:title|description|markdownDescription|label|altText|contents)$/.test(place)) {
      if (!/^%.+%$/.test(String(value))) plain.push(`${place}: ${value}`);
    }
  };
  look(contributes, "contributes");
  // A name is the same in every language.
  expect(plain.filter((words) => !words.endsWith(": Archbook"))).toEqual([]);
});

test("what the extension says is in the bundle", () => {
  const said = client.flatMap(({ text }) => [...text.matchAll(/\bl10n\.t\(\s*"([^"]+)"/g)].map((match) => match[1]));
  expect(said.length).toBeGreaterThan(30);
  const wanted = [...said, ...wordsOfPage()].filter((text) => bundle[text ?? ""] === undefined);
  expect(wanted, "npm run generate writes l10n/bundle.l10n.json").toEqual([]);
});

test("what is said is known beforehand: only the words of the page are looked up by a name", () => {
  const calls = client.flatMap(({ path: file, text }) =>
    [...text.matchAll(/\bl10n\.t\(\s*([^"\s][^)]*)/g)].map((match) => `${file}: ${match[1]}`),
  );
  expect(calls).toEqual(["client/src/preview-panel.ts: text"]);
});

describe.each(languages())("in the language %s", (language) => {
  test.each([
    ["package.nls", english, wordsIn(`package.nls.${language}.json`)],
    ["l10n/bundle.l10n", bundle, wordsIn(`l10n/bundle.l10n.${language}.json`)],
  ])("%s has the same keys, places to fill in, and commands", (_, original, translated) => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(original).sort());
    const fixed = (text: string) => text.match(/\{\d\}|\(command:[^)]+\)|`[^`]+`/g)?.sort() ?? [];
    for (const [key, text] of Object.entries(translated)) expect(fixed(text), key).toEqual(fixed(original[key] ?? ""));
    expect(Object.values(translated).filter((text) => text.trim() === "")).toEqual([]);
  });

  test("the pages of the walkthrough are translated", () => {
    const pages = readdirSync(path.join(ROOT, "media/walkthrough")).filter((file) => /^[\w-]+\.md$/.test(file));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const own = readProjectFile(`media/walkthrough/${page.replace(/\.md$/, `.nls.${language}.md`)}`).text;
      expect(own).not.toBe(readProjectFile(`media/walkthrough/${page}`).text);
    }
  });
});

function wordsOfPage(): readonly string[] {
  const words: string[] = [];
  const say = (text: string) => {
    words.push(text);
    return text;
  };
  pageHtml({ nonce: "", styleSource: "", script: "", style: "", language: "", say });
  return words;
}

function languages(): readonly string[] {
  const files = readdirSync(ROOT);
  return files.flatMap((file) => /^package\.nls\.([\w-]+)\.json$/.exec(file)?.[1] ?? []);
}
