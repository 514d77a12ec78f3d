import path from "node:path";
import { expect, test } from "vitest";
import { renderPdf } from "../../server/src/cli/render-pdf.ts";
import { renderPng } from "../../server/src/cli/render-png.ts";
import { sceneOf } from "../diagram/draw.ts";
import { readPdf } from "../diagram/pdf/read-pdf.ts";
import { folder } from "./call.ts";

const HOME = path.resolve(import.meta.dirname, "../../dist");
const SCENE = sceneOf("architecture: 1\nname: Shop 支払い\n");
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="5" y="20" font-size="13">Zeit 支払い</text></svg>`;

function hostWith(written: string[]) {
  const stream = { write: (words: string) => void written.push(words), isTerminal: false, columns: undefined };
  const environment = { XDG_DATA_HOME: folder({}) };
  return {
    directory: HOME,
    environment,
    output: stream,
    messages: stream,
    today: () => "2026-11-22" as const,
    readInput: async () => new Uint8Array(),
    home: HOME,
  };
}

test("a PDF has the title of the scene, the size of the picture, and letters that can be searched, drawn or not", async () => {
  const read = await readPdf(await renderPdf(SVG, "fit", SCENE, hostWith([])));
  expect(read).toMatchObject({ pages: 1, title: "Shop 支払い: deployment diagram", made: "D:20261122000000Z" });
  expect([read.width, read.height]).toEqual([150, 30]);
  expect(read.texts.join("")).toContain("支払い");
});

test("a PNG has a picture of every letter, or tells which it lacks", async () => {
  const written: string[] = [];
  const bytes = await renderPng(SVG, 200, hostWith(written));
  expect([...bytes.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join("")).toBe("PNG");
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([400, 80]);
  expect(written.every((words) => /^No installed font has /.test(words))).toBe(true);
});
