import { describe, expect, test } from "vitest";
import { sceneOf, textOf } from "../draw.ts";
import { between, cardOf, textsOf } from "./scene-parts.ts";

const TEXT = textOf("test/diagram/views/fixtures/parcels.yaml");
const track = sceneOf(TEXT, { view: "journey", sla: "track" });
const notify = sceneOf(TEXT, { view: "journey", sla: "notify" });

test("the promise leads to where the journey starts, and on over what it needs", () => {
  expect(between(track, "promise:track", "browser")).toMatchObject({ kind: "promise", path: ["slas", "track"] });
  const needed = track.edges.filter(({ required }) => required).map(({ from, to }) => `${from} ${to}`);
  expect(needed.toSorted()).toEqual([
    "browser edge",
    "edge tracking",
    "link:depot-line depot-system",
    "promise:track browser",
    "tracking choice:tracking sms",
    "tracking link:depot-line",
    "tracking maps",
    "tracking parcels-db",
    "tracking vms",
  ]);
});

test("what it goes on without is drawn and not counted", () => {
  expect(between(track, "tracking", "parcels-copy")?.required).toBe(false);
  expect(textsOf(cardOf(track, "parcels-copy"))).toEqual(["no figure", "goes on without it"]);
});

test("the heading holds the core figure against the promise", () => {
  expect(track.title.heading).toEqual({
    text: "Journey: Track a parcel",
    answer: "99.2341%, misses the promised 99.95%",
    tone: "warn",
  });
  expect(notify.title.heading?.tone).toBe("good");
  expect(textsOf(cardOf(track, "promise:track"))).toEqual([
    "99.2341%",
    "99.95% promised",
    "331 min down in 30 days",
    "at most 99.2341% in full",
  ]);
});

describe("figures", () => {
  test("say who gives them, and how instances and regions make them", () => {
    expect(textsOf(cardOf(track, "browser"))).toEqual(["taken as always up"]);
    expect(textsOf(cardOf(track, "edge"))).toEqual(["99.945% committed"]);
    expect(textsOf(cardOf(track, "vms"))).toEqual([
      "99.9997% stated",
      "2 of 3 of 99.9% needed",
      "second region stands by",
    ]);
    expect(textsOf(cardOf(track, "link:depot-line"))).toEqual(["99.95% stated"]);
  });

  test("of regions and zones are beside the picture, where anything hangs on them", () => {
    expect(textsOf(cardOf(track, "place:westeurope"))).toEqual(["99.995% stated", "99.99% a zone"]);
    const text = "networking: { regions: { r: { availability: 99% } } }\ncomponents: { a: { availability: 99% } }\n";
    const scene = sceneOf(`architecture: 1\nname: x\n${text}slas: { s: { entry: a } }\n`, {
      view: "journey",
      sla: "s",
    });
    expect(cardOf(scene, "place:r")).toBeUndefined();
  });

  test("that are missing are said, with what they must be", () => {
    const text = "components: { a: { availability: 99.95%, connects: [b] }, b: {} }\n";
    const sla = "slas: { s: { entry: a, availability: 99.9% } }\n";
    const scene = sceneOf(`architecture: 1\nname: x\n${text}${sla}`, { view: "journey", sla: "s" });
    expect(textsOf(cardOf(scene, "b"))).toEqual(["no figure", "needs 99.95%"]);
    expect(scene.title.heading).toMatchObject({
      answer: "at most 99.95%, 99.9% is promised: it cannot be judged yet",
      tone: "calm",
    });
  });
});

test("one card is the weakest link: the one that is better twice", () => {
  expect(track.cards.filter(({ emphasis }) => emphasis === "weak").map(({ id }) => id)).toEqual(["depot-system"]);
  expect(textsOf(cardOf(track, "depot-system"))).toEqual(["99.5% stated", "weakest link", "214 min saved if doubled"]);
  expect(track.legend).toContainEqual({ kind: "emphasis", emphasis: "weak", text: "weakest link" });
});

describe("alternatives", () => {
  test("share an area, to which one line leads", () => {
    expect(cardOf(track, "sms-a")?.parent).toBe("choice:tracking sms");
    expect(cardOf(track, "sms-b")?.parent).toBe("choice:tracking sms");
    expect(notify.containers.map(({ kind, label }) => [kind, label])).toEqual([
      ["choice", "One of these suffices"],
      ["platform", "Regions and zones"],
    ]);
    expect(notify.edges.filter(({ kind }) => kind === "promise").map(({ to }) => to)).toEqual([
      "tracking",
      "choice:needs 1",
    ]);
  });

  test("that are needed for other reasons too are said to be alternatives", () => {
    const text =
      "components: { a: { connects: [{ to: b, oneOf: x }, { to: c, oneOf: x }, d] }, b: {}, c: {}, d: { connects: [b] } }\n";
    const scene = sceneOf(`architecture: 1\nname: x\n${text}slas: { s: { entry: a } }\n`, {
      view: "journey",
      sla: "s",
    });
    expect(scene.containers).toEqual([]);
    expect(between(scene, "a", "c")?.label).toBe("one of");
    expect(between(scene, "d", "b")?.label).toBeUndefined();
  });
});

test("a promise that lists its needs and names no entry starts from no client", () => {
  expect(notify.cards.map(({ id }) => id)).not.toContain("browser");
});

test("a promise of nothing that exists says so", () => {
  const idle = sceneOf(TEXT, { view: "journey", sla: "idle" });
  expect(idle.title.heading).toEqual({
    text: "Journey: Idle",
    answer: "names nothing that the file has",
    tone: "warn",
  });
  expect(sceneOf(TEXT, { view: "journey", sla: "gone" }).cards).toEqual([]);
});
