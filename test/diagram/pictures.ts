import { stringify } from "yaml";
import { largeSystem } from "../support/large-system.ts";
import { textOf } from "./draw.ts";

/** What the tests of looks draw: the samples, the model answers, two regions with a little of everything, and a large system. */
export const PICTURES: readonly (readonly [name: string, text: string])[] = [
  ...["lamp", "kubernetes", "business", "saas-azure", "marketplace-aws", "erp-migration"].map(
    (name) => [name, textOf(`examples/${name}/architecture.yaml`)] as const,
  ),
  ["saas", textOf("test/diagram/fixtures/saas.yaml")],
  ["large", stringify(largeSystem(300))],
];
