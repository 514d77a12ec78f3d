import { describe, expect, test } from "vitest";
import { readProjectFile } from "../code-base/source-files.ts";
import { call, folder } from "./call.ts";

const [matcher] = JSON.parse(readProjectFile("package.json").text).contributes.problemMatchers;
const { regexp, ...groups } = matcher.pattern;
const pattern = new RegExp(regexp);

const SHOP = `architecture: 1
name: Shop
stagee: design
components:
  web:
    kind: web-app
    connects: [nowhere]
databases:
  db: { size: "two: [words]" }
`;

/** What VS Code makes of a line. */
function matched(line: string): Readonly<Record<string, string>> | undefined {
  const match = pattern.exec(line);
  if (match === null) return undefined;
  return Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match[Number(group)] ?? ""]));
}

describe("the problem matcher", () => {
  test("takes every line of the concise report but the last, and finds in it what the JSON report says", async () => {
    const directory = folder({ "architecture.yaml": SHOP, "parts/b.architecture.yaml": SHOP });
    const concise = await call(["check", "--format=concise"], { directory });
    const json = JSON.parse((await call(["check", "--format=json"], { directory })).output);
    const wanted = json.files.flatMap((file: { path: string; findings: readonly JsonFinding[] }) =>
      file.findings.map(({ check, severity, message, range: { start } }) => ({
        file: file.path,
        line: String(start.line + 1),
        column: String(start.character + 1),
        severity,
        message,
        code: check,
      })),
    );
    const lines = concise.output.trimEnd().split("\n");
    expect(wanted.length).toBeGreaterThan(20);
    expect(lines.slice(0, -1).map(matched)).toEqual(wanted);
    expect(matched(lines.at(-1) ?? "")).toBeUndefined();
    expect(concise.status).toBe(1);
  });

  test.each(["error", "warning", "information", "hint"])("knows the severity %s", (word) => {
    expect(matched(`a.yaml:1:2: ${word}: No. [a/b]`)?.severity).toBe(word);
    // VS Code knows no "information"; what it does not know is what the matcher says.
    expect(matcher.severity).toBe("info");
  });

  test("leaves what is open to the language server", () => {
    expect(matcher.applyTo).toBe("closedDocuments");
  });
});

interface JsonFinding {
  readonly check: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

test("what a user wrote with line breaks stays on one line", async () => {
  const broken = 'architecture: 1\nname: Shop\ncomponents:\n  web: { kind: "no\n\n    kind" }\n';
  const { output } = await call(["check", "--format=concise"], { directory: folder({ "architecture.yaml": broken }) });
  const lines = output.trimEnd().split("\n");
  expect(lines.slice(0, -1).map(matched)).not.toContain(undefined);
});
