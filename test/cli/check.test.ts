import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { call, folder } from "./call.ts";

const LAMP = readFileSync(new URL("../../examples/lamp/architecture.yaml", import.meta.url), "utf8");
const WRONG = "architecture: 1\nname: Shop\nstage: desgn\n";

/** What `--format json` says of a call, as far as the tests look at it. */
interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly stage: string;
    readonly findings: readonly { readonly check: string; readonly at: string; readonly severity: string }[];
  }[];
  readonly summary: { readonly errors: number; readonly informations: number; readonly known?: number };
}

async function report(words: readonly string[], directory: string, input = ""): Promise<Report> {
  const { output, messages } = await call(["check", "--format", "json", ...words], { directory, input });
  expect(messages).toBe("");
  return JSON.parse(output);
}

test("the lamp sample asks what nobody has said, and contradicts nothing", async () => {
  const directory = folder({ "architecture.yaml": LAMP });
  const { status, output, messages } = await call(["check", "architecture.yaml"], { directory });
  expect({ status, messages }).toEqual({ status: 0, messages: "" });
  expect(output).toContain(`"web" does not say what it runs on`);
  expect(output).toMatch(/\n\d+ information, \d+ hints; \d+ of \d+ questions\s+answered\.\n$/);
  expect(Math.max(...output.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  const { files, summary } = await report(["architecture.yaml"], directory);
  const web = LAMP.indexOf("web:");
  expect(summary.errors).toBe(0);
  expect(files[0]?.findings).toContainEqual(
    expect.objectContaining({
      check: "hosting/current-hosting",
      at: "components.web",
      entity: "web",
      kind: "question",
      range: { start: { line: 8, character: 2, offset: web }, end: { line: 8, character: 5, offset: web + 3 } },
      fixes: expect.arrayContaining([{ title: "Say where it runs", safety: "needs-review" }]),
    }),
  );
});

test("the same input gives the same bytes in every format", async () => {
  const directory = folder({ "architecture.yaml": LAMP });
  for (const format of ["pretty", "concise", "json", "sarif", "junit", "github", "markdown"]) {
    const [first, second] = [
      await call(["check", "-f", format], { directory }),
      await call(["check", "-f", format], { directory }),
    ];
    expect(first.output.length).toBeGreaterThan(500);
    expect(first).toEqual(second);
  }
});

describe("exit status", () => {
  test.each([
    [["check"], 1],
    [["check", "--fail-on", "never"], 0],
    [["check", "good.architecture.yaml"], 0],
    [["check", "good.architecture.yaml", "--fail-on", "information"], 1],
    [["check", "late.architecture.yaml"], 0],
    [["check", "late.architecture.yaml", "--fail-on", "warning"], 1],
    [["check", "late.architecture.yaml", "--max-warnings", "0"], 1],
    [["check", "late.architecture.yaml", "--max-warnings", "1000"], 0],
  ])("%j", async (words, status) => {
    const late = "architecture: 1\nname: Shop\nstage: review\ncomponents: { web: { kind: web-app } }\n";
    const directory = folder({
      "architecture.yaml": WRONG,
      "good.architecture.yaml": LAMP,
      "late.architecture.yaml": late,
    });
    expect((await call(words, { directory })).status).toBe(status);
  });
});

describe("what cannot be used is said on standard error, with status 2", () => {
  test.each<[readonly string[], string]>([
    [[], "Usage: archbook"],
    [["check", "missing.yaml"], `Cannot read "missing.yaml": there is no such file or folder.`],
    [["check", "empty"], `There is no architecture.yaml or *.architecture.yaml in "empty".`],
    [["check", "nothing/**"], `in "nothing/**"`],
    [["check", "latin.yaml"], `Cannot read "latin.yaml": the byte 0xFC at offset 7 is no valid UTF-8.`],
    [["check", "utf16.yaml"], "it is UTF-16, and UTF-8 is wanted"],
    [["check", "a.yaml", "--output", "no/such/file"], `Cannot write "no/such/file": there is no such file or folder.`],
    [["check", "a.yaml", "--output", "empty"], `Cannot write "empty": it is a folder.`],
    [["check", "a.yaml", "--config", "none.yaml"], `Cannot read "none.yaml"`],
    [["check", "a.yaml", "--format", "xml"], "'xml' is invalid. Allowed choices are pretty, concise, json"],
    [["check", "a.yaml", "--fromat", "json"], "Did you mean --format?"],
    [["check", "a.yaml", "--date", "2026-02-30"], "A date such as 2026-05-31 is wanted."],
    [["check", "a.yaml", "--max-warnings", "few"], "A whole number such as 0 or 20 is wanted."],
    [["check", "a.yaml", "--update-baseline"], "Say by --baseline"],
    [["check", "a.yaml", "--baseline", "none.json"], `Cannot read "none.json"`],
    [["check", "a.yaml", "--baseline", "a.yaml"], `Cannot use "a.yaml": it is no baseline.`],
    [["check", "a.yaml", "--stdin-filename", "b.yaml"], "but not both"],
    [["chek"], "Did you mean check?"],
    [["explain", "hosting/curent-hosting"], `Did you mean "hosting/current-hosting"?`],
    [["explain", "single-vm"], `Did you mean "hosting/single-vm"?`],
    [["fix", "a.yaml", "--check", "hosting/nothing-at-all"], `There is no check "hosting/nothing-at-all".`],
    [["init", "--from", "nothing"], "Allowed choices are lamp"],
    [["lsp"], "Say how to talk"],
    [["lsp", "--stdio"], "the language server is missing"],
  ])("%j", async (words, message) => {
    const directory = folder({
      "a.yaml": LAMP,
      "empty/.hidden/architecture.yaml": LAMP,
      "empty/node_modules/x/architecture.yaml": LAMP,
      "latin.yaml": new Uint8Array([...new TextEncoder().encode("name: M"), 0xfc]),
      "utf16.yaml": new Uint8Array([0xff, 0xfe, 0x61, 0x00]),
    });
    const { status, output, messages } = await call(words, { directory });
    expect({ status, output }).toEqual({ status: 2, output: "" });
    expect(messages).toContain(message);
  });
});

test("help goes to standard output, and there is one for each command", async () => {
  for (const words of [["--help"], ["help", "check"], ["check", "--help"], ["--version"]]) {
    const { status, output, messages } = await call(words);
    expect({ status, messages }).toEqual({ status: 0, messages: "" });
    expect(output).toMatch(/^Usage: archbook|^\d+\.\d+\.\d+/);
  }
});

test("files are found by name, folder, pattern and search, each once, in a stable order", async () => {
  const directory = folder({
    "b/architecture.yaml": LAMP,
    "a/shop.architecture.yml": LAMP,
    "a/other.yaml": LAMP,
    "node_modules/x/architecture.yaml": LAMP,
    ".git/architecture.yaml": LAMP,
  });
  const paths = async (...words: readonly string[]) => (await report(words, directory)).files.map((file) => file.path);
  expect(await paths()).toEqual(["a/shop.architecture.yml", "b/architecture.yaml"]);
  expect(await paths("b", ".")).toEqual(["b/architecture.yaml", "a/shop.architecture.yml"]);
  expect(await paths("a/other.yaml")).toEqual(["a/other.yaml"]);
  expect(await paths("{a,b}/*.y*ml")).toEqual(["a/other.yaml", "a/shop.architecture.yml", "b/architecture.yaml"]);
});

test("the nearest config file upwards holds, a flag beats it, and what is wrong with it is said at its place", async () => {
  const directory = folder({
    "archbook.config.yaml": 'stage: design\nexclude: ["old/**"]\nseverity: { hosting/current-hosting: error }\n',
    "old/architecture.yaml": LAMP,
    "new/architecture.yaml": LAMP,
    "new/inner/archbook.config.yaml": "stage: review\n",
    "new/inner/architecture.yaml": LAMP,
    "wrong/archbook.config.yaml": "severity:\n  hostng: hint\n",
    "wrong/architecture.yaml": LAMP,
  });
  const { files } = await report(["old", "new"], directory);
  expect(files.map(({ path: name, stage }) => [name, stage])).toEqual([
    ["new/architecture.yaml", "design"],
    ["new/inner/architecture.yaml", "review"],
  ]);
  expect(files[0]?.findings).toContainEqual(
    expect.objectContaining({ check: "hosting/current-hosting", severity: "error" }),
  );
  expect((await report(["new", "--stage", "operate"], directory)).files[0]?.stage).toBe("operate");
  const wrong = await call(["check", "wrong"], { directory });
  expect(wrong.status).toBe(2);
  expect(wrong.messages).toContain(
    `wrong/archbook.config.yaml:2:3: "hostng" is no check and no area of checks; did you mean "hosting"?`,
  );
});

test("standard input is reviewed as if it were a file; a mark at its start moves nothing", async () => {
  const directory = folder({});
  const { files, summary } = await report(["--stdin-filename", "x/architecture.yaml"], directory, `\ufeff${WRONG}`);
  expect(files[0]?.path).toBe("x/architecture.yaml");
  expect(summary.errors).toBe(1);
  expect(files[0]?.findings).toContainEqual(
    expect.objectContaining({
      check: "schema/not-in-enum",
      range: expect.objectContaining({ start: { line: 2, character: 7, offset: 34 } }),
    }),
  );
});

test("a baseline hides what it knows, wherever it has moved to, and nothing else", async () => {
  const directory = folder({ "architecture.yaml": WRONG });
  const written = await call(["check", "--baseline", "known.json", "--update-baseline"], { directory });
  expect(written.status).toBe(0);
  writeFileSync(path.join(directory, "architecture.yaml"), `# A comment.\n\n${WRONG}components: { Web: {} }\n`);
  const { files, summary } = await report(["--baseline", "known.json"], directory);
  expect(summary.known).toBeGreaterThan(0);
  expect(files[0]?.findings).toContainEqual(expect.objectContaining({ check: "schema/identifier" }));
  expect(files[0]?.findings).not.toContainEqual(expect.objectContaining({ check: "schema/not-in-enum" }));
});

test("colour goes to a terminal only, and never against NO_COLOR", async () => {
  const directory = folder({ "architecture.yaml": WRONG });
  const isColoured = async (isTerminal: boolean, environment = {}, ...words: readonly string[]) =>
    (await call(["check", ...words], { directory, isTerminal, environment })).output.includes("\u001b[");
  expect(await isColoured(true)).toBe(true);
  expect(await isColoured(false)).toBe(false);
  expect(await isColoured(true, { NO_COLOR: "1" })).toBe(false);
  await isColoured(true, {}, "--output", "report.txt");
  expect(readFileSync(path.join(directory, "report.txt"), "utf8")).not.toContain("\u001b[");
});

test("today is what --date says, else what SOURCE_DATE_EPOCH says, else what the clock says", async () => {
  const tested = "databases: { orders: { engine: mysql, backup: { interval: 1h, restoreTested: 2026-05-01 } } }";
  const directory = folder({ "architecture.yaml": `architecture: 1\nname: Shop\nstage: operate\n${tested}\n` });
  const isTestOld = async (environment: Readonly<Record<string, string>>, ...words: readonly string[]) =>
    (await call(["check", "-f", "github", ...words], { directory, environment })).output.includes(
      "backup/never-restored",
    );
  const inAutumn2027 = { SOURCE_DATE_EPOCH: "1822176000" };
  expect(await isTestOld({})).toBe(false);
  expect(await isTestOld(inAutumn2027)).toBe(true);
  expect(await isTestOld(inAutumn2027, "--date", "2026-06-01")).toBe(false);
  expect((await call(["check"], { directory, environment: { SOURCE_DATE_EPOCH: "now" } })).status).toBe(2);
});
