import ElkConstructor from "elkjs/lib/elk.bundled.js";
import { timed } from "./timed.mjs";

const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
};

/** elkjs with the whole nested graph at once, cards as large as ours, and its usual options: a layout, and no picture. */
export default async function start({ layoutCard }, small) {
  const elk = new ElkConstructor();
  await run(small);
  return run;

  async function run(scene) {
    const graph = graphOf(scene, layoutCard);
    const { ms, cpu } = await timed(() => elk.layout(graph));
    return { ms, cpu };
  }
}

function graphOf({ containers, cards, edges }, layoutCard) {
  const inside = (parent) => [
    ...cards
      .filter((card) => card.parent === parent)
      .map((card) => {
        const { width, height } = layoutCard(card);
        return { id: card.id, width, height };
      }),
    ...containers
      .filter((container) => container.parent === parent)
      .map(({ id }) => ({
        id,
        children: inside(id),
        layoutOptions: { "elk.padding": "[top=40,left=20,bottom=20,right=20]" },
      })),
  ];
  return {
    id: "root",
    layoutOptions: OPTIONS,
    children: inside(undefined),
    edges: edges.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
}
