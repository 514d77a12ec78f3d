import { validate } from "../../schema/validate.ts";
import { isPlainMap, type PlainValue, plainValue } from "../../syntax/plain-value.ts";
import { SyntaxTree } from "../../syntax/syntax-tree.ts";
import { isWithin, type Path } from "../../text/path.ts";
import { parseSnippet, plainText } from "../../text/snippet-text.ts";
import type { Fix } from "../check.ts";
import type { OwnSubject } from "./own-subjects.ts";

/** The fix of an own check; a snippet that does not fit its subject gives what is wrong with it. */
export function ownFix(title: string, snippet: string, about: OwnSubject): Fix | { readonly fault: string } {
  const fault = snippetFault(snippet, about);
  if (fault !== undefined) return { fault };
  return { title, ...placed(snippet, about), safety: "needs-review", replace: false, remove: [], moveTo: undefined };
}

/** What stands for a section goes into the document by its key, for the section may not be there yet. */
function placed(snippet: string, { kind, isSection }: OwnSubject): Pick<Fix, "at" | "snippet"> {
  if (!isSection) return { at: kind === "architecture" ? "$" : "<subject>", snippet };
  const lines = snippet.split("\n").map((line) => (line === "" ? "" : `  ${line}`));
  return { at: "$", snippet: [`${kind}:`, ...lines].join("\n") };
}

/** It is tried out on a document that holds one such thing and nothing else. */
function snippetFault(snippet: string, about: OwnSubject): string | undefined {
  const { root, faults } = SyntaxTree.read(plainText(parseSnippet(snippet)));
  const [fault] = faults.filter(({ check }) => check !== "syntax/not-a-map");
  if (fault !== undefined) return `The snippet is no YAML: ${fault.message}`;
  const isList = about.kind === "engagements";
  if (root === undefined || root.green.kind !== (isList ? "list" : "map")) {
    return `The snippet is no ${isList ? "list" : "map"}; write it like "${isList ? "- area: hosting" : "critical: true"}".`;
  }
  const { value } = plainValue(root.green);
  const [misfit] = validate(around(about.path, withTarget(value, about)), "part").filter(({ path }) =>
    isWithin(path, about.path),
  );
  return misfit === undefined ? undefined : `The snippet does not fit ${about.noun}: ${misfit.message}`;
}

/** A connection of which only what the snippet adds is written leads nowhere. */
function withTarget(value: PlainValue, { kind }: OwnSubject): PlainValue {
  return kind === "connection" && isPlainMap(value) ? { to: "other", ...value } : value;
}

function around(path: Path, value: PlainValue): PlainValue {
  return path.reduceRight<PlainValue>((inner, step) => (typeof step === "number" ? [inner] : { [step]: inner }), value);
}
