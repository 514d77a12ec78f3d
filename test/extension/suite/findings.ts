import { openLamp, problemAt } from "./lamp.ts";
import type { Scenario } from "./scenario.ts";

export const findings: Scenario = {
  name: "opening a file asks its open questions where the answers belong",
  async run() {
    const document = await openLamp();
    await problemAt(document, "hosting/current-hosting", "web:");
    await problemAt(document, "hosting/current-hosting", "mysql:");
    await problemAt(document, "isolation/database-public", "mysql:");
  },
};
