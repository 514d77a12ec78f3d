import { describe, expect, test } from "vitest";
import { sceneOf, textOf } from "../draw.ts";
import { between, cardOf, textsOf } from "./scene-parts.ts";

const parcels = sceneOf(textOf("test/diagram/views/fixtures/parcels.yaml"), { view: "data-flow" });

describe("flows", () => {
  test("lead where the data go, whoever calls whom", () => {
    expect(between(parcels, "parcels-copy@westeurope", "tracking@westeurope")).toMatchObject({ kind: "flow" });
    expect(between(parcels, "tracking@westeurope", "parcels-copy@westeurope")).toBeUndefined();
    expect(between(parcels, "tracking@westeurope", "parcels-db@westeurope")).toMatchObject({ kind: "flow" });
  });

  test("say which data, and are classified as the store is that they go to", () => {
    expect(between(parcels, "tracking@westeurope", "parcels-db@westeurope")).toMatchObject({
      label: "personal · parcels and addresses",
      sensitivity: "restricted",
    });
    expect(between(parcels, "parcels-copy@westeurope", "tracking@westeurope")).toMatchObject({
      label: "personal · parcels",
      sensitivity: "personal",
    });
  });

  test("of the same data elsewhere are classified alike", () => {
    expect(between(parcels, "tracking@westeurope", "maps")).toMatchObject({
      label: "personal · addresses",
      sensitivity: "restricted",
      crosses: "organisation",
    });
    expect(between(parcels, "tracking@westeurope", "sms-a")?.sensitivity).toBeUndefined();
  });

  test("that name nothing say so", () => {
    expect(between(parcels, "browser", "edge@westeurope")).toMatchObject({ label: undefined, crosses: "client" });
    expect(between(parcels, "browser", "edge@westeurope")?.details).toContain("which data is not stated");
  });

  test("to copies in other regions cross regions", () => {
    expect(between(parcels, "parcels-db@westeurope", "parcels-db@northeurope")).toMatchObject({
      kind: "replication",
      sensitivity: "restricted",
      crosses: "region",
    });
  });
});

describe("stores", () => {
  test("say what they hold, and how it is kept", () => {
    expect(textsOf(cardOf(parcels, "parcels-db@westeurope"))).toEqual([
      "restricted",
      "personal data",
      "encrypted at rest",
      "own key",
      "backup in northeurope",
    ]);
    expect(cardOf(parcels, "parcels-copy@westeurope")?.badges).toMatchObject([
      { text: "not classified", tone: "warn" },
      { text: "personal data" },
      { text: "not encrypted at rest", tone: "warn" },
    ]);
  });

  test("are shown even where nothing goes; what carries no data is not", () => {
    const text = "components: { idle: {} }\ndatabases: { db: {} }\n";
    const scene = sceneOf(`architecture: 1\nname: x\n${text}`, { view: "data-flow" });
    expect(scene.cards.map(({ id }) => id)).toEqual(["db"]);
  });
});

test("areas are the organisation's own, region by region, and those of others", () => {
  expect(cardOf(parcels, "maps")?.parent).toBe("area:others");
  expect(cardOf(parcels, "depot-system@westeurope")?.parent).toBe("network:depots");
  expect(parcels.containers.find(({ kind }) => kind === "system")?.badges).toMatchObject([
    { text: "data must stay in EU" },
  ]);
});

test("the heading counts what leaves", () => {
  expect(parcels.title.heading).toEqual({
    text: "Data flow",
    answer:
      "2 sensitive flows leave the organisation, 3 sensitive flows leave a region, 4 unclassified flows leave the organisation",
    tone: "warn",
  });
});

test("what stands by is left out, but for what it keeps", () => {
  const scene = sceneOf(textOf("test/diagram/fixtures/saas.yaml"), { view: "data-flow" });
  expect(cardOf(scene, "api@northeurope")).toBeUndefined();
  expect(cardOf(scene, "orders-db@northeurope")?.standby).toBe(true);
});
