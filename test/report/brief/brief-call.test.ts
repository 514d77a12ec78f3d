import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { call, folder } from "../../cli/call.ts";
import { example } from "./brief-of-text.ts";

const CONFIG = `severity: { tenancy: off }
checks:
  acme/named: { for: component, expect: { required: [name] }, message: "{id} has no name.", severity: warning }
`;

function directory(): string {
  return folder({ "design/architecture.yaml": example("lamp"), "archbook.config.yaml": CONFIG });
}

const DESIGN = "design/architecture.yaml";

describe("archbook brief", () => {
  test("writes Markdown with links to the file, as the config has it", async () => {
    const there = directory();
    const called = await call(["brief", DESIGN, "-o", "design/pack.md"], { directory: there });
    expect(called).toEqual({ status: 0, output: "", messages: "" });
    const pack = readFileSync(path.join(there, "design/pack.md"), "utf8");
    expect(pack).toContain("[databases.mysql, line 14](<architecture.yaml#L14>)");
    expect(pack).toContain("```mermaid\n");
    expect(pack).not.toContain("tenancy/customer-base");
    expect(pack).toContain("Date: 2026-11-22.");
  });

  test("takes the day and the length of the session", async () => {
    const there = directory();
    await call(["brief", DESIGN, "-o", "pack.md", "--minutes", "90", "--date", "2027-01-12"], { directory: there });
    const pack = readFileSync(path.join(there, "pack.md"), "utf8");
    expect(pack).toContain("Session: 90 minutes.");
    expect(pack).toContain("Date: 2027-01-12.");
    expect(pack).toContain("[databases.mysql, line 14](<design/architecture.yaml#L14>)");
  });

  test("writes a page, and says in it why there is no picture where the layout cannot be had", async () => {
    const there = directory();
    expect((await call(["brief", DESIGN, "-o", "pack.html"], { directory: there })).status).toBe(0);
    const pack = readFileSync(path.join(there, "pack.html"), "utf8");
    expect(pack).toMatch(/^<!DOCTYPE html>/);
    // Beside the test there is no bundle of the layout.
    expect(pack).toContain("The picture could not be drawn: ");
  });

  test.each([
    [["-o", "pack.pdf"], '"pack.pdf" ends in neither .html nor .md'],
    [["-o", "pack.md", "--minutes", "45"], "60 or 90 is wanted."],
    [[], "required option"],
    [["-o", "nowhere/pack.md"], 'Cannot write "nowhere/pack.md"'],
  ])("refuses %j", async (flags, message) => {
    const { status, messages } = await call(["brief", DESIGN, ...flags], { directory: directory() });
    expect(messages).toContain(message);
    expect(status).toBe(2);
  });
});
