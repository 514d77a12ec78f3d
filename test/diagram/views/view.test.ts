import { describe, expect, test } from "vitest";
import { absenceOf, viewsOf } from "../../../server/src/diagram/views/view.ts";
import { lower } from "../../../server/src/model/lower.ts";
import { readSnapshot } from "../../support/read-snapshot.ts";
import { textOf } from "../draw.ts";

const { architecture } = readSnapshot(textOf("test/diagram/views/fixtures/parcels.yaml"));

describe("the views on offer", () => {
  test("name what they can be of, in the order of the file", () => {
    const offered = viewsOf(architecture);
    expect(offered.map(({ view, needs }) => [view, needs])).toEqual([
      ["deployment", undefined],
      ["network", undefined],
      ["journey", "sla"],
      ["data-flow", undefined],
      ["reach", "of"],
    ]);
    expect(offered[2]?.choices).toEqual([
      { id: "track", label: "Track a parcel" },
      { id: "notify", label: "Notify" },
      { id: "idle", label: "Idle" },
    ]);
    expect(offered[4]?.choices.map(({ id }) => id)).toEqual([
      ...["maps", "sms-a", "sms-b", "edge", "ssh", "bastion", "vms", "tracking", "depot-system"],
      ...["parcels-db", "parcels-copy"],
    ]);
  });

  test("are those that the file has something for", () => {
    expect(viewsOf(lower({ clients: { c: {} } })).map(({ view }) => view)).toEqual([
      "deployment",
      "network",
      "data-flow",
    ]);
  });
});

test.each([
  [{ view: "deployment" }, undefined],
  [{ view: "journey", sla: "track" }, undefined],
  [{ view: "journey", sla: "trak" }, 'There is no SLA "trak". Did you mean "track"?'],
  [{ view: "journey", sla: "checkout" }, 'There is no SLA "checkout". There are track, notify, idle.'],
  [{ view: "reach", of: "parcel-db" }, 'There is no element "parcel-db". Did you mean "parcels-db"?'],
  [{ view: "reach", of: "nat" }, '"nat" is an egress: nothing calls it.'],
  [{ view: "reach", of: "depot" }, '"depot" is a client: nothing calls it.'],
] as const)("why %j cannot be drawn: %s", (request, words) => {
  expect(absenceOf(request, architecture)).toBe(words);
});
