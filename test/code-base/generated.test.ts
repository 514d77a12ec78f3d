import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { ROOT } from "./source-files.ts";

test("everything that is generated is up to date", () => {
  expect(staleFiles()).toEqual([]);
}, 60_000);

/** The files that the generators would write otherwise; they fail where there are any, and name each in a line. */
function staleFiles(): readonly string[] {
  try {
    execFileSync(process.execPath, ["scripts/generate.mjs", "--check"], { cwd: ROOT, encoding: "utf8" });
    return [];
  } catch (error) {
    const output =
      typeof error === "object" && error !== null && "stdout" in error ? String(error.stdout) : String(error);
    return output.trim().split("\n");
  }
}
