import { instance } from "@viz-js/viz";
import { Ajv2020 } from "ajv/dist/2020.js";
import DOMPurify from "dompurify";
import mermaidLibrary from "mermaid";
import { describe, expect, test } from "vitest";
import { dot } from "../../../server/src/diagram/dot.ts";
import { mermaid } from "../../../server/src/diagram/mermaid.ts";
import { sceneJson } from "../../../server/src/diagram/scene-json.ts";
import { sceneOf, textOf } from "../draw.ts";
import { VIEW_PICTURES } from "./pictures.ts";

// Mermaid cleans labels by a package that needs a browser; its grammar, which is what is asked here, needs none.
Object.assign(DOMPurify, { addHook: () => {}, sanitize: String });

const validate = new Ajv2020({ strict: true, validateFormats: false, allowUnionTypes: true }).compile(
  JSON.parse(textOf("docs/scene.schema.json")),
);

describe.each(VIEW_PICTURES)("%s", (_, file, request) => {
  const scene = sceneOf(textOf(file), request);

  test("has an identifier for each element, and lines that end at elements", () => {
    const elements = [...scene.containers, ...scene.cards].map(({ id }) => id);
    const ids = [...elements, ...scene.edges.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const { from, to } of scene.edges) expect(elements).toEqual(expect.arrayContaining([from, to]));
    for (const { parent } of [...scene.containers, ...scene.cards]) {
      if (parent !== undefined) expect(elements).toContain(parent);
    }
  });

  test("is read by Graphviz, Mermaid and the schema of scenes", async () => {
    const viz = await instance();
    const result = viz.render(dot(scene), { format: "json", engine: "dot" });
    expect(result.errors.filter(({ level }) => level === "error")).toEqual([]);
    expect(await mermaidLibrary.parse(mermaid(scene))).toMatchObject({
      diagramType: expect.stringMatching(/^flowchart/),
    });
    validate(JSON.parse(sceneJson(scene)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test("is the same each time", () => {
    expect(sceneJson(sceneOf(textOf(file), request))).toBe(sceneJson(scene));
  });
});

test("texts for other tools say what the picture is of, and the figures that it is about", () => {
  const scene = sceneOf(textOf("test/diagram/views/fixtures/parcels.yaml"), { view: "journey", sla: "track" });
  expect(dot(scene)).toContain("Parcel tracking · Journey: Track a parcel · 99.2341%, misses the promised 99.95%");
  expect(dot(scene)).toContain("99.5% stated · weakest link · 214 min saved if doubled");
});
