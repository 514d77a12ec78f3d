import type { Analysis } from "../analysis/analysis.ts";
import { assembleScene, type SceneInput } from "./assemble-scene.ts";
import { type Copies, copiesOf } from "./copies.ts";
import { deploymentEdges } from "./deployment-edges.ts";
import { copyCard, outsideCard } from "./element-cards.ts";
import { type Gates, gatesOf } from "./gates.ts";
import { type Places, placesOf, SYSTEM } from "./places.ts";
import { platformOf } from "./platform-services.ts";
import type { Card, Scene } from "./scene.ts";

/** The deployment view: what runs where, who calls what, over what. */
export function deploymentScene(input: SceneInput): Scene {
  const { analysis } = input;
  const copies = copiesOf(analysis);
  const places = placesOf(analysis, copies);
  const gates = gatesOf(analysis, places);
  const platform = platformOf(analysis);
  const containers = [...places.containers, ...platform.containers];
  const cards = cardsOf(analysis, copies, places, gates).concat(platform.cards);
  const edges = deploymentEdges({ analysis, copies, gates, places });
  return assembleScene("deployment", { containers, cards, edges }, input);
}

function cardsOf(analysis: Analysis, copies: Copies, places: Places, gates: Gates): readonly Card[] {
  const { clients, externals } = analysis.architecture;
  return [
    ...gates.administrators,
    ...clients.map((client) => outsideCard(client, analysis)),
    ...copies.all
      .filter((copy) => !places.isHost(copy))
      .map((copy) => copyCard(copy, places.parentOf(copy) ?? SYSTEM, analysis)),
    ...gates.cards,
    ...externals.map((external) => outsideCard(external, analysis)),
    ...gates.outside,
  ];
}
