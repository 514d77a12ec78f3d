import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agendaOf } from "../../../server/src/report/brief/agenda.ts";
import { SESSION_MINUTES } from "../../../server/src/report/brief/brief-input.ts";
import type { RaisedQuestion } from "../../../server/src/report/brief/raised-questions.ts";
import { TOPICS } from "../../../server/src/report/brief/topics.ts";
import { briefOfText, example } from "./brief-of-text.ts";

const raised = fc
  .array(
    fc.record({
      kind: fc.constantFrom<RaisedQuestion["kind"]>("contradiction", "risk", "question", "detail"),
      topic: fc.constantFrom(...TOPICS.map(({ id }) => id)),
      isUnknown: fc.boolean(),
    }),
    { maxLength: 80 },
  )
  .map((all) => all.map((each, index) => ({ ...question(index + 1), ...each })));

function question(number: number): RaisedQuestion {
  return {
    number,
    check: "team/who-is-who",
    kind: "question",
    severity: "information",
    isUnknown: false,
    topic: "network",
    title: "How?",
    places: [],
    followUps: [],
    why: undefined,
    remedies: [],
    page: undefined,
  };
}

describe.each(SESSION_MINUTES)("a session of %i minutes", (minutes) => {
  test("is filled to the minute, without gaps, whatever there is to ask", () => {
    fc.assert(
      fc.property(raised, fc.nat(3), (questions, promises) => {
        const { slots } = agendaOf(questions, minutes, promises);
        let end = 0;
        for (const slot of slots) {
          expect(slot.start).toBe(end);
          expect(slot.minutes).toBeGreaterThan(0);
          end += slot.minutes;
        }
        expect(end).toBe(minutes);
      }),
    );
  });

  test("asks each question once at most, and says how many are left", () => {
    fc.assert(
      fc.property(raised, (questions) => {
        const agenda = agendaOf(questions, minutes, 0);
        const asked = agenda.slots.flatMap((slot) => slot.questions);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length + agenda.inWriting).toBe(questions.length);
      }),
    );
  });

  test("follows the letter's agenda", () => {
    const titles = agendaOf([], minutes, 0).slots.map(({ title }) => title);
    expect(titles).toEqual([
      "Introduction",
      "The solution from its customers' perspective",
      "The architecture diagram",
      "Engagements",
      "Next meetings",
    ]);
  });

  test.each(["lamp", "kubernetes", "business", "saas-azure"])("adds up for %s", (name) => {
    const { agenda } = briefOfText(example(name), minutes);
    expect(agenda.slots.reduce((sum, slot) => sum + slot.minutes, 0)).toBe(minutes);
  });
});

test("gives each topic a word before any topic a second one", () => {
  const topics = TOPICS.map(({ id }) => id).filter((id) => id !== "project");
  const flood = Array.from({ length: 20 }, (_, index) => ({ ...question(index + 1), topic: "network" as const }));
  const late = topics.map((topic, index) => ({ ...question(21 + index), topic }));
  const asked = agendaOf([...flood, ...late], 60, 0).slots.flatMap(({ questions }) => questions);
  const missed = late.filter(({ topic, number }) => topic !== "network" && !asked.includes(number));
  expect(missed).toEqual([]);
  const risks = flood.map((each) => ({ ...each, kind: "risk" as const }));
  expect(agendaOf([...risks, ...late], 60, 0).slots.flatMap(({ questions }) => questions)).toHaveLength(10);
});

test("ninety minutes have room for more questions than sixty", () => {
  const [short, long] = SESSION_MINUTES.map((minutes) => briefOfText(example("kubernetes"), minutes).agenda.inWriting);
  expect(long).toBeLessThan(short ?? 0);
});

test("talks about failures where nothing is open and something is promised", () => {
  const titles = briefOfText(example("saas-azure")).agenda.slots.map(({ title }) => title);
  expect(titles).toContain("Service levels and failures");
});

test("puts what is marked unknown on the agenda before what is merely open", () => {
  const text =
    "architecture: 1\nname: Shop\ncomponents: { web: { kind: web-app } }\ncompliance: { standards: unknown }\n";
  const { questions, agenda } = briefOfText(text);
  const unknown = questions.find(({ isUnknown }) => isUnknown);
  expect(unknown?.check).toBe("compliance/regulation");
  const open = questions.filter(({ kind, isUnknown }) => kind === "question" && !isUnknown);
  expect(Math.min(...open.map(({ number }) => number))).toBeGreaterThan(unknown?.number ?? Number.NaN);
  expect(agenda.slots.flatMap((slot) => slot.questions)).toContain(unknown?.number);
});
