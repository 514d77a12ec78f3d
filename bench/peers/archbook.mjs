import { timed } from "./timed.mjs";

/** The picture as the product makes it: the layout in this thread, then the SVG. */
export default async function start({ layout, svg, elkLayout }, small) {
  const engine = elkLayout();
  await run(small);
  return run;

  async function run(scene) {
    const places = await timed(() => layout(scene, engine));
    const picture = await timed(() => svg(places.result, { theme: "light" }));
    return { ms: places.ms + picture.ms, cpu: places.cpu + picture.cpu, layout: places.cpu, svg: picture.cpu };
  }
}
