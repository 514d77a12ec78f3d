// How long the preview takes to follow an edit, over the protocol as an editor does it: from the change of the document to the new
// picture, while the last layout is warm. Beside it what the first picture took, and that as a multiple.
// Run: node bench/preview.mjs [COMPONENTS...]
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { stringify } from "yaml";
import { buildAll } from "../esbuild.mjs";
import { largeArchitecture } from "./large-architecture.mjs";

const URI = "file:///bench/architecture.yaml";
const EDITS = 15;
const sizes = process.argv.slice(2).map(Number);
const SIZES = sizes.length > 0 ? sizes : [10, 30, 50, 150, 300];

const folder = mkdtempSync(path.join(os.tmpdir(), "archbook-bench-"));
try {
  for (const only of ["dist/server.cjs", "dist/figures.cjs", "dist/layout.cjs"])
    await buildAll({ outdir: folder, only });
  console.log(
    "| components | first picture (ms) | a word in the title (ms) | a name (ms) | an id, wherever it stands (ms) | settled (ms) | a new element (ms) | answer (KiB) | first : name |",
  );
  console.log("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const size of SIZES) console.log(await row(size));
} finally {
  rmSync(folder, { recursive: true });
}

async function row(size) {
  const editor = await openEditor(stringify(largeArchitecture(size)));
  try {
    await editor.draw(true);
    // The engine gets faster with what it has laid out.
    for (const _ of Array(3)) await editor.follow(/^name: .*$/m, (line) => `${line}x`);
    const [, first] = await editor.afresh();
    const title = await median(() => editor.follow(/^name: .*$/m, (line) => `${line}x`));
    const name = await median((index) =>
      editor.follow(
        /^ {2}d0-api:\n(?: {4}name: .*\n)?/m,
        () => `  d0-api:\n    name: An api ${"y".repeat(index + 1)}\n`,
      ),
    );
    const [, settled] = await timed(() => editor.draw(true));
    const id = await median((index) => editor.rename(/\bd0-queue(?:-\d+)?\b/g, `d0-queue-${index}`));
    const element = await median((index) =>
      editor.follow(/^components:\n/m, (line) => `${line}  new-${index}:\n    connects: [d0-api]\n`),
    );
    const kib = (JSON.stringify(await editor.draw(false)).length / 1024).toFixed(0);
    const figures = [first, title, name, id, settled, element].map((ms) => ms.toFixed(0)).join(" | ");
    return `| ${size} | ${figures} | ${kib} | ${(first / name).toFixed(1)} |`;
  } finally {
    editor.stop();
  }
}

async function openEditor(start) {
  const child = spawn(process.execPath, [path.join(folder, "server.cjs"), "--stdio"]);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification("initialized", {});
  let text = start;
  let version = 1;
  const textDocument = () => ({ uri: URI, languageId: "yaml", version, text });
  const draw = async (settled) => {
    const answer = await connection.sendRequest("archbook/preview", { uri: URI, theme: "light", settled });
    if (answer === null || "reason" in answer) throw new Error(`No picture: ${JSON.stringify(answer)}`);
    return answer;
  };
  /** The edits from the last to the first, so that none moves what another is about. */
  const change = async (edits) => {
    const contentChanges = edits.reverse().map(({ start, end, text: inserted }) => {
      const range = { start: at(text, start), end: at(text, end) };
      text = text.slice(0, start) + inserted + text.slice(end);
      return { range, text: inserted };
    });
    version += 1;
    const [, ms] = await timed(async () => {
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri: URI, version },
        contentChanges,
      });
      return draw(false);
    });
    return ms;
  };
  await connection.sendNotification("textDocument/didOpen", { textDocument: textDocument() });
  return {
    draw,
    /** Of a document that was not open: nothing of it is kept. */
    async afresh() {
      await connection.sendNotification("textDocument/didClose", { textDocument: { uri: URI } });
      return timed(async () => {
        await connection.sendNotification("textDocument/didOpen", { textDocument: textDocument() });
        return draw(true);
      });
    },
    /** From the change to the picture, in milliseconds. */
    follow(pattern, replace) {
      const match = pattern.exec(text);
      if (match === null) throw new Error(`Nothing is like ${pattern}.`);
      return change([{ start: match.index, end: match.index + match[0].length, text: replace(match[0]) }]);
    },
    /** The same, as a rename changes all places at once. */
    rename(pattern, name) {
      const places = [...text.matchAll(pattern)].map(({ 0: old, index }) => ({
        start: index,
        end: index + old.length,
        text: name,
      }));
      if (places.length < 2) throw new Error(`${places.length} places are like ${pattern}.`);
      return change(places);
    },
    stop() {
      connection.dispose();
      child.kill();
    },
  };
}

function at(text, offset) {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: before.at(-1).length };
}

async function median(run) {
  const all = [];
  for (let index = 0; index < EDITS; index++) all.push(await run(index));
  return all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
}

async function timed(run) {
  const start = performance.now();
  return [await run(), performance.now() - start];
}
