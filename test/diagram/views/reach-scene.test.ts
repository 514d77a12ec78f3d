import { expect, test } from "vitest";
import { sceneOf, textOf } from "../draw.ts";
import { between, cardOf } from "./scene-parts.ts";

const TEXT = textOf("test/diagram/views/fixtures/parcels.yaml");
const reach = sceneOf(TEXT, { view: "reach", of: "parcels-db" });

test("all that can reach it is there, and nothing else", () => {
  expect(reach.cards.map(({ id }) => id)).toEqual([
    "role:internet",
    "role:administrators",
    "browser",
    "depot",
    "carrier",
    "edge",
    "ssh",
    "bastion",
    "tracking",
    "parcels-db",
  ]);
  expect(reach.cards.filter(({ emphasis }) => emphasis === "focus").map(({ id }) => id)).toEqual(["parcels-db"]);
  expect(reach.title.heading).toEqual({
    text: "Who can reach Parcels",
    answer: "3 ways from the internet, 2 for administrators",
    tone: "warn",
  });
});

test("hops say what protects them and which boundary they cross", () => {
  expect(between(reach, "depot", "tracking")).toMatchObject({ tls: false, tone: "warn", crosses: "client" });
  expect(between(reach, "depot", "tracking")?.details).toEqual(
    expect.arrayContaining(["trust boundary: client", "not encrypted", "authentication is not stated"]),
  );
});

test("what is open to the internet is told apart from who stands in it", () => {
  expect(between(reach, "role:internet", "browser")?.kind).toBe("presence");
  expect(between(reach, "role:internet", "edge")).toMatchObject({ kind: "exposure", label: "public" });
  expect(between(reach, "role:internet", "ssh")).toMatchObject({ kind: "exposure" });
  expect(reach.edges.some(({ to }) => to === "depot")).toBe(false);
});

test("administrators come over what their way goes by, and reach what stands in the networks that it names", () => {
  expect(between(reach, "role:administrators", "bastion")?.label).toBe("via Depot line");
  expect(between(reach, "role:administrators", "ssh")).toMatchObject({ label: "open to the internet", tone: "warn" });
  expect(between(reach, "ssh", "parcels-db")).toMatchObject({ kind: "admin" });
});

test("what nobody can reach says so", () => {
  const scene = sceneOf("architecture: 1\nname: x\ndatabases: { db: {} }\n", { view: "reach", of: "db" });
  expect(scene.title.heading).toEqual({ text: "Who can reach DB", answer: "nobody", tone: "calm" });
  expect(scene.cards.map(({ id }) => id)).toEqual(["db"]);
});

test("a public store is one to look at twice, an unreachable one is good", () => {
  const text = "clients: { c: { network: corporate, connects: [db] } }\n";
  const tone = (db: string) =>
    sceneOf(`architecture: 1\nname: x\n${text}databases: { db: ${db} }\n`, { view: "reach", of: "db" }).title.heading
      ?.tone;
  expect(tone("{ exposure: public }")).toBe("warn");
  expect(tone("{}")).toBe("good");
});

test("an identifier that is none shows nothing", () => {
  expect(cardOf(sceneOf(TEXT, { view: "reach", of: "gone" }), "gone")).toBeUndefined();
});
