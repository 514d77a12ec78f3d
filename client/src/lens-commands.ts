import type { FeatureState, StaticFeature } from "vscode-languageclient";
import { SHOW_REFERENCES_COMMAND } from "./show-references.ts";
import { WHAT_IF_COMMAND } from "./what-if.ts";

/** Tells the server which commands this client has for code lenses; it shows those lenses only where they work. */
export const announceLensCommands: StaticFeature = {
  fillClientCapabilities(capabilities) {
    const commands = [WHAT_IF_COMMAND, SHOW_REFERENCES_COMMAND];
    capabilities.experimental = { ...capabilities.experimental, commands: { commands } };
  },
  initialize() {},
  getState: (): FeatureState => ({ kind: "static" }),
  clear() {},
};
