import { expect, test } from "vitest";
import { runsWorkflows } from "../../server/src/analysis/workflows.ts";
import type { Component } from "../../server/src/model/component.ts";

function component(id: string, fields: Partial<Component> = {}): Component {
  return { section: "components", id, path: ["components", id], connects: [], ...fields };
}

test.each([
  [component("orders", { kind: "workflow" })],
  [component("workflow")],
  [component("order-workflows")],
  [component("api", { modules: ["crm", "Workflow"] })],
])("$0.id runs workflows", (each) => {
  expect(runsWorkflows(each)).toBe(true);
});

test.each([
  [component("orders", { kind: "worker" })],
  [component("workflowless")],
  [component("api", { modules: ["crm", "workflow designer"] })],
])("$0.id does not", (each) => {
  expect(runsWorkflows(each)).toBe(false);
});
