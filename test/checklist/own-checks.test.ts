import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../server/src/catalogue/catalogue.ts";
import { hover } from "../../server/src/features/hover.ts";
import { resolveSettings } from "../../server/src/settings/resolve-settings.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import { readConfigFile } from "../../server/src/workspace/config-file.ts";
import { offeredFixes } from "../../server/src/workspace/offered-fixes.ts";
import { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { TODAY } from "../support/read-snapshot.ts";

const TLS = `checks:
  acme/tls-stated:
    for: connection
    when: { required: [to] }
    expect: { required: [tls] }
    message: "{from} to {to}: TLS is not stated."
    why: House rule 7.
    fix: { title: Turn it on, snippet: "tls: true" }
`;

const SHOP = `architecture: 1
name: Shop
clients:
  user:
    connects: [web]
components:
  web:
    name: Web shop
    hosting: vm
    connects:
      - { to: orders, tls: true }
databases:
  orders:
    size: 500GB
slas:
  checkout: { entry: user, availability: 99.95%, rto: 4h }
`;

function config(text: string) {
  return readConfigFile("file:///archbook.config.yaml", text);
}

function faultsOf(text: string): readonly string[] {
  return config(text).faults.map(({ path, message }) => `${path.slice(1).join(".")}: ${message}`);
}

function reviewed(configText: string, text = SHOP): Snapshot {
  const { settings, checks } = config(configText);
  const surroundings = { settings: resolveSettings({ config: settings }), catalogue: CATALOGUE, checks, today: TODAY };
  return Snapshot.of({ uri: "file:///architecture.yaml", version: 1, text }, surroundings);
}

function own(snapshot: Snapshot) {
  return snapshot.problems.filter(({ check }) => check.startsWith("acme/"));
}

/** What one check of these lines reports. */
function reports(lines: string, text = SHOP): readonly string[] {
  const indented = lines.trim().replaceAll("\n", "\n    ");
  const snapshot = reviewed(`checks:\n  acme/rule:\n    ${indented}\n`, text);
  expect(snapshot.checklist.broken).toEqual([]);
  return own(snapshot).map(({ at, path, message }) => `${at} (${path.join(".")}): ${message}`);
}

test("an own check reports like a built-in one, and its fix settles it", () => {
  const snapshot = reviewed(TLS);
  const [problem, ...others] = own(snapshot);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    check: "acme/tls-stated",
    kind: "risk",
    severity: "warning",
    message: "user to web: TLS is not stated.",
    at: "clients.user.connects.web",
    entity: "user",
  });
  const [fix] = problem === undefined ? [] : offeredFixes(problem, snapshot);
  expect(fix).toMatchObject({ title: "Turn it on", safety: "needs-review" });
  expect(applyEdits(SHOP, fix?.edits ?? [])).toBe(SHOP.replace("[web]", "[{ to: web, tls: true }]"));
});

test("its hover says what is wrong here and why, without a page that there is not", () => {
  const snapshot = reviewed(TLS);
  const shown = hover(snapshot, SHOP.indexOf("[web]") + 1)?.markdown;
  expect(shown).toContain("**user to web: TLS is not stated\\.**\n\nHouse rule 7\\.");
  expect(shown).not.toContain("docs/checks/acme");
});

