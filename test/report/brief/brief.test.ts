import { describe, expect, test } from "vitest";
import type { Brief } from "../../../server/src/report/brief/brief.ts";
import { briefMarkdown } from "../../../server/src/report/brief/brief-markdown.ts";
import { verdictOf } from "../../../server/src/report/brief/brief-words.ts";
import type { Sentence } from "../../../server/src/report/brief/sentence.ts";
import { briefOfText, example } from "./brief-of-text.ts";

function told({ facts }: Brief): readonly string[] {
  const words = (sentence: Sentence) => sentence.map((part) => (typeof part === "string" ? part : part.name)).join("");
  return facts.flatMap(({ sentences }) => sentences.map(words));
}

describe("what we get from the picture", () => {
  test("of the LAMP application is what its picture says", () => {
    expect(told(briefOfText(example("lamp")))).toEqual([
      "User calls Web.",
      "Web is a web application written in PHP. It uses MySQL. It calls one external system, 3rd Party Payment.",
      "MySQL is a database. It is used by Web.",
      "3rd Party Payment is an external system (payment), called by Web.",
    ]);
  });

  test("of the microservices tells alike ones together, and namesakes apart", () => {
    const sentences = told(briefOfText(example("kubernetes")));
    expect(sentences).toContain(
      "Three microservices on Kubernetes: Microservice 1, Microservice 2 and Microservice 3.",
    );
    expect(sentences).toContain("Microservice 1 calls Microservice 2. It uses Database (db1).");
    expect(sentences).toContain("Database (db2) is a database on Kubernetes. It is used by Microservice 3.");
  });

  test("of a complete answer names services, regions and networks", () => {
    const sentences = told(briefOfText(example("saas-azure")));
    expect(sentences).toContain("It stands in two regions: westeurope and northeurope.");
    expect(sentences.find((each) => each.startsWith("Ledger is"))).toMatch(/written in C# 10 with ASP\.NET Core/);
    expect(sentences.find((each) => each.startsWith("Accounts is"))).toMatch(
      /Azure Database for PostgreSQL.*three zones/,
    );
  });

  test("of a file with nothing in it is nothing", () => {
    expect(told(briefOfText("architecture: 1\nname: Shop\n"))).toEqual([]);
  });

  test("of a large system leaves to the picture what would fill pages", () => {
    const calling = Array.from(
      { length: 60 },
      (_, index) => `  s${index}: { kind: worker, connects: [s${(index + 1) % 60}] }`,
    );
    const sentences = told(briefOfText(`architecture: 1\nname: Shop\ncomponents:\n${calling.join("\n")}\n`));
    expect(sentences.length).toBe(33);
    expect(sentences.at(-1)).toBe("The picture shows 29 more of the kind.");
  });

  test("of many alike names the first of them", () => {
    const names = Array.from({ length: 40 }, (_, index) => `  s${index}: { kind: worker }`);
    const sentences = told(briefOfText(`architecture: 1\nname: Shop\ncomponents:\n${names.join("\n")}\n`));
    expect(sentences).toEqual(["40 workers: S0, S1, S2, S3, S4, S5 and 34 more."]);
  });
});

describe("what we miss", () => {
  test("asks of many places once, with follow-up questions", () => {
    const { questions } = briefOfText(example("kubernetes"));
    const scaling = questions.find(({ check }) => check === "scaling/load-response");
    expect(scaling?.places.map(({ at }) => at)).toEqual(["components.ms1", "components.ms2", "components.ms3"]);
    expect(scaling?.followUps.length).toBeGreaterThan(0);
    expect(new Set(questions.map(({ check }) => check)).size).toBe(questions.length);
    expect(questions.map(({ number }) => number)).toEqual(questions.map((_, index) => index + 1));
  });

  test("leads to lines of the file, and says where the file has nothing", () => {
    const { questions } = briefOfText(example("lamp"));
    const places = questions.flatMap((question) => question.places);
    expect(places.find(({ at }) => at === "databases.mysql")?.line).toEqual({ file: 0, line: 14 });
    expect(places.find(({ at }) => at === "tenancy")?.line).toBeUndefined();
  });

  test("is nothing for a complete answer", () => {
    const { questions, answers } = briefOfText(example("saas-azure"));
    expect(questions).toEqual([]);
    expect(answers.open + answers.unknown).toBe(0);
  });

  test("leaves to the file what makes the file itself wrong", () => {
    const { faults, questions } = briefOfText("architecture: 1\nname: Shop\ncomponent: {}\n");
    expect(faults.map(({ check }) => check)).toEqual(["schema/unknown-key"]);
    expect(questions.map(({ check }) => check)).not.toContain("schema/unknown-key");
  });
});

const BROKEN = `architecture: 1
name: Shop
clients: { browser: { kind: browser, connects: [web] } }
components:
  web: { kind: web-app, technology: php, availability: 99%, connects: [{ to: db, tls: false }] }
databases: { db: { kind: relational, availability: 99.9% } }
slas: { checkout: { entry: browser, availability: 99.99%, rto: 1h, rpo: 5m } }
project: { adviceOn: [networking, blockchain] }
`;

describe("contradictions, risks and promises", () => {
  test("come before what is open", () => {
    const { questions } = briefOfText(BROKEN);
    const kinds = questions.map(({ kind }) => kind);
    expect(kinds[0]).toBe("contradiction");
    expect(kinds.lastIndexOf("contradiction")).toBeLessThan(kinds.indexOf("risk"));
    expect(kinds.lastIndexOf("risk")).toBeLessThan(kinds.indexOf("question"));
  });

  test("sets what is promised beside what is reachable", () => {
    const [checkout] = briefOfText(BROKEN).levels;
    expect(checkout?.verdict).toBe("missed");
    expect(checkout?.availability).toEqual({ promised: "99.99%", reachable: "98.901%", isBroken: true });
    expect(checkout?.downtime.promised).toBe("4.32 minutes in 30 days");
    expect(checkout?.weakest[0]?.id).toBe("web");
    expect(checkout?.losses.map(({ rpo }) => rpo.reachable)).toEqual(Array(3).fill("all of it is lost"));
  });

  test("of a complete answer are kept", () => {
    expect(briefOfText(example("saas-azure")).levels.map(({ verdict }) => verdict)).toEqual(["met", "met"]);
  });

  test("say in a word how availability and recovery stand, each for itself", () => {
    // A restore takes longer than the hour that is promised for daily work.
    const words = (text: string) => briefOfText(text).levels.map((level) => verdictOf(level).words);
    expect(words(example("saas-azure"))).toEqual(["availability kept, recovery not", "kept"]);
    expect(words(BROKEN)).toEqual(["availability and recovery missed"]);
    expect(words(BROKEN.replace("availability: 99.99%, ", ""))).toEqual(["recovery not kept"]);
    expect(words(BROKEN.replace(", rto: 1h, rpo: 5m", ""))).toEqual(["missed"]);
    const markdown = briefMarkdown(briefOfText(example("saas-azure")));
    expect(markdown).toContain("### daily-work: availability kept, recovery not");
    expect(markdown).toContain(
      "| Time to come back when the data is lost | 1 hour | **1 hour 40 minutes** (not kept) |",
    );
  });
});

describe("engagements", () => {
  test("follow from contradictions and from the advice that is asked for", () => {
    const { engagements, questions } = briefOfText(BROKEN);
    expect(engagements.every(({ origin }) => origin === "proposed")).toBe(true);
    const resilience = engagements.find(({ area }) => area === "resilience and reliability");
    expect(resilience?.success).toContain('"checkout" is computed to reach its 99.99%');
    expect(resilience?.why.join(" ")).toContain("98.901%");
    expect(engagements.find(({ area }) => area === "networking")?.why[0]).toBe("Advice is wanted on networking.");
    expect(engagements.find(({ area }) => area === "blockchain")?.why).toEqual(["Advice is wanted on it."]);
    for (const number of engagements.flatMap((each) => each.questions)) {
      expect(number).toBeGreaterThan(0);
      expect(number).toBeLessThanOrEqual(questions.length);
    }
  });

  test("that the file states come first, by priority, and are not proposed again", () => {
    const { engagements } = briefOfText(example("erp-migration"));
    expect(engagements.map(({ origin, area, kind }) => [origin, area, kind])).toEqual([
      ["agreed", "data-migration", "deep-dive"],
      ["agreed", "networking", "architecture design review"],
    ]);
  });

  test("are at most five, beside what is asked for", () => {
    expect(briefOfText(example("kubernetes")).engagements.length).toBeLessThanOrEqual(5);
  });
});

test("waivers are listed with their reasons, those by comment too", () => {
  const { waived } = briefOfText(`${BROKEN}identity: {} # archbook-ignore identity/users-sign-in: Everything is public.
notApplicable:
  - { check: operations/apm, reason: No agent knows Delphi. }
  - { check: backup/database-backup, at: databases.db }
`);
  expect(waived.map(({ check, at, reason }) => [check, at, reason])).toEqual([
    ["operations/apm", undefined, "No agent knows Delphi."],
    ["backup/database-backup", "databases.db", undefined],
    ["identity/users-sign-in", "identity", "Everything is public."],
  ]);
  expect(waived[0]?.silences.length).toBe(1);
});

test("the overview has what the letter asks for", () => {
  const facts = new Map(briefOfText(example("erp-migration")).overview.map(({ label, values }) => [label, values]));
  expect(facts.get("Project")).toEqual(["migration from on premises"]);
  expect(facts.get("Advice wanted on")).toEqual(["data-migration", "networking"]);
  expect(facts.get("Milestones")?.[1]).toBe("2027-05-08: Cut-over");
  expect(facts.get("People")?.[0]).toBe("Karin Lindqvist, Head of IT");
});
