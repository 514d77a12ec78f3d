import { expect, test } from "vitest";
import { configActions } from "../../server/src/features/config-actions.ts";
import { configCompletions } from "../../server/src/features/config-completion.ts";
import { configHover } from "../../server/src/features/config-hover.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import { type ConfigFile, readConfigFile } from "../../server/src/workspace/config-file.ts";

/** A config file, and where its `$0` is. */
function atCursor(marked: string): { readonly config: ConfigFile; readonly text: string; readonly offset: number } {
  const offset = marked.indexOf("$0");
  const text = marked.slice(0, offset) + marked.slice(offset + 2);
  return { config: readConfigFile("file:///archbook.config.yaml", text), text, offset };
}

function offers(marked: string): readonly string[] {
  const { config, offset } = atCursor(marked);
  const found = configCompletions(config, offset);
  return [...found].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ label }) => label);
}

function taking(marked: string, label: string): string {
  const { config, text, offset } = atCursor(marked);
  const offer = configCompletions(config, offset).find((one) => one.label === label);
  return offer === undefined ? "not offered" : applyEdits(text, [{ range: offer.range, newText: offer.newText }]);
}

function hover(marked: string): string {
  const { config, offset } = atCursor(marked);
  return configHover(config, offset)?.markdown ?? "nothing";
}

const OWN = (lines: string) => `checks:\n  acme/tls:\n    for: connection\n    message: "{to}"\n${lines}`;

test("completes the settings, and the words that they take", () => {
  expect(offers("$0")).toEqual(["stage", "severity", "include", "exclude", "checks"]);
  expect(offers("stage: design\n$0")).not.toContain("stage");
  expect(offers("stage: $0")).toEqual(["envisioning", "design", "review", "security-review", "operate"]);
  expect(taking("stage: rev$0", "review")).toBe("stage: review");
});

test("completes areas and checks, those of the organisation included", () => {
  const labels = offers(`severity:\n  $0\n${OWN("    expect: { required: [tls] }\n")}`);
  expect(labels).toEqual(expect.arrayContaining(["hosting", "hosting/single-vm", "acme", "acme/tls"]));
  expect(taking("severity:\n  hosting/single$0", "hosting/single-vm")).toBe("severity:\n  hosting/single-vm: off");
  expect(offers("severity:\n  hosting: $0")).toEqual(["off", "hint", "information", "warning", "error"]);
});

test("completes an own check: its parts, the keywords of its schemas, and the fields of what it is about", () => {
  expect(taking("checks:\n  $0", "new check")).toContain("acme/tls-stated:\n  for: connection\n");
  expect(offers("checks:\n  acme/tls:\n    $0")).toEqual(expect.arrayContaining(["for", "expect", "fix", "severity"]));
  expect(offers("checks:\n  acme/tls:\n    for: $0")).toEqual(expect.arrayContaining(["connection", "operations"]));
  expect(offers(OWN("    expect: { $0 }"))).toEqual(expect.arrayContaining(["required", "properties", "not"]));
  expect(offers(OWN("    expect: { required: [$0] }"))).toEqual(expect.arrayContaining(["tls", "auth", "from"]));
  expect(offers(OWN("    expect:\n      properties:\n        $0"))).toEqual(expect.arrayContaining(["tls", "mode"]));
  expect(offers(OWN("    expect: { properties: { mode: { const: $0 } } }"))).toEqual(["sync", "async"]);
  expect(offers(OWN("    when: { anyOf: [{ not: { required: [$0] } }] }"))).toContain("tls");
  expect(offers(OWN("    expect: { type: $0 }"))).toContain("object");
});

test("tells what settings, checks, keywords and fields mean", () => {
  expect(hover("st$0age: design")).toContain("**Stage**");
  expect(hover("stage: des$0ign")).toContain("`design`: ");
  expect(hover("severity:\n  hosting/single$0-vm: off")).toMatch(/^\*\*.+\*\*/);
  expect(hover("severity:\n  host$0ing: off")).toMatch(/The area `hosting` has \d+ checks\./);
  expect(hover(OWN("    expect: { requi$0red: [tls] }"))).toContain("The fields that are stated.");
  expect(hover(OWN("    expect: { required: [tl$0s] }"))).toMatch(/tls/i);
  expect(hover(OWN("    expect: { properties: { mo$0de: true } }"))).toContain("mode:");
  expect(hover("stage: design\n$0")).toBe("nothing");
});

test("repairs what is misspelt", () => {
  const { config, text, offset } = atCursor("severity:\n  hostng$0: off\n");
  const [action] = configActions(config, { start: offset, end: offset });
  expect(action).toMatchObject({ title: 'Change to "hosting"', kind: "quickfix", isPreferred: true });
  expect(applyEdits(text, action?.edits ?? [])).toBe("severity:\n  hosting: off\n");
  expect(configActions(config, { start: 0, end: 0 })).toEqual([]);
});
