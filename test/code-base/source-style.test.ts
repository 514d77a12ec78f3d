import path from "node:path";
import { expect, test } from "vitest";
import { projectFiles, readProjectFile, sourceFiles } from "./source-files.ts";

const sources = ["server/src", "client", "test", "scripts", "bench"].flatMap(sourceFiles);

test("no file is longer than 400 lines", () => {
  const long = sources
    .map((file) => ({ path: file.path, lines: file.text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});

test("file and folder names are in kebab-case", () => {
  const written = projectFiles().filter((file) =>
    /^(?:server|client|test|scripts|bench|schemas|snippets)\/(?!.*README\.md$)/.test(file),
  );
  const wrong = written.filter((file) =>
    file.split("/").some((name) => !/^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/.test(name)),
  );
  expect(wrong).toEqual([]);
});

test("no file is a drawer for all sorts of things", () => {
  const drawers = /^(?:.*-)?(?:utils?|helpers?|common|misc|managers?)(?:-.*)?\.[cm]?[jt]s$|^index\.[cm]?[jt]s$/;
  expect(sources.map((file) => file.path).filter((file) => drawers.test(path.basename(file)))).toEqual([]);
});

test("no file only passes on what others export", () => {
  const passedOn =
    /^export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*"[^"]*";?|\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
  const barrels = sources.filter(({ text }) => text.replaceAll(passedOn, "").trim() === "");
  expect(barrels.map(({ path }) => path)).toEqual([]);
});

test("one default export exists: a check", () => {
  const wrong = ["server/src", "client/src"]
    .flatMap(sourceFiles)
    .filter(({ text, path }) => /^export default\b/m.test(text) && !path.startsWith("server/src/checklist/checks/"));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("imports of files have their ending", () => {
  const wrong = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/^(?:import|export)\b[^;"`]*?\bfrom\s+"(\.[^"]+)"/gm)]
      .map((match) => match[1] ?? "")
      .filter((imported) => !/\.(?:ts|mts|js|mjs|json)$/.test(imported))
      .map((imported) => `${path}: ${imported}`),
  );
  expect(wrong).toEqual([]);
});

test("nothing is left to be done", () => {
  const marks = new RegExp(`\\b(?:${["TO" + "DO", "FIX" + "ME", "X" + "XX"].join("|")})\\b`);
  const left = sources.filter(({ text }) => marks.test(text));
  expect(left.map(({ path }) => path)).toEqual([]);
});

test("no test is skipped or runs alone", () => {
  const tests = projectFiles().filter((file) => file.endsWith(".test.ts"));
  const skipping = /\b(?:test|it|describe)(?:\.each\([^)]*\))?\.(?:skip|only|todo|fails)\b/;
  expect(
    tests
      .map(readProjectFile)
      .filter(({ text }) => skipping.test(text))
      .map((file) => file.path),
  ).toEqual([]);
});

test("nothing silences the compiler", () => {
  const silenced = new RegExp(`@ts-(?:${["ign" + "ore", "no" + "check"].join("|")})`);
  expect(sources.filter(({ text }) => silenced.test(text)).map(({ path }) => path)).toEqual([]);
});
