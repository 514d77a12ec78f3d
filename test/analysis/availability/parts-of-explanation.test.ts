import { expect, test } from "vitest";
import { analysisOf, slaOf } from "../../support/analysis-of.ts";

const analysis = analysisOf(`
  components: { web: { availability: 99.95%, connects: [orders, payment, { to: news, required: false }] } }
  databases: { orders: { availability: 99.99% } }
  externals: { payment: { purpose: cards }, news: { purpose: headlines } }
  slas: { shop: { entry: web, availability: 99.9% } }`);
const sla = slaOf(analysis, "shop");

test("the parts of an explanation are the same alone", () => {
  const whole = analysis.explanationOf(sla);
  expect(analysis.weakestOf(sla)).toEqual(whole?.weakest);
  expect(analysis.unknownOf(sla, "payment")).toEqual(whole?.unknown[0]);
  expect(analysis.unknownOf(sla, "payment")?.needsAtLeast).toBeCloseTo(0.999599709846, 12);
});

test("what is known, or not needed, needs nothing", () => {
  expect(analysis.unknownOf(sla, "orders")).toBeUndefined();
  expect(analysis.unknownOf(sla, "news")).toBeUndefined();
});
