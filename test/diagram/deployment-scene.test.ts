import { describe, expect, test } from "vitest";
import type { Scene } from "../../server/src/diagram/scene.ts";
import { sceneOf, textOf } from "./draw.ts";

const saas = sceneOf(textOf("test/diagram/fixtures/saas.yaml"));

describe("the LAMP sample", () => {
  const lamp = sceneOf(textOf("examples/lamp/architecture.yaml"));

  test("shows what it states, and that it does not state where it runs", () => {
    expect(lamp.cards.map(({ id, role, parent }) => [id, role, parent])).toEqual([
      ["user", "client", undefined],
      ["web", "compute", "area:system"],
      ["mysql", "data", "area:system"],
      ["payment", "external", undefined],
    ]);
    expect(lamp.containers).toMatchObject([{ id: "area:system", detail: "where it runs is not stated" }]);
    expect(lamp.edges.map(({ from, to }) => `${from} ${to}`)).toEqual(["user web", "web mysql", "web payment"]);
  });

  test("knows the technologies by their marks", () => {
    expect(card(lamp, "web")).toMatchObject({ icon: "php", technology: "PHP" });
    expect(card(lamp, "mysql")).toMatchObject({ icon: "mysql", shape: "cylinder" });
    expect(card(lamp, "payment")).toMatchObject({ icon: "payment" });
  });

  test("explains in the legend only what occurs", () => {
    expect(lamp.legend.map(({ text }) => text)).toEqual([
      "client",
      "computing",
      "data",
      "of others",
      "call, required",
      "open questions",
    ]);
  });
});

describe("places", () => {
  test("nest regions, networks, subnets and hosts", () => {
    expect(chain(saas, "api@westeurope")).toEqual([
      "aks@westeurope",
      "subnet:spoke-we/app@westeurope",
      "network:spoke-we@westeurope",
      "region:westeurope",
      "area:system",
    ]);
    expect(chain(saas, "front-door")).toEqual(["area:system"]);
    expect(chain(saas, "stripe")).toEqual([]);
  });

  test("stand in the order of the file, each after what holds it", () => {
    const ids = saas.containers.map(({ id }) => id);
    expect(ids.indexOf("region:westeurope")).toBeLessThan(ids.indexOf("region:northeurope"));
    for (const { id, parent } of saas.containers) {
      if (parent !== undefined) expect(ids.indexOf(parent)).toBeLessThan(ids.indexOf(id));
    }
  });

  test("a region that takes over says that it stands by, and so do the things in it", () => {
    expect(saas.containers.find(({ id }) => id === "region:northeurope")?.badges).toMatchObject([{ text: "standby" }]);
    expect(card(saas, "api@northeurope")?.standby).toBe(true);
    expect(card(saas, "api@westeurope")?.standby).toBe(false);
  });

  test("hosts that stand on each other hold nothing", () => {
    const scene = sceneOf(
      "architecture: 1\nname: x\ncomponents: { a: { hosting: { on: b } }, b: { hosting: { on: a } } }\n",
    );
    expect(scene.cards.map(({ id, parent }) => [id, parent])).toEqual([
      ["a", "area:system"],
      ["b", "area:system"],
    ]);
  });
});

describe("lines", () => {
  test("lead to the copy in the same region, and from the global entry to all", () => {
    const from = (id: string) => saas.edges.filter((edge) => edge.from === id).map(({ to }) => to);
    expect(from("front-door")).toEqual(["nginx@westeurope", "nginx@northeurope"]);
    expect(from("web@northeurope")).toEqual(["api@northeurope"]);
  });

  test("leave over the egress that serves the caller", () => {
    const calls = saas.edges.map(({ from, to }) => `${from} ${to}`);
    expect(calls).toContain("api@westeurope nat-we");
    expect(calls).toContain("nat-we stripe");
    expect(calls).not.toContain("api@westeurope stripe");
  });

  test("say protocol, encryption, whether they wait, and whether they are needed", () => {
    expect(saas.edges.find(({ id }) => id === "api@westeurope>bus@westeurope#2")).toMatchObject({
      label: "AMQP · publish",
      tls: true,
      mode: "async",
    });
    expect(saas.edges.find(({ id }) => id === "api@westeurope>cache@westeurope#1")?.required).toBe(false);
    expect(saas.edges.find(({ id }) => id === "nginx@westeurope>web@westeurope#0")?.tls).toBe(false);
  });

  test("show replication only where it is stated", () => {
    const replicated = saas.edges.filter(({ kind }) => kind === "replication");
    expect(replicated.map(({ from, to, label }) => [from, to, label])).toEqual([
      ["orders-db@westeurope", "orders-db@northeurope", "async replication"],
    ]);
  });

  test("of administrators go over the link that they come by", () => {
    const admin = saas.edges.filter(({ kind }) => kind === "admin").map(({ from, to }) => `${from} ${to}`);
    expect(admin).toEqual([
      "role:administrators link:office-vpn",
      "link:office-vpn bastion",
      "bastion orders-db@westeurope",
    ]);
  });
});

describe("questions", () => {
  test("are numbered one after another, one marker an element, and none is lost", () => {
    expect(saas.markers.map(({ number }) => number)).toEqual(saas.markers.map((_, index) => index + 1));
    expect(new Set(saas.markers.map(({ element }) => element)).size).toBe(saas.markers.length);
    const lamp = sceneOf(textOf("examples/lamp/architecture.yaml"));
    const marked = lamp.markers.flatMap(({ questions }) => questions).length;
    expect(marked).toBeGreaterThan(0);
    expect(lamp.title.elsewhere).toBeGreaterThan(0);
  });
});

test("is a plain value, and the same each time", () => {
  const text = textOf("test/diagram/fixtures/saas.yaml");
  expect(JSON.parse(JSON.stringify(sceneOf(text)))).toEqual(JSON.parse(JSON.stringify(saas)));
});

test("identifiers of the file do not collide with those of the picture", () => {
  const scene = sceneOf(
    "architecture: 1\nname: x\ncomponents: { system: {}, platform: {}, administrators: {}, root: {} }\n",
  );
  const ids = [...scene.cards, ...scene.containers].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

function card(scene: Scene, id: string) {
  return scene.cards.find((each) => each.id === id);
}

function chain(scene: Scene, id: string): readonly string[] {
  const parents = new Map([...scene.cards, ...scene.containers].map((each) => [each.id, each.parent]));
  const chain: string[] = [];
  for (let parent = parents.get(id); parent !== undefined; parent = parents.get(parent)) chain.push(parent);
  return chain;
}
