import { readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { call, folder } from "./call.ts";

const ROOT = `architecture: 1
name: Shop
include: [services/*.yaml]
clients:
  browser: { kind: browser, connects: [cart] }
`;
const CART = "components:\n  cart: { kind: api }\n";
const WRONG = "components:\n  cart: { knd: api }\n";

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly partOf?: string;
    readonly answers: { readonly open: number };
    readonly findings: readonly { readonly check: string }[];
  }[];
}

async function filesOf(words: readonly string[], directory: string): Promise<Report["files"]> {
  const { output, messages } = await call(["check", "--format", "json", ...words], { directory });
  expect(messages).toBe("");
  const report: Report = JSON.parse(output);
  return report.files;
}

test("a root is reviewed with its parts, each finding in its own file", async () => {
  const directory = folder({ "architecture.yaml": ROOT, "services/cart.yaml": CART });
  const files = await filesOf(["architecture.yaml"], directory);
  expect(files.map((file) => [file.path, file.partOf])).toEqual([
    ["architecture.yaml", undefined],
    ["services/cart.yaml", "architecture.yaml"],
  ]);
  const checks = files.map(({ findings }) => findings.map(({ check }) => check));
  expect(checks[0]).not.toContain("hosting/current-hosting");
  expect(checks[1]).toContain("hosting/current-hosting");
  expect(files[1]?.answers).toEqual(files[0]?.answers);
});

test("a part that is found beside its root is not reviewed by itself, whatever its name", async () => {
  const root = ROOT.replace("services/*.yaml", "cart.architecture.yaml");
  const directory = folder({ "architecture.yaml": root, "cart.architecture.yaml": CART });
  const files = await filesOf([], directory);
  expect(files.map((file) => file.path)).toEqual(["architecture.yaml", "cart.architecture.yaml"]);
  expect(files.flatMap(({ findings }) => findings.map(({ check }) => check))).not.toContain("schema/required");
});

test("a part that is an architecture, too, is reviewed as both, and what is found twice is told once", async () => {
  const root = ROOT.replace("services/*.yaml", "cart.architecture.yaml");
  const cart = `architecture: 1\nname: Cart\n${CART}`;
  const files = await filesOf([], folder({ "architecture.yaml": root, "cart.architecture.yaml": cart }));
  const own = files.find((file) => file.path === "cart.architecture.yaml");
  expect(own?.partOf).toBeUndefined();
  expect(own?.findings.filter(({ check }) => check === "hosting/current-hosting")).toHaveLength(1);
});

test("a part that a call names is seen as the roots below see it", async () => {
  const directory = folder({ "architecture.yaml": ROOT, "services/cart.yaml": CART });
  const files = await filesOf(["services/cart.yaml"], directory);
  expect(files.map((file) => [file.path, file.partOf])).toEqual([["services/cart.yaml", "architecture.yaml"]]);
  expect(files[0]?.findings.map(({ check }) => check)).not.toContain("schema/required");
});

test("what is wrong in a part fails the call, and is repaired there", async () => {
  const directory = folder({ "architecture.yaml": ROOT, "services/cart.yaml": WRONG });
  const { status, output } = await call(["check", "--format", "github", "architecture.yaml"], { directory });
  expect(status).toBe(1);
  expect(output).toMatch(/::error file=services\/cart\.yaml,line=2,[^\n]*"knd" is no field/);
  const fixed = await call(["fix", "services/cart.yaml"], { directory });
  expect(fixed.output).toContain("services/cart.yaml: 1 fix");
  expect(readFileSync(path.join(directory, "services/cart.yaml"), "utf8")).toBe(CART);
});

test("answers are counted once for all files of an architecture", async () => {
  const directory = folder({ "architecture.yaml": ROOT, "services/cart.yaml": CART });
  const [file] = await filesOf(["architecture.yaml"], directory);
  const { output } = await call(["check", "--format", "markdown", "architecture.yaml"], { directory });
  expect(output).toContain(` of ${asked(output)} questions`);
  expect(asked(output)).toBeGreaterThanOrEqual(file?.answers.open ?? Number.NaN);
  expect(output).toContain("Included by architecture.yaml.");
});

function asked(output: string): number {
  return Number(/of (\d+) questions/.exec(output)?.[1]);
}

test.each(["availability", "diagram", "paths"])("%s sees all files", async (command) => {
  const root = `${ROOT}slas:\n  main: { entry: browser, availability: 99% }\n`;
  const cart = "components:\n  cart: { kind: api, availability: 99.5% }\n";
  const directory = folder({ "architecture.yaml": root, "services/cart.yaml": cart });
  const more = { availability: [], diagram: ["--format", "mmd"], paths: ["--from", "browser", "--to", "cart"] }[
    command
  ];
  const { output, messages } = await call([command, "architecture.yaml", ...(more ?? [])], { directory });
  expect(messages).toBe("");
  expect(output).toMatch(/cart|99\.5/i);
});

