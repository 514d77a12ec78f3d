import { instance } from "@viz-js/viz";
import { DOMParser } from "@xmldom/xmldom";
import DOMPurify from "dompurify";
import mermaidLibrary from "mermaid";
import { describe, expect, test } from "vitest";
import { dot } from "../../server/src/diagram/dot.ts";
import { drawio } from "../../server/src/diagram/drawio.ts";
import { mermaid } from "../../server/src/diagram/mermaid.ts";
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
name: 'a "b" --> end'
components:
  end: { name: 'subgraph "x"] --> {y}', connects: [graph] }
  graph: { name: '\\n\\"; } digraph <b>', technology: '#quot; \`md\` **x**' }
`;

describe.each([...FILES.map((file) => [file, textOf(file)] as const), ["hostile names", HOSTILE] as const])(
  "%s",
  (_, text) => {
    const scene = sceneOf(text);

    test("Graphviz reads the DOT, and draws every line of it", async () => {
      const viz = await instance();
      const result = viz.render(dot(scene), { format: "json", engine: "dot" });
      expect(result.errors.filter(({ level }) => level === "error")).toEqual([]);
      const graph: { edges?: unknown[] } = JSON.parse(result.output ?? "{}");
      expect(graph.edges ?? []).toHaveLength(scene.edges.length);
    });

    test("Mermaid reads the flowchart", async () => {
      expect(await mermaidLibrary.parse(mermaid(scene))).toMatchObject({
        diagramType: expect.stringMatching(/^flowchart/),
      });
    });

    test("draw.io finds shapes with places, and lines between them", async () => {
      const file = drawio(await place(scene));
      const document = new DOMParser({
        onError: (level, message) => expect.fail(`${level}: ${message}`),
      }).parseFromString(file, "text/xml");
      const cells = [...document.getElementsByTagName("mxCell")];
      const ids = cells.map((cell) => cell.getAttribute("id"));
      expect(new Set(ids).size).toBe(ids.length);
      const vertices = cells.filter((cell) => cell.getAttribute("vertex") === "1");
      const edges = cells.filter((cell) => cell.getAttribute("edge") === "1");
      expect(vertices).toHaveLength(scene.cards.length + scene.containers.length);
      expect(edges).toHaveLength(scene.edges.length);
      for (const cell of [...vertices, ...edges]) expect(ids).toContain(cell.getAttribute("parent"));
      for (const cell of edges) for (const end of ["source", "target"]) expect(ids).toContain(cell.getAttribute(end));
      for (const cell of vertices) {
        expect(Number(cell.getElementsByTagName("mxGeometry")[0]?.getAttribute("width"))).toBeGreaterThan(0);
      }
    });

    test("the JSON is the scene", () => {
      expect(JSON.parse(sceneJson(scene))).toEqual({
        format: "archbook-scene/1",
        ...JSON.parse(JSON.stringify(scene)),
      });
    });
  },
);
