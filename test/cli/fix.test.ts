import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { SAMPLES } from "../../server/src/cli/samples.ts";
import { starter } from "../../server/src/workspace/starter.ts";
import { readSnapshot } from "../support/read-snapshot.ts";
import { call, folder } from "./call.ts";

const WRONG = `architecture: 1
name: Shop
stage: desgn # for now
components:
  web: { kind: web-app, connects: [ordrs] }
databases:
  orders: { engine: mysql }
`;

test("a dry run prints a unified diff and writes nothing", async () => {
  const directory = folder({ "architecture.yaml": WRONG });
  const { status, output } = await call(["fix", "architecture.yaml", "--dry-run"], { directory });
  expect(status).toBe(0);
  expect(output).toBe(`--- a/architecture.yaml
+++ b/architecture.yaml
@@ -1,7 +1,7 @@
 architecture: 1
 name: Shop
-stage: desgn # for now
+stage: design # for now
 components:
-  web: { kind: web-app, connects: [ordrs] }
+  web: { kind: web-app, connects: [orders] }
 databases:
   orders: { engine: mysql }
`);
  expect(readFileSync(path.join(directory, "architecture.yaml"), "utf8")).toBe(WRONG);
});

test("fixes are written and named, what is right stays byte for byte, and a second run has nothing to do", async () => {
  const directory = folder({ "architecture.yaml": `\ufeff${WRONG}` });
  const { output } = await call(["fix", "architecture.yaml"], { directory });
  expect(output).toBe(`architecture.yaml: 2 fixes
  stage: Change to "design" (schema/not-in-enum)
  components.web: Change to "orders" (names/unresolved)
`);
  const fixed = WRONG.replace("desgn", "design").replace("ordrs", "orders");
  expect(readFileSync(path.join(directory, "architecture.yaml"), "utf8")).toBe(`\ufeff${fixed}`);
  const again = await call(["fix", "architecture.yaml"], { directory });
  expect(again).toEqual({ status: 0, output: "", messages: "There is nothing to fix that needs no review.\n" });
});

test("only the checks that are named are fixed, and what needs review only on request", async () => {
  const directory = folder({ "architecture.yaml": WRONG });
  const one = await call(["fix", "architecture.yaml", "--dry-run", "--check", "names/unresolved"], { directory });
  expect(one.output).toContain("-  web: { kind: web-app, connects: [ordrs] }");
  expect(one.output).not.toContain("-stage");
  const words = ["fix", "architecture.yaml", "--dry-run", "--check", "hosting/current-hosting"];
  expect((await call(words, { directory })).output).toBe("");
  const reviewed = await call([...words, "--needs-review"], { directory });
  expect(reviewed.output).toMatch(/^\+.*hosting: /m);
});

test("a fix that would bring in an error is left out", async () => {
  // Renamed, "Web" would be a second "web".
  const directory = folder({ "architecture.yaml": "architecture: 1\nname: Shop\ncomponents:\n  Web: {}\n  web: {}\n" });
  const { output } = await call(["fix", "architecture.yaml", "--dry-run", "--check", "schema/identifier"], {
    directory,
  });
  expect(output).toBe("");
});

test("a first file is written once, in a folder that is made, and has no error", async () => {
  const directory = folder({});
  const first = await call(["init", "my-web-shop"], { directory });
  expect(first).toMatchObject({ status: 0, messages: "" });
  const text = readFileSync(path.join(directory, "my-web-shop/architecture.yaml"), "utf8");
  expect(text).toContain('name: "My web shop"');
  const second = await call(["init", "my-web-shop"], { directory });
  expect(second).toEqual({
    status: 2,
    output: "",
    messages: `archbook: Cannot write "my-web-shop/architecture.yaml": it is there already.\n`,
  });
  const severities = readSnapshot(text).problems.map(({ severity }) => severity);
  expect(severities).not.toContain("error");
  expect(severities.length).toBeGreaterThan(5);
});

test("what the starter says in comments is legal as well", () => {
  const text = starter("Shop").replace(/^# (?=[a-z][A-Za-z]*:| {2})/gm, "");
  expect(text).toContain("\nslas:\n  checkout:");
  const wrong = readSnapshot(text).problems.filter(({ kind }) => kind === "schema" || kind === "syntax");
  expect(wrong.map(({ message }) => message)).toEqual([]);
});

test("a start from a sample is the example itself", async () => {
  for (const [name, sample] of SAMPLES) {
    expect(readFileSync(new URL(`../../examples/${name}/architecture.yaml`, import.meta.url), "utf8")).toBe(sample);
  }
  const directory = folder({});
  await call(["init", "--from", "lamp"], { directory });
  expect(readFileSync(path.join(directory, "architecture.yaml"), "utf8")).toBe(SAMPLES.get("lamp"));
});
