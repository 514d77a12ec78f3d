import fc from "fast-check";
import { expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analysis.ts";
import { CATALOGUE } from "../../../server/src/catalogue/catalogue.ts";
import type { Scene } from "../../../server/src/diagram/scene.ts";
import { sceneOfView } from "../../../server/src/diagram/views/scene-of-view.ts";
import { type ViewRequest, viewsOf } from "../../../server/src/diagram/views/view.ts";
import { lower } from "../../../server/src/model/lower.ts";
import { arbitraryArchitecture } from "../../support/arbitrary-architecture.ts";

const request = (view: string, id: string): ViewRequest =>
  view === "journey"
    ? { view, sla: id }
    : view === "reach"
      ? { view, of: id }
      : view === "network" || view === "data-flow"
        ? { view }
        : { view: "deployment" };

test("whatever is written, each view that is on offer can be laid out", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryArchitecture, (document) => {
      const analysis = analyse(lower(document), CATALOGUE);
      for (const { view, choices } of viewsOf(analysis.architecture)) {
        for (const { id } of choices.length === 0 ? [{ id: "" }] : choices) {
          const input = { analysis, questions: [], readiness: undefined, stage: "design", date: undefined };
          checkScene(sceneOfView(request(view, id), input));
        }
      }
    }),
    { numRuns: 60 },
  );
});

/** What the layout takes for granted. */
function checkScene({ containers, cards, edges }: Scene): void {
  const elements = [...containers, ...cards].map(({ id }) => id);
  const ids = [...elements, ...edges.map(({ id }) => id)];
  expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
  const areas = new Set<string | undefined>([undefined]);
  for (const { id, parent } of containers) {
    expect([...areas]).toContain(parent);
    areas.add(id);
  }
  expect(cards.filter(({ parent }) => !areas.has(parent))).toEqual([]);
  expect(edges.filter(({ from, to }) => !elements.includes(from) || !elements.includes(to))).toEqual([]);
}
