import { instance } from "@viz-js/viz";
import { DOMParser } from "@xmldom/xmldom";
import { Ajv2020 } from "ajv/dist/2020.js";
import DOMPurify from "dompurify";
import mermaidLibrary from "mermaid";
import { describe, expect, test } from "vitest";
import { dot } from "../../server/src/diagram/dot.ts";
import { drawio } from "../../server/src/diagram/drawio.ts";
import { shown } from "../../server/src/diagram/fit-text.ts";
import { mermaid } from "../../server/src/diagram/mermaid.ts";
import { readSvg, type SvgElement } from "../../server/src/diagram/pdf/read-svg.ts";
import type { Scene } from "../../server/src/diagram/scene.ts";
import { sceneJson } from "../../server/src/diagram/scene-json.ts";
import { place, sceneOf, textOf } from "./draw.ts";

// Mermaid cleans labels by a package that needs a browser; its grammar, which is what is asked here, needs none.
Object.assign(DOMPurify, { addHook: () => {}, sanitize: String });

const FILES = [
  "examples/lamp/architecture.yaml",
  "examples/kubernetes/architecture.yaml",
  "examples/business/architecture.yaml",
  "test/diagram/fixtures/saas.yaml",
];
const HOSTILE = `architecture: 1
name: 'a "b" --> end %%{init: {"theme":"dark"}}%% <img src="x">'
networking: { regions: { west: {} } }
components:
  end: { name: 'subgraph "x"] --> {y}', connects: [graph, list, md] }
  graph: { name: '\\n\\N\\G"; } digraph <b>', technology: '#quot; \`md\` **x**', connects: [entity] }
  entity: { name: '&lt;b&gt; &amp; &#x3c; &nope;', connects: [{ to: list, protocol: '|"] --> x' }] }
  list: { name: '1. Shop' }
  md: { name: '- item <br> _y_ $$x$$' }
`;

describe.each([...FILES.map((file) => [file, textOf(file)] as const), ["hostile names", HOSTILE] as const])(
  "%s",
  (_, text) => {
    const scene = sceneOf(text);
    const labels = scene.cards.map(({ label }) => shown(label));

    test("Graphviz reads the DOT, and draws every line of it and every label as it stands", async () => {
      const viz = await instance();
      const result = viz.render(dot(scene), { format: "json", engine: "dot" });
      expect(result.errors.filter(({ level }) => level === "error")).toEqual([]);
      const graph: { edges?: unknown[] } = JSON.parse(result.output ?? "{}");
      expect(graph.edges ?? []).toHaveLength(scene.edges.length);
      const drawn = viz.renderString(dot(scene), { format: "svg", engine: "dot" });
      expect(textsOf(drawn)).toEqual(expect.arrayContaining(labels));
    });

    test("Mermaid reads the flowchart, and every label as it stands", async () => {
      const written = mermaid(scene);
      expect(await mermaidLibrary.parse(written)).toEqual({
        diagramType: expect.stringMatching(/^flowchart/),
        config: {},
      });
      const { db } = await mermaidLibrary.mermaidAPI.getDiagramFromText(written);
      const read = verticesOf(db).map(withoutEntities);
      expect(read.map((label) => label.split("\n")[0])).toEqual(expect.arrayContaining(labels));
    });

    test("draw.io finds shapes with places, and lines between them", async () => {
      checkDrawio(drawio(await place(scene)), scene);
    });

    test("the JSON is the scene, and as its schema says", () => {
      const written = JSON.parse(sceneJson(scene));
      expect(written).toEqual({ format: "archbook-scene/1", ...JSON.parse(JSON.stringify(scene)) });
      expect(faultsOf(written)).toEqual([]);
      expect(faultsOf({ ...written, added: 1 })).toEqual([" must NOT have additional properties"]);
    });
  },
);

const validate = new Ajv2020({ strict: true, validateFormats: false, allowUnionTypes: true }).compile(
  JSON.parse(textOf("docs/scene.schema.json")),
);

