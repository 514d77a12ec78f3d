import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { COMPLETION_PLACES, cursorOf } from "../support/completion-places.ts";

// The server as it ships, under the client that is built into Neovim.
const ROOT = `architecture: 1
name: Shop
include: [services/*.yaml]
clients:
  browser: { kind: browser, connects: [crat] }
`;
const SOUND = ROOT.replace("crat", "cart");
const CART =
  "components:\n  cart: { kind: api, connects: [orders-db] }\ndatabases:\n  orders-db: { kind: relational }\n";

const missing = !isInstalled() && process.env.ARCHBOOK_REQUIRE_NEOVIM !== "1";
if (missing) console.warn("The server is not tested in Neovim: there is no program nvim. Install it, by apt or brew.");

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "archbook-neovim-"));
  mkdirSync(path.join(folder, "services"));
  write("architecture.yaml", ROOT);
  write("services/cart.yaml", CART);
});

afterEach(() => rmSync(folder, { recursive: true }));

describe.skipIf(missing)("in Neovim", { timeout: 180_000 }, () => {
  test("diagnostics come by themselves, with the codes of the checks", async () => {
    expect(await run("diagnostics")).toEqual(expect.arrayContaining(["names/unresolved"]));
  });

  test("a quick fix is applied, and undone in one step", async () => {
    expect(await run("code_action")).toEqual({ repaired: SOUND.trimEnd(), undone: true });
  });

  test("hover explains", async () => {
    expect(await run("hover")).toContain("browser");
  });

  test("completion offers what fits at each place, and replaces what is typed", async () => {
    const offered = await run<readonly Offered[]>("completion", COMPLETION_PLACES.map(cursorOf));
    for (const [index, { name, offers, result }] of COMPLETION_PLACES.entries()) {
      expect(offered[index]?.labels, name).toEqual(expect.arrayContaining([...offers]));
      if (result !== undefined) expect(`${offered[index]?.text}\n`, name).toBe(result);
    }
  });

  test("rename goes over includes, unsaved text included", async () => {
    write("architecture.yaml", SOUND);
    const { root, part } = await run<{ root: string; part: string }>("rename");
    expect(root).toContain("connects: [trolley]");
    expect(part).toContain("  trolley: { kind: api");
    expect(part).toContain("  basket: { kind: api, connects: [trolley] }");
  });

  test("the call hierarchy says who calls, and who is called", async () => {
    write("architecture.yaml", SOUND);
    const calls = await run<{ incoming_calls: readonly string[]; outgoing_calls: readonly string[] }>("call_hierarchy");
    expect(calls.incoming_calls).toEqual([expect.stringMatching(/^architecture\.yaml:5 .*browser/)]);
    expect(calls.outgoing_calls).toEqual([expect.stringMatching(/^cart\.yaml:2 .*orders-db/)]);
  });
});

interface Offered {
  readonly labels: readonly string[];
  readonly text: string;
}

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

function isInstalled(): boolean {
  try {
    return execFileSync("nvim", ["--version"], { encoding: "utf8" }).includes("NVIM");
  } catch {
    return false;
  }
}

/** What a scenario of `scenarios.lua` gives. */
async function run<T = unknown>(scenario: string, input: unknown = []): Promise<T> {
  const result = path.join(folder, "result.json");
  const script = path.join(import.meta.dirname, "run.lua");
  const env = {
    ...process.env,
    ARCHBOOK_NODE: process.execPath,
    ARCHBOOK_CLI: path.resolve(import.meta.dirname, "../../dist/cli.mjs"),
    ARCHBOOK_FOLDER: folder,
    ARCHBOOK_SCENARIO: scenario,
    ARCHBOOK_INPUT: JSON.stringify(input),
    ARCHBOOK_RESULT: result,
    XDG_STATE_HOME: folder,
    XDG_CACHE_HOME: folder,
  };
  await promisify(execFile)("nvim", ["--headless", "--clean", "-S", script], { env, timeout: 150_000 });
  const answer: { readonly ok: boolean; readonly result: T } = JSON.parse(readFileSync(result, "utf8"));
  expect(answer.ok, String(answer.result)).toBe(true);
  return answer.result;
}
