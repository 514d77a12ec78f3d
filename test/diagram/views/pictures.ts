import type { ViewRequest } from "../../../server/src/diagram/views/view.ts";

const PARCELS = "test/diagram/views/fixtures/parcels.yaml";
const SAAS = "test/diagram/fixtures/saas.yaml";

/** What the tests of looks draw of each view: a sample of all that can occur, model answers, and next to nothing. */
export const VIEW_PICTURES: readonly (readonly [name: string, file: string, request: ViewRequest])[] = [
  ["network-parcels", PARCELS, { view: "network" }],
  ["network-saas", SAAS, { view: "network" }],
  ["network-marketplace", "examples/marketplace-aws/architecture.yaml", { view: "network" }],
  ["network-lamp", "examples/lamp/architecture.yaml", { view: "network" }],
  ["journey-parcels-track", PARCELS, { view: "journey", sla: "track" }],
  ["journey-parcels-notify", PARCELS, { view: "journey", sla: "notify" }],
  ["journey-saas-azure", "examples/saas-azure/architecture.yaml", { view: "journey", sla: "daily-work" }],
  ["journey-marketplace", "examples/marketplace-aws/architecture.yaml", { view: "journey", sla: "checkout" }],
  ["data-flow-parcels", PARCELS, { view: "data-flow" }],
  ["data-flow-saas-azure", "examples/saas-azure/architecture.yaml", { view: "data-flow" }],
  ["data-flow-lamp", "examples/lamp/architecture.yaml", { view: "data-flow" }],
  ["reach-parcels", PARCELS, { view: "reach", of: "parcels-db" }],
  ["reach-saas", SAAS, { view: "reach", of: "orders-db" }],
];
