import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { run } from "../../server/src/cli/run.ts";

const folder = mkdtempSync(path.join(tmpdir(), "archbook-paths-"));
afterAll(() => rmSync(folder, { recursive: true }));

writeFileSync(
  path.join(folder, "architecture.yaml"),
  `architecture: 1
name: Test
clients: { browser: { connects: [{ to: lb, protocol: https, tls: true, auth: oauth2 }] } }
networking:
  ingress: { lb: { exposure: public, connects: [web] } }
  adminAccess: { bastion: { kind: bastion, reaches: [db] } }
components:
  web: { connects: [api, { to: db, protocol: mysql, tls: false, auth: none }] }
  api: { connects: [web, db] }
databases: { db: {} }
`,
);

async function paths(...flags: readonly string[]) {
  let output = "";
  let messages = "";
  const stream = (write: (text: string) => void) => ({ write, isTerminal: false, columns: undefined });
  const status = await run(["paths", "architecture.yaml", ...flags], {
    directory: folder,
    environment: {},
    output: stream((text) => {
      output += text;
    }),
    messages: stream((text) => {
      messages += text;
    }),
    today: () => "2026-11-22",
    readInput: async () => new Uint8Array(),
    home: folder,
  });
  return { status, output, messages };
}

test("routes are listed hop by hop, and circles are walked once", async () => {
  expect((await paths("--from", "browser", "--to", "db")).output).toBe(`\
2 routes from "browser" to "db"; the shortest first, none passes anything twice.

1. browser → lb → web → db
   browser → lb  https       TLS     oauth2   trust boundary: client
   lb → web      protocol ?  TLS ?   auth ?   trust boundary: public address
   web → db      mysql       no TLS  no auth

2. browser → lb → web → api → db
   browser → lb  https       TLS    oauth2  trust boundary: client
   lb → web      protocol ?  TLS ?  auth ?  trust boundary: public address
   web → api     protocol ?  TLS ?  auth ?
   api → db      protocol ?  TLS ?  auth ?

?: not stated.
`);
});

test("routes from the internet, and those of administrators, are routes too", async () => {
  const { output } = await paths("--from", "internet", "--to", "web");
  expect(output).toContain("1. internet → lb → web");
  expect(output).toContain("open to the internet");
  expect((await paths("--from", "bastion", "--to", "db")).output).toContain("administrative access");
  expect((await paths("--from", "db", "--to", "browser")).output).toBe('There is no route from "db" to "browser".\n');
});

test("scripts get the hops as data", async () => {
  const { output } = await paths("--from", "internet", "--to", "lb", "--format", "json");
  expect(JSON.parse(output)).toEqual({
    from: "internet",
    to: "lb",
    complete: true,
    routes: [
      [{ from: "internet", to: "lb", kind: "internet", boundary: "public" }],
      [
        { from: "internet", to: "browser", kind: "internet" },
        {
          from: "browser",
          to: "lb",
          kind: "connection",
          protocol: "https",
          tls: true,
          auth: "oauth2",
          boundary: "client",
        },
      ],
    ],
  });
});

test("an end that does not exist is no answer", async () => {
  const { status, messages } = await paths("--from", "internet", "--to", "bd");
  expect(status).toBe(2);
  expect(messages).toContain('There is no "bd" in "architecture.yaml". Did you mean "db"?');
});
