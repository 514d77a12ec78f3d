import { describe, expect, test } from "vitest";
import { importsOf, type ProjectFile, sourceFiles } from "./source-files.ts";

/** The layers of the server, lowest first: the folders that each may import, and the packages that each may know. */
const LAYERS: { readonly [layer: string]: { readonly from: readonly string[]; readonly packages: readonly string[] } } =
  {
    text: { from: [], packages: [] },
    syntax: { from: ["text"], packages: ["yaml"] },
    schema: { from: ["text", "syntax"], packages: [] },
    model: { from: ["text", "syntax", "schema"], packages: [] },
    catalogue: { from: ["text", "model"], packages: [] },
    analysis: { from: ["text", "model", "catalogue"], packages: [] },
    settings: { from: ["text", "syntax", "schema", "model"], packages: ["picomatch", "re2js"] },
    checklist: { from: ["text", "syntax", "schema", "model", "catalogue", "analysis", "settings"], packages: [] },
    diagram: { from: ["text", "model", "catalogue", "analysis", "settings", "checklist"], packages: ["elkjs"] },
    import: { from: ["text", "syntax", "model", "catalogue"], packages: ["yaml"] },
    report: { from: ["text", "model", "catalogue", "analysis", "settings", "checklist", "diagram"], packages: [] },
    workspace: {
      from: "text syntax schema model catalogue analysis settings checklist diagram".split(" "),
      packages: ["picomatch", "vscode-uri"],
    },
    features: {
      from: "text syntax schema model catalogue analysis settings checklist diagram report workspace".split(" "),
      packages: [],
    },
    lsp: {
      from: "text syntax schema model catalogue analysis settings checklist diagram import report workspace features".split(
        " ",
      ),
      packages: ["vscode-languageserver", "vscode-languageserver-textdocument", "vscode-uri"],
    },
    mcp: {
      from: "text syntax schema model catalogue analysis settings checklist diagram import report workspace features".split(
        " ",
      ),
      packages: ["@modelcontextprotocol/sdk", "zod"],
    },
    cli: {
      from: "text syntax schema model catalogue analysis settings checklist diagram import report workspace".split(" "),
      packages: ["commander", "picomatch", "diff", "vscode-uri", "@resvg/resvg-wasm"],
    },
  };

/** What a file may import beyond its layer, and why. */
const ALLOWED: { readonly [file: string]: readonly string[] } = {
  // Only load the other entry points.
  "server/src/cli/lsp.ts": ["server/src/lsp/"],
  "server/src/cli/mcp.ts": ["server/src/mcp/"],
};

/** Packages that one file alone may know, so that they can be replaced in one place. */
const IN_ONE_FILE: readonly string[] = ["elkjs", "re2js"];

/** Who may know files, clocks and processes. */
const MAY_KNOW_NODE: readonly RegExp[] = [
  /^server\/src\/cli\//,
  /^server\/src\/(?:lsp|mcp)\/(?:main\.node|worker\.[\w-]+|node-[\w-]+)\.ts$/,
];

const server = sourceFiles("server/src");
const client = sourceFiles("client");

test("there is something to look at", () => {
  expect(server.length).toBeGreaterThan(100);
  expect(server.flatMap(importsOf).length).toBeGreaterThan(500);
});

test("every folder of the server is a layer", () => {
  const folders = new Set(server.map(({ path }) => path.split("/")[2]));
  expect([...folders].filter((folder) => folder === undefined || LAYERS[folder] === undefined)).toEqual([]);
});

describe.each(Object.keys(LAYERS))("%s", (layer) => {
  const { from, packages } = LAYERS[layer] ?? { from: [], packages: [] };
  const files = server.filter(({ path }) => path.startsWith(`server/src/${layer}/`));

  test("imports only from the layers below", () => {
    expect(files.flatMap((file) => wrongImports(file, [layer, ...from]))).toEqual([]);
  });

  test("knows only its own packages", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((one) => isPackage(one) && !one.startsWith("node:") && !packages.includes(packageName(one)))
        .map((one) => `${file.path} knows ${one}`),
    );
    expect(wrong).toEqual([]);
  });
});

test("only entry points and the command line know Node", () => {
  const wrong = server.filter(
    (file) =>
      importsOf(file).some((one) => one.startsWith("node:")) && !MAY_KNOW_NODE.some((known) => known.test(file.path)),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test.each(IN_ONE_FILE)("%s is known to one file at most", (name) => {
  const knowing = server.filter((file) => importsOf(file).some((one) => isPackage(one) && packageName(one) === name));
  expect(knowing.length, knowing.map(({ path }) => path).join(" ")).toBeLessThan(2);
});

test("the client takes nothing from the server but the types of the requests", () => {
  const wrong = client.flatMap((file) =>
    importsOf(file)
      .filter((one) => one.startsWith("server/") && one !== "server/src/lsp/custom-requests.ts")
      .map((one) => `${file.path} imports ${one}`),
  );
  expect(wrong).toEqual([]);
});

test("checks import no other check", () => {
  const checks = server.filter(({ path }) => path.startsWith(CHECKS));
  expect(checks.flatMap((file) => importsOf(file).filter((one) => one.startsWith(CHECKS)))).toEqual([]);
});

const CHECKS = "server/src/checklist/checks/";

test("no file imports itself by way of others, types included", () => {
  expect(cycles([...server, ...client])).toEqual([]);
});

test("a cycle would be found", () => {
  const file = (path: string, to: string) => ({ path, text: `import type { A } from "./${to}";\n` });
  expect(cycles([file("x/a.ts", "b.ts"), file("x/b.ts", "c.ts"), file("x/c.ts", "b.ts")])).toEqual([
    "x/b.ts → x/c.ts → x/b.ts",
  ]);
});

function wrongImports(file: ProjectFile, layers: readonly string[]): readonly string[] {
  const allowed = [...layers.map((layer) => `server/src/${layer}/`), ...(ALLOWED[file.path] ?? [])];
  return importsOf(file)
    .filter((one) => one.startsWith("server/") && !allowed.some((folder) => one.startsWith(folder)))
    .map((one) => `${file.path} imports ${one}`);
}

function isPackage(imported: string): boolean {
  return !/^(?:server|client|schemas|snippets|test)\/|^package\.json$/.test(imported);
}

function packageName(imported: string): string {
  return imported.split("/", imported.startsWith("@") ? 2 : 1).join("/");
}

/** One cycle for each file that closes one, in a walk from every file. */
function cycles(files: readonly ProjectFile[]): readonly string[] {
  const graph = new Map(files.map((file) => [file.path, importsOf(file)]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(" → "));
    if (done.has(path)) return;
    done.add(path);
    for (const next of graph.get(path) ?? []) walk(next, [...way, path]);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}
