import type { Stage } from "../model/architecture.ts";
import type { Severity } from "../settings/severity-settings.ts";
import type { Path } from "../text/path.ts";
import type { CheckContext } from "./check-context.ts";
import type { Subject, SubjectKind } from "./subject.ts";

export type CheckKind = "question" | "contradiction" | "risk" | "detail";

/** A check as the checklist runs it, whatever its subject and facts are. `defineCheck` and `defineQuestion` make one. */
export interface Check {
  readonly kind: CheckKind;
  /** At the stages envisioning and design; open questions of severity information weigh more later. */
  readonly severity: Severity;
  readonly stages: readonly Stage[];
  readonly subjects: readonly SubjectKind[];
  /** The question in the words of a reviewer. */
  readonly asks: string;
  readonly why: string;
  /** An answer as somebody gave it. */
  readonly example: string;
  readonly references: readonly string[];
  /** Paths of the fields that answer it; `*` stands for the subject where the path lies in its section, else for any. */
  readonly answeredBy: readonly string[];
  /** Where the squiggle goes: the first of these that the document has. `<subject>` is the subject's place. */
  readonly reportedAt: readonly string[];
  readonly askedUnder: string | undefined;
  /** Whether it may take long on a large file: editors run it when the user pauses. */
  readonly takesLong: boolean;
  /** Whether it looks at all its subjects together, as an own check does for the sake of what it may take. */
  readonly looksAtAll: boolean;
  readonly fixes: readonly Fix[];
  readonly examples: readonly Example[];
  /** What it finds of one subject. */
  readonly find: (subject: Subject, context: CheckContext) => readonly Found[];
  /** What it finds, once for the section, where the file has nothing of the subject. */
  readonly findWithoutAny: ((context: CheckContext) => readonly Found[]) | undefined;
}

/** What a check finds, before anybody knows where in a text that is. */
export interface Found {
  readonly message: string;
  /** What the message says, by name; fills `<name>` in `reportedAt` and in the places of fixes. */
  readonly facts: Facts;
  /** Other places that belong to it. */
  readonly related: readonly Related[];
}

export interface Related {
  readonly path: Path;
  readonly message: string;
}

export type Fact = string | number | boolean | readonly string[] | undefined;
export interface Facts {
  readonly [name: string]: Fact;
}

/** A repair: a snippet that is merged into the mapping at a place of the document. */
export interface Fix {
  readonly title: string;
  /** `$` is the document, `<subject>` the subject's place; other placeholders are facts. */
  readonly at: string;
  /** YAML with tab stops, `${1:text}` and `${2|a,b|}`. `<name>` is a fact, `<today>` the date of the run. */
  readonly snippet: string;
  /** `safe`: it changes no stated fact. */
  readonly safety: "safe" | "needs-review";
  /** Lists are replaced rather than completed. */
  readonly replace: boolean;
  /** Paths that are deleted in the same step. */
  readonly remove: readonly string[];
  /** The file, beside the document, that what is deleted becomes. */
  readonly moveTo: string | undefined;
}

/** A document that shows the check: the places where it reports are marked by carets in the line below them. */
export interface Example {
  readonly title: string;
  readonly yaml: string;
  /** The check whose hover lists this one, where it is only ever asked under another. */
  readonly foldedInto: string | undefined;
  /** The document after the first fix. */
  readonly fixed: string | undefined;
}
