import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { timed } from "./timed.mjs";

const VERSION = "1.59.4";

/** It is no dependency of the project: it is fetched into a folder for one run. `undefined` where that cannot be done. */
export function installLikeC4(folder) {
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const words = ["install", `likec4@${VERSION}`, "--no-audit", "--no-fund", "--no-save"];
  const { status } = spawnSync("npm", words, {
    cwd: folder,
    stdio: "ignore",
    timeout: 300_000,
    shell: process.platform === "win32",
  });
  return status === 0 ? folder : undefined;
}

/** LikeC4, from its model to the places of everything (Graphviz, as WebAssembly); reading its language is not counted. */
export default async function start(_, small) {
  const folder = process.env.ARCHBOOK_BENCH_LIKEC4;
  if (!folder) return "the registry is out of reach, so it is not measured";
  const entry = createRequire(join(folder, "package.json")).resolve("likec4");
  const { LikeC4 } = await import(pathToFileURL(entry).href);
  await run(small);
  return run;

  async function run(scene) {
    const whole = await LikeC4.fromSource(sourceOf(scene), { graphviz: "wasm", logger: false, throwIfInvalid: true });
    await whole.computedModel();
    const { result: model, ms, cpu } = await timed(() => whole.layoutedModel());
    const [view] = [...model.views()].filter(({ id }) => id === "index");
    const nodes = [...view.nodes()].length;
    await whole.dispose?.();
    if (nodes < scene.cards.length) throw new Error(`Error: ${nodes} nodes are drawn, of ${scene.cards.length} cards`);
    return { ms, cpu };
  }
}

/** The same containers, cards and lines in the language of LikeC4, which knows no line between an element and what it lies in. */
function sourceOf({ containers, cards, edges }) {
  const elements = new Map(
    [...containers, ...cards].map((element, index) => [element.id, { ...element, name: `e${index}` }]),
  );
  const full = (id) => {
    const { parent, name } = elements.get(id);
    return parent === undefined ? name : `${full(parent)}.${name}`;
  };
  const text = (words) => `'${words.replaceAll(/[^\p{L}\p{N} .,:-]/gu, " ")}'`;
  const inside = (parent, indent) =>
    [...elements.values()]
      .filter((element) => element.parent === parent)
      .map(({ id, name, label, technology, kind }) => {
        const body = [technology && `technology ${text(technology)}`, ...inside(id, `${indent}  `)].filter(Boolean);
        return `${indent}${name} = ${kind === undefined ? "card" : "area"} ${text(label)} {\n${body.join("\n")}\n${indent}}`;
      });
  const lines = edges
    .map(({ from, to, label }) => ({ from: full(from), to: full(to), label }))
    .filter(({ from, to }) => !`${from}.`.startsWith(`${to}.`) && !`${to}.`.startsWith(`${from}.`))
    .map(({ from, to, label }) => `  ${from} -> ${to} ${text(label ?? "")}`);
  return `specification {
  element area
  element card
}
model {
${inside(undefined, "  ").join("\n")}
${lines.join("\n")}
}
views {
  view index {
    include element.kind = area, element.kind = card
  }
}
`;
}
