import { expect, test } from "vitest";
import { call, folder } from "./call.ts";

const SHOP = `architecture: 1
name: Shop
clients:
  user:
    connects: [web]
components:
  web:
    hosting: vm
`;

const CONFIG = `checks:
  acme/tls-stated:
    for: connection
    expect: { required: [tls] }
    message: "{from} to {to}: TLS is not stated."
    why: House rule 7.
    fix: { title: Turn it on, snippet: "tls: true" }
`;

const BROKEN = `${CONFIG}  acme/broken:
    for: component
    expect: { requird: [zones] }
    message: x
`;

const LOOP = `${CONFIG}  acme/loop:
    for: component
    expect: { $ref: "#" }
    message: x
`;

function solution(config: string, name = "archbook.config.yaml"): string {
  return folder({ "architecture.yaml": SHOP, [name]: config });
}

test.each(["archbook.config.yaml", "archbook.config.yml"])("own checks of %s are reviewed with", async (name) => {
  const directory = solution(CONFIG, name);
  const { status, output } = await call(["check"], { directory });
  expect(status).toBe(0);
  expect(output).toContain("user to web: TLS is not stated.");
  expect((await call(["check", "--fail-on", "warning"], { directory })).status).toBe(1);
});

test.each(["json", "sarif", "junit", "github", "markdown"])("the %s report names them", async (format) => {
  const { output, messages } = await call(["check", "--format", format], { directory: solution(CONFIG) });
  expect(messages).toBe("");
  expect(output).toContain("acme/tls-stated");
  expect(output).not.toContain("docs/checks/acme");
});

test("they are explained and listed", async () => {
  const directory = solution(CONFIG);
  const { status, output } = await call(["explain", "acme/tls-stated"], { directory });
  expect(status).toBe(0);
  expect(output).toContain("House rule 7.");
  expect(output).toContain("tls: true");
  expect((await call(["checks", "--format", "json"], { directory })).output).toContain('"acme/tls-stated"');
  expect((await call(["explain", "acme/tls-statd"], { directory })).messages).toContain('"acme/tls-stated"');
});

test("their fixes are applied on demand", async () => {
  const words = ["fix", "architecture.yaml", "--check", "acme/tls-stated", "--needs-review", "--dry-run"];
  const { output } = await call(words, { directory: solution(CONFIG) });
  expect(output).toContain("+    connects: [{ to: web, tls: true }]");
});

test("a broken one is told at its place and makes the status 2, and the others are still reviewed with", async () => {
  const { status, output, messages } = await call(["check"], { directory: solution(BROKEN) });
  expect(status).toBe(2);
  expect(output).toContain("user to web: TLS is not stated.");
  expect(messages).toContain('archbook.config.yaml:10:15: "requird" is no keyword');
});

test("one that breaks while it runs is told at its place as well", async () => {
  const { status, output, messages } = await call(["check"], { directory: solution(LOOP) });
  expect(status).toBe(2);
  expect(output).toContain("user to web: TLS is not stated.");
  expect(messages).toMatch(/archbook\.config\.yaml:8:3: The check "acme\/loop" is broken and was left out: /);
});
