import { expect, test } from "vitest";
import type { CompletionItem, CompletionList } from "vscode-languageserver";
import { completions } from "../../server/src/features/completion.ts";
import { type ClientAbilities, clientAbilities } from "../../server/src/lsp/client-abilities.ts";
import { toCompletions } from "../../server/src/lsp/convert-completion.ts";
import { readSnapshot } from "../support/read-snapshot.ts";

const HEAD = "architecture: 1\nname: Shop\n";
const PLAIN = clientAbilities({});
const RICH = clientAbilities({
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        commitCharactersSupport: true,
        resolveSupport: { properties: ["documentation"] },
      },
      completionList: { itemDefaults: ["data", "editRange", "insertTextMode"] },
    },
  },
});

/** What a client is sent at the `$0` of a text. */
function sent(marked: string, abilities: ClientAbilities): CompletionList | CompletionItem[] {
  const offset = marked.indexOf("$0");
  const snapshot = readSnapshot(marked.replace("$0", ""));
  return toCompletions(completions(snapshot, offset), { uri: snapshot.uri, offset }, snapshot.tree, abilities);
}

function itemsOf(answer: CompletionList | CompletionItem[]): readonly CompletionItem[] {
  return Array.isArray(answer) ? answer : answer.items;
}

test("a client that can do no more is sent a plain list with all that there is", () => {
  const items = sent(`${HEAD}components:\n  web:\n    kind: wor$0ker\n`, PLAIN);
  expect(Array.isArray(items)).toBe(true);
  const worker = itemsOf(items).find(({ label }) => label === "worker");
  expect(worker?.textEdit).toEqual({
    range: { start: { line: 4, character: 10 }, end: { line: 4, character: 16 } },
    newText: "worker",
  });
  expect(JSON.stringify(worker?.documentation)).toContain("markdown");
  expect(worker).not.toHaveProperty("commitCharacters");
  expect(worker).not.toHaveProperty("data");
});

test("a client that can is told what to insert before, and what to replace", () => {
  const insertReplace = clientAbilities({
    textDocument: { completion: { completionItem: { insertReplaceSupport: true } } },
  });
  const [first] = itemsOf(sent(`${HEAD}components:\n  web:\n    kind: wor$0ker\n`, insertReplace));
  expect(first?.textEdit).toMatchObject({
    insert: { start: { line: 4, character: 10 }, end: { line: 4, character: 13 } },
    replace: { start: { line: 4, character: 10 }, end: { line: 4, character: 16 } },
  });
});

test("what all items share is said once for the list", () => {
  const answer = sent(`${HEAD}components:\n  web:\n    kind: wor$0ker\n`, RICH);
  expect(answer).toMatchObject({
    isIncomplete: false,
    itemDefaults: {
      data: { uri: "file:///architecture.yaml" },
      editRange: { insert: { end: { line: 4, character: 13 } }, replace: { end: { line: 4, character: 16 } } },
    },
  });
  const worker = itemsOf(answer).find(({ label }) => label === "worker");
  expect(Object.keys(worker ?? {}).sort()).toEqual(["kind", "label", "sortText"]);
});

test("typing what ends a word takes it, once a word is begun", () => {
  const begun = itemsOf(sent(`${HEAD}components: { web: { kind: wor$0 } }\n`, RICH));
  expect(begun.find(({ label }) => label === "worker")?.commitCharacters).toEqual([",", "}"]);
  const empty = itemsOf(sent(`${HEAD}components: { web: { kind: $0 } }\n`, RICH));
  expect(empty.flatMap(({ commitCharacters = [] }) => commitCharacters)).toEqual([]);
});

test("of very many names those that fit the word are sent, and more are asked for as it grows", () => {
  const names = Array.from({ length: 1000 }, (_, index) => `part-${index}`);
  const components = names.map((name) => `  ${name}: { kind: api }\n`).join("");
  const text = `${HEAD}components:\n${components}  web: { connects: [CURSOR] }\n`;
  for (const [word, isFitting] of [
    ["$0", (label: string) => label.startsWith("part-") || label === "unknown"],
    ["p99$0", (label: string) => /9.*9/.test(label)],
  ] as const) {
    const answer = sent(text.replace("CURSOR", word), RICH);
    expect(answer).toMatchObject({ isIncomplete: true });
    const items = itemsOf(answer);
    expect(items.length).toBeGreaterThan(5);
    expect(items.length).toBeLessThanOrEqual(250);
    expect(items.every(({ label }) => isFitting(label))).toBe(true);
    expect(JSON.stringify(answer).length, "in characters").toBeLessThan(32_000);
  }
});

test("a long list of checks is small without what they ask", () => {
  const answer = sent(`${HEAD}notApplicable: [{ check: $0 }]\n`, RICH);
  expect(itemsOf(answer).length).toBeGreaterThan(150);
  expect(JSON.stringify(answer).length, "in characters").toBeLessThan(24_000);
});
