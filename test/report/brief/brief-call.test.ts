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

describe("the pack of an architecture of several files", () => {
  const ROOT = `architecture: 1
name: Shop
include: [services/*.yaml]
clients:
  browser: { kind: browser, connects: [cart] }
slas:
  main: { entry: browser, availability: 99.99% }
`;
  const CART = `# One of our services.
components:
  cart: { kind: api, connects: [nowhere] }
notApplicable: [{ check: hosting/current-hosting, at: components.cart, reason: It is bought. }]
`;

  async function packs() {
    const there = folder({ "design/architecture.yaml": ROOT, "design/services/ü.yaml": CART });
    for (const name of ["pack.md", "design/pack.html"]) await call(["brief", DESIGN, "-o", name], { directory: there });
    const read = (name: string) => readFileSync(path.join(there, name), "utf8");
    return { md: read("pack.md"), html: read("design/pack.html") };
  }

  test("has the findings of all of them, each with its file where that is not the root", async () => {
    const { md, html } = await packs();
    expect(md).toContain("File: [design/architecture.yaml](<design/architecture.yaml>), [services/ü");
    expect(md).toContain("wrong and left out of this pack. services/ü.yaml, line 3: ");
    expect(md).toContain("[components.cart, services/ü.yaml, line 3](<design/services/%C3%BC.yaml#L3>)");
    expect(md).toContain("[components.cart, services/ü.yaml, line 4](<design/services/%C3%BC.yaml#L4>)");
    expect(md).toContain("[clients.browser, line 5](<design/architecture.yaml#L5>)");
    expect(html).toContain("services/ü.yaml, line 3");
  });

  test("prints every file, and leads to the lines of each", async () => {
    const { html } = await packs();
    expect(html).toContain("design/architecture.yaml and what it includes, as it was read.");
    expect(html).toContain("# One of our services.");
    const ids = [...html.matchAll(/ id="(L\d+|F\d+L\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("L7");
    expect(ids).toContain("F1L4");
    const leads = [...html.matchAll(/ href="#((?:F\d+)?L\d+)"/g)].map(([, id]) => id);
    expect(leads).toContain("F1L3");
    expect(leads.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
