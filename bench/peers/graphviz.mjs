import { instance } from "@viz-js/viz";

/** Graphviz, as WebAssembly: layout and SVG of our DOT. */
export default async function start({ dot }, small) {
  const viz = await instance();
  await run(small);
  return run;

  async function run(scene) {
    const text = dot(scene);
    const begin = performance.now();
    viz.renderString(text, { format: "svg", engine: "dot" });
    return { ms: performance.now() - begin };
  }
}
