import { expect, test } from "vitest";
import { type Called, call, folder } from "./call.ts";

const ARCHITECTURE = `architecture: 1
name: Test
clients: { browser: { connects: [{ to: lb, protocol: https, tls: true, auth: oauth2 }] } }
networking:
  ingress: { lb: { exposure: public, connects: [web] } }
  adminAccess: { bastion: { kind: bastion, reaches: [db] } }
components:
  web: { connects: [api, { to: db, protocol: mysql, tls: false, auth: none }] }
  api: { connects: [web, db] }
databases: { db: {} }
`;

async function paths(...flags: readonly string[]): Promise<Called> {
  return call(["paths", "architecture.yaml", ...flags], { directory: folder({ "architecture.yaml": ARCHITECTURE }) });
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

test("of an external, what it sees of each caller is told region by region", async () => {
  const text = `architecture: 1
name: Test
networking:
  egress: { nat: { kind: nat-gateway, region: westeurope, fixedIp: true, serves: [web] } }
components:
  web: { regions: [westeurope, northeurope], connects: [bank] }
externals: { bank: { purpose: direct debits } }
`;
  const { output } = await call(["paths", "architecture.yaml", "--from", "web", "--to", "bank"], {
    directory: folder({ "architecture.yaml": text }),
  });
  expect(output).toContain(`What "bank" sees of its callers:
   web in westeurope   the fixed address of nat
   web in northeurope  an address of the default path, which may change
`);
});
