import { expect, test } from "vitest";
import { parseDown } from "../../server/src/analysis/availability/what-if.ts";
import { outageFigures } from "../../server/src/analysis/outage-losses.ts";
import { whatIfJourney, whatIfPlaces } from "../../server/src/features/what-if.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

const snapshot = readSnapshot(`architecture: 1
name: Shop
clients: { browser: { connects: [web] }, till: { connects: [db] } }
networking: { regions: [westeurope] }
components:
  web: { zones: [1, 2], scaling: { instances: 2 }, availability: 99.95%, connects: [db] }
databases:
  db: { kind: relational, zones: [2], availability: 99.9%, backup: { interval: 1h } }
externals: { mail: {} }
slas:
  checkout: { entry: browser, rpo: 15m }
  look: { needs: [web] }
`);

test("zones, regions and what works can be down; of one journey only what it needs", () => {
  const words = (sla?: string) => whatIfPlaces(snapshot, sla).map(({ word }) => word);
  const places = ["zone:1", "zone:2", "westeurope/zone:1", "westeurope/zone:2", "westeurope"];
  expect(words()).toEqual([...places, ...["mail", "web", "db"]]);
  expect(words("look")).toEqual([...places, "web"]);
});

test("every place that is offered is one that can be down", () => {
  for (const { word } of whatIfPlaces(snapshot, undefined)) expect(parseDown(word, snapshot.analysis)).toBeDefined();
});

test("each journey says whether it goes on, with what is left, and what is lost", () => {
  const journeys = outageFigures([{ kind: "zone", zone: "2" }], snapshot.analysis)?.map(whatIfJourney);
  expect(journeys).toEqual([
    {
      sla: "checkout",
      survives: false,
      figure: "",
      details: [
        "web in westeurope: 1 of 2 instances left, 1 needed",
        "db in westeurope: is down",
        "db: it is restored from the newest backup.",
        "Up to 1 hour of data are lost, more than the RPO of 15 minutes.",
        "How long it takes is not stated.",
      ],
    },
    {
      sla: "look",
      survives: true,
      figure: "99.95% as long as this lasts",
      details: ["web in westeurope: 1 of 2 instances left, 1 needed"],
    },
  ]);
});
