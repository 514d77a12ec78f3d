import { expect, test } from "vitest";
import { bandwidthWords } from "../../../server/src/checklist/wording/bandwidth-words.ts";
import { readBandwidth } from "../../../server/src/schema/read-quantity.ts";

test.each([
  ["1Gbps", "1Gbps"],
  ["100MB/s", "800Mbps"],
  ["2500Mbit/s", "2.5Gbps"],
  ["64kbps", "64kbps"],
  ["0bps", "0bps"],
])("a bandwidth of %s is said as %s", (written, said) => {
  expect(bandwidthWords(readBandwidth(written) ?? Number.NaN)).toBe(said);
});
