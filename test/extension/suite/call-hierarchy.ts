import * as vscode from "vscode";
import { eventually } from "./eventually.ts";
import { rangeOf } from "./lamp.ts";
import type { Scenario } from "./scenario.ts";
import { makeSeveralFiles } from "./several-files.ts";

export const callHierarchy: Scenario = {
  name: "the call hierarchy leads over files to who calls, and to who is called",
  async run() {
    const { part } = await makeSeveralFiles("called");
    const at = rangeOf(part, "cart:").start;
    const [item] = await eventually("item of the call hierarchy", async () => {
      const items = await ask<vscode.CallHierarchyItem[]>("vscode.prepareCallHierarchy", part.uri, at);
      return items !== undefined && items.length > 0 ? items : undefined;
    });
    const incoming = (await ask<vscode.CallHierarchyIncomingCall[]>("vscode.provideIncomingCalls", item)) ?? [];
    const outgoing = (await ask<vscode.CallHierarchyOutgoingCall[]>("vscode.provideOutgoingCalls", item)) ?? [];
    const callers = incoming.map(({ from }) => `${from.name} in ${from.uri.path.split("/").at(-1)}`);
    const called = outgoing.map(({ to }) => `${to.name} in ${to.uri.path.split("/").at(-1)}`);
    is(callers, ["browser in architecture.yaml"]);
    is(called, ["orders-db in cart.yaml"]);
  },
};

async function ask<T>(command: string, ...parameters: readonly unknown[]): Promise<T | undefined> {
  return await vscode.commands.executeCommand<T | undefined>(command, ...parameters);
}

function is(actual: readonly string[], wanted: readonly string[]): void {
  if (actual.join() !== wanted.join()) throw new Error(`Wanted ${wanted.join()}, and there is ${actual.join()}.`);
}
