/** The picture as the product makes it: the layout in this thread, then the SVG. */
export default async function start({ layout, svg, elkLayout }, small) {
  const engine = elkLayout();
  await run(small);
  return run;

  async function run(scene) {
    const begin = performance.now();
    const placed = await layout(scene, engine);
    const between = performance.now();
    const bytes = Buffer.byteLength(svg(placed, { theme: "light" }));
    const end = performance.now();
    return { ms: end - begin, layout: between - begin, svg: end - between, bytes };
  }
}
