import { expect, test } from "vitest";
import { analysisOf, slaOf } from "../support/analysis-of.ts";

function bottleneck(text: string) {
  const analysis = analysisOf(text);
  const found = analysis.bottleneckOf(slaOf(analysis, "shop"));
  return found && [found.element.id, found.figure];
}

test("the lowest of those that are always needed and offer less than is promised", () => {
  const text = `
    clients: { browser: { connects: [web] } }
    components: { web: { availability: 99.5%, connects: [orders, payment, { to: news, required: false }] } }
    databases: { orders: { availability: 99.99% } }
    externals: { payment: { availability: 99% }, news: { availability: 90% } }
    slas: { shop: { entry: browser, availability: 99.9% } }`;
  expect(bottleneck(text)).toEqual(["payment", 0.99]);
});

test("what has an alternative is none, however low it is", () => {
  const text = `
    components: { web: { availability: 99.95%, connects: [{ to: a, oneOf: pay }, { to: b, oneOf: pay }] } }
    externals: { a: { availability: 90% }, b: { availability: 90% } }
    slas: { shop: { entry: web, availability: 99.9% } }`;
  expect(bottleneck(text)).toBeUndefined();
});

test("instances count together, and a figure equal to the promise is none", () => {
  const text = `
    components:
      web: { availability: { value: 99%, scope: instance }, scaling: { instances: 2 }, connects: [orders] }
    databases: { orders: { availability: 99.9% } }
    slas: { shop: { entry: web, availability: 99.9% } }`;
  expect(bottleneck(text)).toBeUndefined();
});

test("links are needed too, and what is unknown is no bottleneck", () => {
  const text = `
    networking: { links: { office: { availability: 99% } } }
    components: { web: { connects: [{ to: erp, over: office }] } }
    externals: { erp: { purpose: stock } }
    slas: { shop: { entry: web, availability: 99.9% } }`;
  expect(bottleneck(text)).toEqual(["office", 0.99]);
});

test("without a promise there is none", () => {
  expect(bottleneck("{ components: { web: { availability: 9% } }, slas: { shop: { entry: web } } }")).toBeUndefined();
});
