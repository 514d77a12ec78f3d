import { instance } from "@viz-js/viz";
import { timed } from "./timed.mjs";

/** Graphviz, as WebAssembly: layout and SVG of our DOT. */
export default async function start({ dot }, small) {
  const viz = await instance();
  await run(small);
  return run;

  async function run(scene) {
    const text = dot(scene);
    const { ms, cpu } = await timed(() => viz.renderString(text, { format: "svg", engine: "dot" }));
    return { ms, cpu };
  }
}
