import { describe, expect, test } from "vitest";
import { sceneOf, textOf } from "../draw.ts";
import { between, cardOf, textsOf } from "./scene-parts.ts";

const parcels = sceneOf(textOf("test/diagram/views/fixtures/parcels.yaml"), { view: "network" });

describe("areas", () => {
  test("tell apart whom one trusts, the least trusted first", () => {
    expect(parcels.containers.map(({ kind, label }) => [kind, label])).toEqual([
      ["internet", "Internet"],
      ["partner", "Partner networks"],
      ["corporate", "Corporate network"],
      ["others", "Systems of others"],
      ["system", "Microsoft Azure"],
      ["network", "Hub"],
      ["subnet", "App"],
      ["subnet", "Data"],
      ["site", "Depots"],
    ]);
    const parents = Object.fromEntries(parcels.cards.map(({ id, parent }) => [id, parent]));
    expect(parents).toMatchObject({
      browser: "area:internet",
      carrier: "area:partner",
      depot: "area:corporate",
      maps: "area:others",
      "tracking@westeurope": "subnet:hub/app@westeurope",
      "parcels-db@westeurope": "subnet:hub/data@westeurope",
      "parcels-db@northeurope": "area:system",
    });
    expect(parcels.containers.find(({ label }) => label === "Data")?.badges).toMatchObject([{ text: "isolated" }]);
  });

  test("that hold nothing are not drawn", () => {
    const scene = sceneOf("architecture: 1\nname: x\ncomponents: { web: {} }\n", { view: "network" });
    expect(scene.containers.map(({ kind }) => kind)).toEqual(["system"]);
    expect(scene.title.heading).toMatchObject({ answer: "0 crossings", tone: "calm" });
  });
});

describe("lines", () => {
  test("are those that leave an area, with what protects them", () => {
    expect(between(parcels, "depot", "tracking@westeurope")).toMatchObject({ label: "HTTP", tls: false, tone: "warn" });
    expect(between(parcels, "carrier", "tracking@westeurope")).toMatchObject({
      label: "HTTPS · mTLS",
      crosses: "client",
    });
    expect(between(parcels, "tracking@westeurope", "parcels-db@westeurope")).toMatchObject({
      label: "MySQL · password",
      crosses: "subnet",
    });
    // Both stand in the same subnet.
    expect(between(parcels, "tracking@westeurope", "vms@westeurope")).toBeUndefined();
  });

  test("say what nobody states", () => {
    const text = "clients: { c: { connects: [a] } }\ncomponents: { a: {} }\n";
    const scene = sceneOf(`architecture: 1\nname: x\n${text}`, { view: "network" });
    expect(between(scene, "c", "a")?.details).toEqual(["encryption is not stated", "authentication is not stated"]);
  });

  test("are led over the link or the egress that they need", () => {
    expect(between(parcels, "tracking@westeurope", "link:depot-line")).toMatchObject({ label: "HTTPS" });
    expect(between(parcels, "link:depot-line", "depot-system@westeurope")).toMatchObject({ crosses: "network" });
    expect(between(parcels, "tracking@westeurope", "depot-system@westeurope")).toBeUndefined();
    expect(between(parcels, "nat", "maps")).toMatchObject({ crosses: "organisation" });
  });
});

describe("what is open", () => {
  test("is drawn though nobody calls it", () => {
    expect(between(parcels, "role:anybody", "parcels-copy@westeurope")).toMatchObject({ kind: "exposure" });
    // The tracking page calls it already.
    expect(between(parcels, "role:anybody", "edge@westeurope")).toBeUndefined();
  });

  test("to administrators from anywhere stands out", () => {
    expect(cardOf(parcels, "role:administrators")?.parent).toBe("area:internet");
    expect(between(parcels, "role:administrators", "ssh")).toMatchObject({
      label: "open to the internet",
      tone: "warn",
    });
    expect(between(parcels, "ssh", "subnet:hub/data@westeurope")).toMatchObject({ kind: "admin", tone: "warn" });
    const { tone } = between(parcels, "bastion", "vms@westeurope") ?? {};
    expect(tone).toBeUndefined();
  });

  test("is counted in the heading", () => {
    expect(parcels.title.heading).toEqual({
      text: "Network and trust boundaries",
      answer: "30 crossings, 7 to look at twice",
      tone: "warn",
    });
  });
});

test("cards say how they are reached, and nothing else", () => {
  expect(textsOf(cardOf(parcels, "edge@westeurope"))).toEqual(["public", "no WAF", "TLS 1.2+", "ends TLS"]);
  expect(textsOf(cardOf(parcels, "parcels-copy@westeurope"))).toEqual(["public"]);
  expect(cardOf(parcels, "parcels-copy@westeurope")?.badges).toMatchObject([{ tone: "warn" }]);
});
