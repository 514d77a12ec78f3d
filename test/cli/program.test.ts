import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildAll } from "../../esbuild.mjs";

const LAMP = path.resolve(import.meta.dirname, "../../examples/lamp/architecture.yaml");

// Built here, so that what is tested is never an older build.
const outdir = mkdtempSync(path.join(tmpdir(), "archbook-dist-"));
const program = path.join(outdir, "cli.mjs");

beforeAll(() => buildAll({ outdir, only: "dist/cli.mjs" }), 60_000);
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

function called(words: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(program, words, {
    encoding: "utf8",
    input,
    env: { PATH: process.env.PATH },
  });
  return { status, output: stdout, messages: stderr };
}

test("the program runs by its own name, and is quiet on standard error", () => {
  const { status, output, messages } = called(["check", LAMP]);
  expect({ status, messages }).toEqual({ status: 0, messages: "" });
  expect(output).toContain("questions answered");
});

test("it reads standard input, and ends with 1 for an error and 2 for a call that is none", () => {
  expect(
    called(["check", "--stdin-filename", "architecture.yaml"], "architecture: 1\nname: A\nstage: b\n").status,
  ).toBe(1);
  expect(called(["check", "--nonsense"]).status).toBe(2);
});

test("a reader that has seen enough ends it without a word", () => {
  const { stdout, stderr } = spawnSync("sh", ["-c", `"${program}" checks --format json | head -n 1`], {
    encoding: "utf8",
  });
  expect({ stdout, stderr }).toEqual({ stdout: "{\n", stderr: "" });
});
