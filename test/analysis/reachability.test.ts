import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "../../server/src/analysis/analysis.ts";
import { CATALOGUE } from "../../server/src/catalogue/catalogue.ts";
import { lower } from "../../server/src/model/lower.ts";
import { analysisOf } from "../support/analysis-of.ts";

describe("routes", () => {
  const analysis = analysisOf(`
clients: { browser: { connects: [{ to: lb, tls: true, auth: oauth2 }] }, till: { network: corporate, connects: [db] } }
networking:
  ingress: { lb: { exposure: public, connects: [web] } }
  adminAccess: { bastion: { kind: bastion, reaches: [db] }, door: { kind: public, reaches: [web] } }
components:
  web: { connects: [api, { to: db, tls: false }] }
  api: { connects: [web, db, gone] }
databases: { db: {} }`);
  const routes = (from: string, to: string) =>
    analysis.routes(from, to).routes.map((route) => [from, ...route.map((hop) => hop.to)].join(" > "));

  test("pass nothing twice, the shortest first", () => {
    expect(routes("browser", "db")).toEqual(["browser > lb > web > db", "browser > lb > web > api > db"]);
    expect(routes("db", "browser")).toEqual([]);
    expect(routes("web", "web")).toEqual([]);
    expect(routes("gone", "db")).toEqual([]);
  });

  test("say how each hop is protected and what it crosses", () => {
    const [first, second] = analysis.routes("browser", "db").routes[0] ?? [];
    expect(first).toMatchObject({ boundary: "client", connection: { tls: true, auth: "oauth2" } });
    expect(second).toMatchObject({ boundary: "public", from: "lb", to: "web" });
  });

  test("from the internet start at its clients and at all that is public", () => {
    expect(routes("internet", "web")).toEqual([
      "internet > lb > web",
      "internet > door > web",
      "internet > browser > lb > web",
    ]);
    expect(analysis.reachableFrom("internet").has("till")).toBe(false);
    expect([...analysis.reaching("db")].sort()).toEqual(
      ["api", "bastion", "browser", "door", "internet", "lb", "till", "web"].sort(),
    );
  });

  test("are as many as trying out every order finds", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const targets = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 });
    const document = fc.record({ a: targets, b: targets, c: targets, d: targets, e: targets });
    fc.assert(
      fc.property(document, (graph) => {
        const components = Object.fromEntries(Object.entries(graph).map(([id, connects]) => [id, { connects }]));
        const { routes, complete } = analyse(lower({ components }), CATALOGUE).routes("a", "e");
        const found = routes.map((route) => ["a", ...route.map((hop) => hop.to)].join());
        expect(complete).toBe(true);
        expect(found.toSorted()).toEqual(
          everyOrder(["b", "c", "d"])
            .map((middle) => ["a", ...middle, "e"])
            .filter((path) =>
              path.slice(1).every((to, index) => new Map(Object.entries(graph)).get(path[index] ?? "")?.includes(to)),
            )
            .map((path) => path.join())
            .toSorted(),
        );
        expect(routes.map((route) => route.length)).toEqual(
          routes.map((route) => route.length).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 500 },
    );
  });

  test("are cut off where there are too many, and say so", () => {
    const ids = Array.from({ length: 14 }, (_, n) => `c${n}`);
    const components = Object.fromEntries(ids.map((id) => [id, { connects: ids.filter((other) => other !== id) }]));
    const { routes, complete } = analyse(lower({ components }), CATALOGUE).routes("c0", "c13");
    expect([routes.length, complete]).toEqual([1000, false]);
    expect(routes[0]?.length).toBe(1);
  });
});

test("routes of administrators lead to what stands in the networks that they reach", () => {
  const { routes } = analysisOf(`
networking:
  networks: { spoke: { subnets: { data: {} } } }
  adminAccess: { bastion: { reaches: [spoke/data] } }
databases: { db: { network: spoke/data }, other: {} }`);
  expect(routes("bastion", "db").routes).toEqual([[{ from: "bastion", to: "db" }]]);
  expect(routes("bastion", "other").routes).toEqual([]);
});

test("routes are made of the hops that lead to the end, and of no others", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const targets = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 });
  fc.assert(
    fc.property(fc.record({ a: targets, b: targets, c: targets, d: targets, e: targets }), (graph) => {
      const components = Object.fromEntries(Object.entries(graph).map(([id, connects]) => [id, { connects }]));
      const { routes, hopsTo } = analyse(lower({ components }), CATALOGUE);
      const words = (hops: readonly { from: string; to: string }[]) =>
        [...new Set(hops.map(({ from, to }) => `${from}>${to}`))].toSorted();
      expect(words(hopsTo("e"))).toEqual(words(ids.flatMap((from) => routes(from, "e").routes.flat())));
    }),
  );
});

/** Every order of every selection. */
function everyOrder(ids: readonly string[]): readonly (readonly string[])[] {
  const longer = ids.flatMap((id) => everyOrder(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]));
  return [[], ...longer];
}