describe("severity, stages and waivers hold for own checks", () => {
  test.each([
    ["severity: { acme: off }\n", []],
    ["severity: { acme: off, acme/tls-stated: error }\n", ["error"]],
    ["severity: { acme: hint }\n", ["hint"]],
  ])("%s", (settings, severities) => {
    expect(own(reviewed(settings + TLS)).map(({ severity }) => severity)).toEqual(severities);
    expect(config(settings + TLS).faults).toEqual([]);
  });

  test("stages", () => {
    const late = `${TLS}    stages: review\n`;
    expect(own(reviewed(late))).toEqual([]);
    expect(own(reviewed(late, `${SHOP}stage: review\n`))).toHaveLength(1);
    expect(own(reviewed(`${TLS}    severity: error\n`))).toMatchObject([{ severity: "error" }]);
  });

  test("waivers by entry and by comment, which are known and used", () => {
    const entry = `${SHOP}notApplicable:\n  - { check: acme/tls-stated, at: clients.user, reason: In a private network. }\n`;
    const comment = SHOP.replace(
      "    connects: [web]",
      "    # archbook-ignore acme/tls-stated: Private.\n    connects: [web]",
    );
    for (const text of [entry, comment]) {
      const snapshot = reviewed(TLS, text);
      expect(snapshot.checklist.waived.map(({ check }) => check)).toEqual(["acme/tls-stated"]);
      expect(snapshot.problems.filter(({ check }) => /^(acme|waiver)\//.test(check))).toEqual([]);
    }
    expect(reviewed("", entry).problems.map(({ check }) => check)).toContain("waiver/unknown-check");
  });
});

describe("what a check sees and says", () => {
  test("the long form, in the units of the model, and said as people write it", () => {
    expect(
      reports(`
for: sla
expect: { properties: { rto: { maximum: 3600000 }, availability: { maximum: 0.9995 } } }
message: "{id}: {availability} with an rto of {rto}, rpo {rpo}."`),
    ).toEqual(["slas.checkout (slas.checkout.rto): checkout: 99.95% with an rto of 4 hours, rpo (not stated)."]);
    expect(
      reports(`
for: database
expect: { properties: { size: { maximum: 400000000000 } } }
message: "{name} holds {size}."`),
    ).toEqual(["databases.orders (databases.orders.size): orders holds 500GB."]);
  });

  test("a short form is looked at in its long form, and marked where it stands", () => {
    expect(
      reports(`
for: component
expect: { properties: { hosting: { properties: { model: { not: { const: vm } } } } } }
message: "{name} runs on {hosting.model}."`),
    ).toEqual(["components.web (components.web.hosting): Web shop runs on vm."]);
  });

  test("a section that is not there, which its fix then writes", () => {
    const written = `checks:
  acme/on-call:
    for: operations
    expect: { required: [onCall] }
    message: Nobody is on call.
    fix: { title: Name the team, snippet: "onCall: \${1:platform team}" }
`;
    const snapshot = reviewed(written);
    const [problem] = own(snapshot);
    expect(problem).toMatchObject({ at: "operations", message: "Nobody is on call." });
    const [fix] = problem === undefined ? [] : offeredFixes(problem, snapshot);
    const after = applyEdits(SHOP, fix?.edits ?? []);
    expect(after).toContain("operations:\n  onCall: platform team\n");
    expect(own(reviewed(written, after))).toEqual([]);
  });

  test("unknown counts as not stated, and nothing but what is written is there", () => {
    const lines = `
for: component
expect: { required: [technology] }
message: "{id}"`;
    expect(reports(lines, SHOP.replace("hosting: vm", "technology: unknown"))).toHaveLength(1);
    const closed = `
for: connection
expect: { propertyNames: { enum: [from, to, tls] } }
message: "{from} {to}"`;
    expect(reports(closed)).toEqual([]);
  });

  test("without a condition all are looked at; a condition that none meets is silent", () => {
    expect(reports(`for: component\nexpect: false\nmessage: "{id}"`)).toHaveLength(1);
    expect(reports(`for: component\nwhen: false\nexpect: false\nmessage: "{id}"`)).toEqual([]);
  });
});

const BROKEN: readonly (readonly [string, string | RegExp])[] = [
  [
    `for: connection\nexpect: { requird: [tls] }\nmessage: x`,
    'acme/broken.expect.requird: "requird" is no keyword of the schemas of own checks; did you mean "required"?',
  ],
  [
    `for: connection\nexpect: { required: [tsl] }\nmessage: x`,
    'acme/broken.expect.required.0: "tsl" is no field of a connection; did you mean "tls"?',
  ],
  [
    `for: component\nexpect: { properties: { hosting: { properties: { modle: true } } } }\nmessage: x`,
    'acme/broken.expect.properties.hosting.properties.modle: "modle" is no field of "hosting" of a component; did you mean "model"?',
  ],
  [
    `for: component\nwhen: { properties: { name: { pattern: "(?=x)" } } }\nexpect: true\nmessage: x`,
    'acme/broken.when.properties.name.pattern: The pattern "(?=x)" cannot be used: invalid or unsupported Perl syntax: "(?=": what looks around or back takes more than linear time.',
  ],
  [
    `for: conection\nexpect: true\nmessage: x`,
    /^acme\/broken\.for: "for" of the check "acme\/broken" is "conection"; .* did you mean "connection"\?$/,
  ],
  [
    `for: component\nexpect: true\nmessage: "{nmae} is wrong."`,
    'acme/broken.message: "{nmae}" in the message is no field of a component with a value to show; did you mean "{name}"?',
  ],
  [
    `for: component\nexpect: true\nmessage: "{from} is wrong."`,
    /^acme\/broken\.message: "\{from\}" in the message is no field of a component/,
  ],
  [`for: component\nexpect: true\nmessage: "{hosting}"`, /did you mean "\{hosting\.model\}"\?$/],
  [
    `for: component\nexpect: true\nmessage: x\nfix: { title: x, snippet: "tls: true" }`,
    'acme/broken.fix.snippet: The snippet does not fit a component: "tls" is no field of component "example".',
  ],
  [
    `for: component\nexpect: true\nmessage: x\nfix: { title: x, snippet: "a: [" }`,
    /^acme\/broken\.fix\.snippet: The snippet is no YAML: /,
  ],
  [
    `for: component\nexpect: true\nmessage: x\nfix: { title: x, snippet: "just words" }`,
    /^acme\/broken\.fix\.snippet: The snippet is no map/,
  ],
  [`for: component\nexpect: true`, /^acme\/broken: .*"message"/],
];

/** A config file with one sound check, and one of these lines. */
function broken(lines: string): string {
  return `${TLS}  acme/broken:\n    ${lines.trim().replaceAll("\n", "\n    ")}\n`;
}

describe("a broken check is a fault at its place, and harms no other", () => {
  test.each(BROKEN)("%s", (lines, message) => {
    const faults = faultsOf(broken(lines));
    expect(faults).toEqual([typeof message === "string" ? message : expect.stringMatching(message)]);
    const snapshot = reviewed(broken(lines));
    expect(own(snapshot).map(({ check }) => check)).toEqual(["acme/tls-stated"]);
  });

  test("by the name of a built-in check, or of what makes a file itself wrong", () => {
    const body = "    for: component\n    expect: false\n    message: x\n";
    expect(faultsOf(`${TLS}  hosting/single-vm:\n${body}`)).toEqual([
      expect.stringMatching(/^hosting\/single-vm: "hosting\/single-vm" is a built-in check/),
    ]);
    expect(faultsOf(`${TLS}  schema/rule:\n${body}`)).toEqual([
      expect.stringMatching(/^schema\/rule: The area "schema" belongs to/),
    ]);
    const snapshot = reviewed(`${TLS}  hosting/single-vm:\n${body}`);
    expect(snapshot.problems.filter(({ message }) => message === "x")).toEqual([]);
    expect(own(snapshot)).toHaveLength(1);
  });

  test("by a schema that is nested without measure", () => {
    const nested = `${"{ not: ".repeat(3000)}true${" }".repeat(3000)}`;
    const text = broken(`for: connection\nexpect: ${nested}\nmessage: x`);
    expect(config(text).faults.length).toBeGreaterThan(0);
    expect(own(reviewed(text)).map(({ check }) => check)).not.toContain("acme/broken");
  });

  test("marks what is wrong in the text", () => {
    const text = broken(`for: connection\nexpect: { requird: [tls] }\nmessage: x`);
    const [fault] = config(text).faults;
    expect(text.slice(fault?.range.start, fault?.range.end)).toBe("requird");
    expect(fault).toMatchObject({ check: "schema/own-check", suggestion: "required" });
  });
});

describe("a check that takes too long is broken as a whole, once", () => {
  const many = Array.from({ length: 60 }, (_, index) => `  c${index}: { summary: "${"a".repeat(2000)}!" }`).join("\n");
  const large = `architecture: 1\nname: Large\ncomponents:\n${many}\n`;
  const doubling = Array.from({ length: 30 }, (_, index) => {
    const next = `{ $ref: "#/$defs/d${index + 1}" }`;
    return `        d${index}: { allOf: [${next}, ${next}] }`;
  }).join("\n");
  const bomb = `${TLS}  acme/bomb:
    for: component
    message: "{id}"
    expect:
      $defs:
${doubling}
        d30: true
      $ref: "#/$defs/d0"
`;

  test("by schemas that multiply", () => {
    const snapshot = reviewed(bomb);
    expect(config(bomb).faults).toEqual([]);
    expect(snapshot.checklist.broken).toEqual([
      { check: "acme/bomb", reason: "its schemas take more than 5,000,000 steps; simplify them." },
    ]);
    expect(own(snapshot).map(({ check }) => check)).toEqual(["acme/tls-stated"]);
  });

  test("but hostile patterns are answered at once", () => {
    const hostile = `checks:\n  acme/pattern:\n    for: component\n    expect: { properties: { summary: { pattern: "(a+)+$" } } }\n    message: "{id}"\n`;
    const snapshot = reviewed(hostile, large);
    expect(snapshot.checklist.broken).toEqual([]);
    expect(own(snapshot)).toHaveLength(60);
  });
});
