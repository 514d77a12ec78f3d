import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../server/src/settings/read-config.ts";

const CHECKS = ["hosting/current-hosting", "hosting/single-vm", "engagement/milestones"];

/** The faults of a config, each with the text that it marks. */
function faultsOf(text: string): readonly string[] {
  return readConfig(text, CHECKS).faults.map(
    ({ range, message }) => `${text.slice(range.start, range.end)} | ${message}`,
  );
}

test("a sound config is read as it stands", () => {
  const { settings, faults } = readConfig(
    `stage: design
severity: { hosting: hint, hosting/single-vm: error, engagement: off, acme: warning }
include: ["services/**"]
exclude: "**/fixtures/**"
checks:
  acme/tls-stated:
    for: connection
    when: { required: [to] }
    expect: { required: [tls] }
    message: "{from} to {to}: TLS is not stated."
    severity: warning
    stages: [design, review]
    why: House rule 7.
    fix: { title: Turn it on, snippet: "tls: true" }
`,
    CHECKS,
  );
  expect(faults).toEqual([]);
  expect(settings).toMatchObject({
    stage: "design",
    severity: { hosting: "hint", "hosting/single-vm": "error", engagement: "off", acme: "warning" },
    include: ["services/**"],
    exclude: ["**/fixtures/**"],
    ownChecks: { "acme/tls-stated": { for: "connection", fix: { snippet: "tls: true" } } },
  });
});

test("an empty config, and one of empty keys, is silent about everything", () => {
  for (const text of ["", "# Nothing yet.\n", "stage:\nseverity:\ninclude:\nexclude:\nchecks:\n"]) {
    expect(readConfig(text, CHECKS)).toMatchObject({ settings: {}, faults: [] });
  }
});

describe("a fault is marked where it is, and says what is wanted", () => {
  test.each([
    ["stge: design", `stge | "stge" is no setting; did you mean "stage"?`],
    [
      "colour: red",
      `colour | "colour" is no setting; there are "stage", "severity", "include", "exclude" and "checks".`,
    ],
    [
      "stage: desing",
      `desing | "stage" is "desing"; one of "envisioning", "design", "review", "security-review" or "operate" is wanted; did you mean "design"?`,
    ],
    [
      "severity: [hosting]",
      `severity | "severity" is a list; a map such as { hosting: hint, hosting/single-vm: error, engagement: off } is wanted.`,
    ],
    [
      "severity: { hosting: eror }",
      `eror | The severity of "hosting" is "eror"; one of "off", "hint", "information", "warning" or "error" is wanted; did you mean "error"?`,
    ],
    ["severity: { hostng: hint }", `hostng | "hostng" is no check and no area of checks; did you mean "hosting"?`],
    [
      "severity: { hosting/single-wm: hint }",
      `hosting/single-wm | "hosting/single-wm" is no check and no area of checks; did you mean "hosting/single-vm"?`,
    ],
    [
      "severity: { nonsense: hint }",
      `nonsense | "nonsense" is no check and no area of checks; "archbook checks" lists them.`,
    ],
    ["include: 3", `3 | "include" is 3; a list such as ["services/**"] is wanted.`],
    ["exclude: [a, 4]", `4 | Entry 2 of "exclude" is 4; text such as "services/**" is wanted.`],
    [
      "checks: { hosting/single-vm: { for: component, expect: {}, message: a } }",
      `hosting/single-vm | "hosting/single-vm" is a built-in check: give your own another area, such as "acme/single-vm".`,
    ],
    [
      "checks: { Tls: { for: component, expect: {}, message: a } }",
      `Tls | "Tls" is no id of a check: an area and a name are wanted, such as "acme/tls-stated".`,
    ],
    [
      "checks: { acme/tls: { for: component, message: a } }",
      `acme/tls | The check "acme/tls" does not state "expect": a map such as { required: [tls] } is wanted.`,
    ],
    [
      "checks: { acme/tls: { for: component, expect: {}, mesage: a, message: b } }",
      `mesage | "mesage" is no field of the check "acme/tls"; did you mean "message"?`,
    ],
    [
      "checks: { acme/tls: { for: component, expect: {}, message: b, stages: [desing] } }",
      `desing | "stages.0" of the check "acme/tls" is "desing"; one of "envisioning", "design", "review", "security-review" or "operate" is wanted; did you mean "design"?`,
    ],
    ["- stage: design", "- stage: design | A config file is a map; write it like `stage: design`."],
  ])("%s", (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });
});

test("what is wrong is left out, and all else holds", () => {
  const { settings, faults } = readConfig(
    "stage: desing\nseverity: { hosting: eror, engagement: off }\ninclude: [a, 3]\n",
    CHECKS,
  );
  expect(faults).toHaveLength(3);
  expect(settings).toEqual({ severity: { engagement: "off" }, include: ["a"] });
});

test("faults come in the order of the text, with what was probably meant", () => {
  const { faults } = readConfig("severity: { hostng: hint }\nstage: desing\n", CHECKS);
  expect(faults.map(({ check, suggestion }) => [check, suggestion])).toEqual([
    ["names/unknown-check", "hosting"],
    ["schema/not-in-enum", "design"],
  ]);
});

test("any text is read, and every fault lies in it", () => {
  const pieces = fc.constantFrom(
    "stage",
    "severity",
    "checks",
    ": ",
    "\n",
    "  ",
    "- ",
    "{",
    "}",
    "[",
    "*a",
    "&a ",
    "acme/x",
    "off",
    "~",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
      const text = parts.join("");
      for (const { range } of readConfig(text, CHECKS).faults) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(text.length);
        expect(range.start).toBeLessThanOrEqual(range.end);
      }
    }),
  );
});