function faultsOf(value: unknown): readonly string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What draw.io takes for granted of a file (its `mxfile.xsd`), found by two readers of XML that know nothing of each other. */
function checkDrawio(file: string, scene: Scene): void {
  const document = new DOMParser({
    onError: (level, message) => expect.fail(`${level}: ${message}`),
  }).parseFromString(file, "text/xml");
  const cells = [...document.getElementsByTagName("mxCell")];
  const second = allOf(readSvg(file)).filter(({ name }) => name === "mxCell");
  expect(second.map(({ attributes }) => Object.fromEntries(attributes))).toEqual(
    cells.map((cell) => Object.fromEntries([...cell.attributes].map(({ name, value }) => [name, value]))),
  );
  const parents = [...document.getElementsByTagName("*")].map((element) => [
    element.tagName,
    element.parentNode?.nodeName,
  ]);
  expect(parents.slice(0, 4)).toEqual([
    ["mxfile", "#document"],
    ["diagram", "mxfile"],
    ["mxGraphModel", "diagram"],
    ["root", "mxGraphModel"],
  ]);
  const ids = cells.map((cell) => cell.getAttribute("id"));
  expect(ids.slice(0, 2)).toEqual(["0", "1"]);
  expect(new Set(ids).size).toBe(ids.length);
  const vertices = cells.filter((cell) => cell.getAttribute("vertex") === "1");
  const edges = cells.filter((cell) => cell.getAttribute("edge") === "1");
  expect(vertices).toHaveLength(scene.cards.length + scene.containers.length);
  expect(edges).toHaveLength(scene.edges.length);
  const seen = new Set<string | null>();
  for (const cell of cells) {
    const parent = cell.getAttribute("parent");
    // What a shape lies in stands before it.
    if (cell.getAttribute("id") !== "0") expect(seen).toContain(parent);
    seen.add(cell.getAttribute("id"));
  }
  for (const cell of edges) for (const end of ["source", "target"]) expect(ids).toContain(cell.getAttribute(end));
  for (const cell of [...vertices, ...edges]) {
    expect(cell.getAttribute("style")).toMatch(/^(?:[A-Za-z0-9]+=[^=;]*;)+$/);
    expect(cell.getElementsByTagName("mxGeometry")).toHaveLength(1);
  }
  const numbers = [...document.getElementsByTagName("mxGeometry"), ...document.getElementsByTagName("mxPoint")].flatMap(
    (element) => [...element.attributes].filter(({ name }) => name !== "as").map(({ value }) => Number(value)),
  );
  expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
  for (const cell of vertices) {
    const geometry = cell.getElementsByTagName("mxGeometry")[0];
    for (const side of ["width", "height"]) expect(Number(geometry?.getAttribute(side))).toBeGreaterThan(0);
  }
  expect(vertices.map((cell) => boldOf(cell.getAttribute("value") ?? ""))).toEqual(
    [...scene.containers, ...scene.cards].map(({ label }) => shown(label)),
  );
}

/** The bold text of a label, read as the HTML that it is. */
function boldOf(value: string): string {
  const html = new DOMParser().parseFromString(
    `<div xmlns="http://www.w3.org/1999/xhtml">${value.replaceAll("<br>", "<br/>")}</div>`,
    "text/xml",
  );
  return html.getElementsByTagName("b")[0]?.textContent ?? "";
}

function textsOf(svg: string): readonly string[] {
  // Graphviz writes a document type and comments first.
  const root = readSvg(svg.slice(svg.indexOf("<svg")).replaceAll(/<!--.*?-->/gs, ""));
  return allOf(root)
    .filter(({ name }) => name === "text")
    .map(({ text }) => text.replaceAll("\u00a0", " "));
}

function allOf(element: SvgElement | undefined): readonly SvgElement[] {
  return element === undefined ? [] : [element, ...element.children.flatMap(allOf)];
}

/** The texts of the nodes, in whatever collection this version of Mermaid has them. */
function verticesOf(db: unknown): readonly string[] {
  if (typeof db !== "object" || db === null || !("getVertices" in db) || typeof db.getVertices !== "function")
    return [];
  const vertices: unknown = db.getVertices();
  if (!(vertices instanceof Map)) return [];
  return [...vertices.values()].map((vertex: { readonly text?: string }) => vertex.text ?? "");
}

/** Until it draws, Mermaid keeps the number of a character between marks of its own. */
function withoutEntities(text: string): string {
  return text.replaceAll(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
