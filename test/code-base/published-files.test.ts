import { expect, test } from "vitest";
import { projectFiles, readProjectFile } from "./source-files.ts";

const TEXT =
  /(?:\.(?:ts|mts|js|mjs|cjs|json|md|yaml|yml|css|html|svg|txt|sh)|(?:^|\/)(?:LICENSE|run|\.npmrc|\.gitignore))$/;
const texts = projectFiles().filter((file) => TEXT.test(file));

// In pieces, so that this file is no finding of its own.
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ["a folder beside the project", new RegExp(["\\.\\./", "shared\\b"].join(""))],
  ["a folder of one machine", new RegExp(["(?<![\\w.])/", "(?:work|home|Users|root)/\\w"].join(""))],
  ["a temporary folder of one machine", new RegExp(["(?<![\\w.])/", "tmp/(?:bash_jobs|brief)"].join(""))],
];

test("there is something to look at", () => {
  expect(texts.length).toBeGreaterThan(300);
});

test.each(FORBIDDEN)("no file mentions %s", (_, pattern) => {
  const found = texts.map(readProjectFile).flatMap(({ path, text }) => {
    const match = pattern.exec(text);
    return match === null ? [] : [`${path}: ${text.slice(Math.max(0, match.index - 30), match.index + 40)}`];
  });
  expect(found).toEqual([]);
});

test("packages come from the public registry, wherever they were fetched from", () => {
  const hosts = texts
    .filter((file) => /(?:package-lock\.json|\.npmrc|package\.json)$/.test(file))
    .flatMap((file) => {
      const { text } = readProjectFile(file);
      return [
        ...text.matchAll(/"resolved":\s*"https?:\/\/([^/"]+)|^\s*(?:@[\w-]+:)?registry\s*=\s*https?:\/\/([^/\s]+)/gm),
      ].map((match) => match[1] ?? match[2]);
    });
  expect([...new Set(hosts)].filter((host) => host !== ["registry", "npmjs", "org"].join("."))).toEqual([]);
});