test("a part that bears the name of an architecture, and does not say so, is seen as its root sees it", async () => {
  const root = ROOT.replace("services/*.yaml", "cart.architecture.yaml");
  const directory = folder({ "architecture.yaml": root, "cart.architecture.yaml": CART });
  const files = await filesOf(["cart.architecture.yaml"], directory);
  expect(files.map((file) => [file.path, file.partOf])).toEqual([["cart.architecture.yaml", "architecture.yaml"]]);
});

test("a part is seen as the root above sees it, though the call comes from below", async () => {
  const directory = path.join(folder({ "architecture.yaml": ROOT, "services/cart.yaml": CART }), "services");
  const files = await filesOf(["cart.yaml"], directory);
  expect(files.map((file) => [file.path, file.partOf])).toEqual([["cart.yaml", "../architecture.yaml"]]);
});

test("standard input may be a part, or a root that includes files", async () => {
  const directory = folder({ "architecture.yaml": ROOT, "services/cart.yaml": CART });
  const check = async (name: string, input: string) => {
    const { output } = await call(["check", "--format", "concise", "--stdin-filename", name], { directory, input });
    return output;
  };
  expect(await check("services/cart.yaml", WRONG)).toContain('"knd" is no field');
  expect(await check("services/cart.yaml", CART)).not.toContain("schema/required");
  const ofRoot = await check("architecture.yaml", ROOT.replace("[cart]", "[basket]"));
  expect(ofRoot).toMatch(/^architecture\.yaml:5:\d+: .*names\/unresolved/m);
  expect(ofRoot).toMatch(/^services\/cart\.yaml:2:\d+: .*hosting\/current-hosting/m);
});

const BREAKING = `checks:
  acme/loop:
    for: component
    expect: { $ref: "#" }
    message: x
`;

test("what a part is reviewed with is said by the config file of its root", async () => {
  const directory = folder({
    "architecture.yaml": ROOT,
    "archbook.config.yaml": "severity: { hosting/current-hosting: off }\n",
    "services/cart.yaml": CART,
    "services/archbook.config.yaml": "severity: { hosting/current-hosting: error }\n",
  });
  for (const word of ["architecture.yaml", "services/cart.yaml"]) {
    const { status, output } = await call(["check", "--format", "concise", word], { directory });
    expect(output).not.toContain("hosting/current-hosting");
    expect(status).toBe(0);
  }
});

test.each(["architecture.yaml", "services/cart.yaml"])(
  "a check that breaks on a part makes a call for %s fail",
  async (word) => {
    const files = { "architecture.yaml": ROOT, "archbook.config.yaml": BREAKING, "services/cart.yaml": CART };
    const { status, messages } = await call(["check", word], { directory: folder(files) });
    expect(messages).toContain("acme/loop");
    expect(status).toBe(2);
  },
);

test("a part that is a link fits a pattern", async () => {
  const directory = folder({ "architecture.yaml": ROOT, "services/readme.txt": "", "shared/cart.yml": CART });
  symlinkSync(path.join(directory, "shared/cart.yml"), path.join(directory, "services/cart.yaml"));
  symlinkSync(directory, path.join(directory, "services/circle"));
  const files = await filesOf(["architecture.yaml"], directory);
  expect(files.map((file) => file.path)).toEqual(["architecture.yaml", "services/cart.yaml"]);
});

test("many parts of one architecture are reviewed once, however many of them a call names", async () => {
  const parts = Array.from({ length: 120 }, (_, i) => [`services/s${i}.yaml`, `components:\n  s${i}: { kind: api }\n`]);
  const files: Readonly<Record<string, string>> = Object.fromEntries(parts);
  const directory = folder({ "architecture.yaml": ROOT.replace("[cart]", "[s1]"), ...files });
  const found = await filesOf(["services/*.yaml"], directory);
  expect(found).toHaveLength(parts.length);
  expect(new Set(found.map(({ partOf }) => partOf))).toEqual(new Set(["architecture.yaml"]));
});

test("fixes of several parts in one call see what was written before", async () => {
  const directory = folder({
    "architecture.yaml": ROOT,
    "services/cart.yaml": WRONG,
    "services/pay.yaml": "components:\n  pay: { knd: api }\n",
  });
  const { output } = await call(["fix", "services/cart.yaml", "services/pay.yaml"], { directory });
  expect(output.match(/1 fix$/gm)).toHaveLength(2);
  expect(readFileSync(path.join(directory, "services/pay.yaml"), "utf8")).toContain("kind: api");
});
