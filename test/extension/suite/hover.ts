import * as vscode from "vscode";
import { eventually } from "./eventually.ts";
import { openLamp, problemAt } from "./lamp.ts";
import type { Scenario } from "./scenario.ts";

const QUESTION = "Where does this component run today";

export const hover: Scenario = {
  name: "the hover of a component shows the open question",
  async run() {
    const document = await openLamp();
    const { range } = await problemAt(document, "hosting/current-hosting", "web:");
    let texts: readonly string[] = [];
    await eventually(
      `hover that contains "${QUESTION}"`,
      async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          "vscode.executeHoverProvider",
          document.uri,
          range.start,
        );
        texts = hovers
          .flatMap(({ contents }) => contents)
          .map((content) => (typeof content === "string" ? content : content.value));
        return texts.some((text) => text.includes(QUESTION)) ? true : undefined;
      },
      () => texts,
    );
  },
};
