import { describe, expect, test } from "vitest";
import { CHECKS } from "../../server/src/checklist/registry.generated.ts";
import { STAGES } from "../../server/src/model/architecture.ts";
import { withoutAnnotations } from "../support/annotate.ts";
import { reviewOf, saidOf } from "../support/mutation-table.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

// What holds for all that is reported, whatever check it comes from.
const EXAMPLES = ["lamp", "kubernetes", "business", "saas-azure", "marketplace-aws", "erp-migration"] as const;

describe.each(STAGES)("at the stage %s", (stage) => {
  const problems = EXAMPLES.flatMap((example) => reviewOf(example, { stage }).problems);

  test("a question of severity information holds a review up, and everything else keeps its severity", () => {
    const isLate = stage !== "envisioning" && stage !== "design";
    for (const { check: id, severity } of problems) {
      const check = CHECKS.get(id);
      const wanted =
        isLate && check?.kind === "question" && check.severity === "information" ? "warning" : check?.severity;
      expect([id, severity]).toEqual([id, wanted]);
    }
  });

  test("nothing is reported of a check that is off", () => {
    expect(problems.filter(({ check }) => !CHECKS.get(check)?.stages.includes(stage))).toEqual([]);
  });
});

const EACH_FIELD = new Set(["compliance/residency"]);
const shown = [...CHECKS].flatMap(([id, { examples }]) => examples.map(({ yaml }) => [id, yaml] as const));

describe.each(["envisioning", "review"])("in the examples of the checks, at the stage %s", (stage) => {
  const reviews = shown.map(([, yaml]) => readSnapshot(atStage(withoutAnnotations(yaml), stage)));

  test("no check reports at an element twice, but for one that reports each field", () => {
    const twice = reviews.flatMap((review) => {
      const said = review.problems.filter(({ check }) => CHECKS.has(check) && !EACH_FIELD.has(check));
      const places = said.map(({ check, at, path }) => `${check} at ${/\.connects\./.test(at) ? path.join(".") : at}`);
      return places.filter((place, index) => places.indexOf(place) !== index);
    });
    expect(twice).toEqual([]);
  });

  test("what is found of an element points into it, or at what it is about, and never at the name of the file", () => {
    const lost = reviews.flatMap(({ problems }) =>
      problems.filter(({ path, finding }) => path.join() === "name" && finding?.subject.entity !== undefined),
    );
    expect(lost.map(({ check, at }) => `${check} at ${at}`)).toEqual([]);
  });
});

test("what two connections to one target say of it alike is said once, at the target", () => {
  const { problems } = readSnapshot(`architecture: 1
name: Shop
components:
  web: { zones: redundant, connects: [{ to: orders, use: read }, { to: orders, use: write, auth: none }] }
databases:
  orders: { engine: mysql, zones: none, personalData: true }
`);
  const said = problems.filter(({ at }) => at === "components.web.connects.orders");
  expect(said.map(({ check, path }) => `${check} at ${path.join(".")}`)).toEqual([
    "security/missing-authentication at components.web.connects.1.auth",
    "redundancy/zone-mismatch at databases.orders.zones",
  ]);
});

function atStage(text: string, stage: string): string {
  return /^stage:/m.test(text) ? text : text.replace(/^architecture: 1$/m, `architecture: 1\nstage: ${stage}`);
}

describe("what the defaults state", () => {
  const text = `architecture: 1
name: Shop
networking:
  ingress:
    lb: { kind: reverse-proxy, connects: [web, api] }
components:
  web: { kind: web-app, connects: [api, files] }
  api: { kind: api }
databases:
  files: { kind: object-storage, personalData: true }
  queue: { engine: rabbitmq, hosting: vm, zones: [1] }
defaults:
  components: { scaling: { instances: 1 }, zones: redundant, hosting: vm }
  ingress: { scaling: { instances: 1 } }
  databases: { redundancy: local, scaling: { instances: 2 }, exposure: public }
slas:
  shop: { entry: lb, availability: 99.9% }
`;
  const { problems } = readSnapshot(text);

  test.each([
    ["redundancy/balancer-single-instance", "networking.ingress.lb"],
    ["redundancy/single-point-of-failure", "networking.ingress.lb"],
    ["redundancy/min-two-instances", "components.web"],
    ["redundancy/storage-local-only", "databases.files"],
    ["redundancy/quorum", "databases.queue"],
    ["isolation/database-public-risk", "databases.files"],
  ])("is reported by %s at the element", (check, place) => {
    const found = problems.find((problem) => problem.check === check && problem.at === place);
    expect(found?.path.join(".")).toBe(check === "redundancy/quorum" ? `${place}.zones` : place);
  });
});

describe("a waiver", () => {
  const plain = "security/unencrypted-in-transit at clients.user.connects.lb";
  const zones = "redundancy/zone-mismatch at components.web.connects.mysql";
  const firewall = "ingress/missing-waf at networking.ingress.lb";
  const text = `architecture: 1
name: Shop
stage: review
clients:
  user:
    kind: browser
    connects:
      - to: lb
        protocol: http
networking:
  ingress:
    lb:
      kind: load-balancer
      exposure: public
      waf: false
      connects: [web]
components:
  web:
    zones: redundant
    connects: [mysql]
databases:
  mysql:
    engine: mysql
    zones: none
`;
  const reviewWith = (line: string, before: string) =>
    saidOf(readSnapshot(text.replace(before, () => `${line}\n${before}`)));
  const entry = (check: string, at: string) =>
    saidOf(readSnapshot(`${text}notApplicable:\n  - { check: ${check}, at: ${at}, reason: It is on purpose. }\n`));

  test("has something to waive", () => {
    expect(saidOf(readSnapshot(text))).toEqual(expect.arrayContaining([plain, zones, firewall]));
  });

  test.each([
    ["a connection", plain, "clients.user.connects.lb"],
    ["the caller", plain, "clients.user"],
    ["a connection in short form, where the target carries the squiggle", zones, "components.web.connects.mysql"],
    ["an ingress entry", firewall, "networking.ingress.lb"],
    ["all ingress entries", firewall, "networking.ingress"],
  ])("holds at %s", (_, said, at) => {
    const [check = ""] = said.split(" at ");
    const after = entry(check, at);
    expect(after).not.toContain(said);
    expect(after.filter((one) => one.startsWith("waiver/"))).toEqual([]);
  });

  test.each([
    ["another connection", plain, "clients.user.connects.web"],
    ["what its name begins with", firewall, "networking.ingress.l"],
    ["the target", zones, "databases.mysql"],
  ])("does not hold at %s", (_, said, at) => {
    const [check = ""] = said.split(" at ");
    expect(entry(check, at)).toContain(said);
  });

  test.each([
    ["above a connection", plain, "      - to: lb"],
    ["above the squiggle in it", plain, "        protocol: http"],
    ["above a connection in short form", zones, "    connects: [mysql]"],
    ["above the squiggle in its target", zones, "    zones: none"],
    ["above an ingress entry", firewall, "    lb:\n"],
  ])("may be a comment %s", (_, said, before) => {
    const [check = ""] = said.split(" at ");
    const after = reviewWith(`# archbook-ignore ${check}: It is on purpose.`, before);
    expect(after).not.toContain(said);
    expect(after.filter((one) => one.startsWith("waiver/"))).toEqual([]);
  });

  test("may be no comment above something else", () => {
    const check = "redundancy/zone-mismatch";
    expect(reviewWith(`# archbook-ignore ${check}: It is on purpose.`, "    engine: mysql")).toContain(zones);
  });
});
