import type { Analysis } from "../analysis/analysis.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Architecture, Stage } from "../model/architecture.ts";
import type { IsoDate } from "../model/quantities.ts";
import type { SeveritySettings } from "../settings/severity-settings.ts";
import { nearest } from "../text/nearest.ts";
import type { Path } from "../text/path.ts";
import { AnsweredFields } from "./answered.ts";
import { type Answers, countAnswers, type Tally } from "./answers.ts";
import type { Check, Found } from "./check.ts";
import type { CheckContext } from "./check-context.ts";
import type { ActiveCheck, BrokenCheck, Finding } from "./finding.ts";
import { Folding } from "./folding.ts";
import type { IgnoreComment } from "./ignore-comments.ts";
import { resolvePlace } from "./place.ts";
import { severityAt } from "./severity.ts";
import { type Subject, type SubjectKind, sectionWithoutAny, subjectsOf } from "./subject.ts";
import type { WaiverUse } from "./waiver-use.ts";
import { Waivers } from "./waivers.ts";

export interface ChecklistInput {
  readonly checks: ReadonlyMap<string, Check>;
  readonly architecture: Architecture;
  readonly analysis: Analysis;
  readonly catalogue: Catalogue;
  readonly stage: Stage;
  readonly today: IsoDate;
  readonly severity: SeveritySettings;
  readonly comments: readonly IgnoreComment[];
  /** Whether a check is not run now; a waiver of it is judged when it is. */
  readonly isLeftForLater: (check: Check) => boolean;
  /** Whether the document has a path, which decides where a squiggle goes. */
  readonly has: (path: Path) => boolean;
}

export interface ChecklistResult {
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
  readonly answers: Answers;
  readonly broken: readonly BrokenCheck[];
}

/** Runs every check that is on over every subject, folds sub-questions into their parents, and applies the waivers. */
export function runChecklist(input: ChecklistInput): ChecklistResult {
  return new Run(input).result();
}

/** One run. It goes from what checks find, over what is waived, to what is folded; each step needs all of the one before. */
class Run {
  readonly #input: ChecklistInput;
  readonly #active: readonly ActiveCheck[];
  readonly #waivers: Waivers;
  readonly #fields: AnsweredFields;
  readonly #subjectsByKind = new Map<SubjectKind, readonly Subject[]>();
  readonly #broken: BrokenCheck[] = [];
  readonly #tally: Tally[] = [];

  constructor(input: ChecklistInput) {
    this.#input = input;
    this.#active = activeChecks(input);
    this.#fields = new AnsweredFields(input.architecture);
    this.#waivers = new Waivers(input.architecture, input.comments);
  }

  result(): ChecklistResult {
    const candidates = this.#candidates();
    const waived = candidates.filter((finding) => this.#waivers.waives(finding.check, finding));
    const excused = new Set(waived);
    const asked = candidates.filter((finding) => !excused.has(finding));
    const folding = new Folding(this.#active, asked, this.#fields, (check, finding) =>
      this.#waivers.waives(check, finding),
    );
    const findings = folding.reported();
    const onWaivers = this.#findOfWaivers();
    const answers = countAnswers(this.#tally, { findings, waived, folded: folding.folded() }, this.#fields);
    return { findings: [...findings, ...onWaivers], waived, answers, broken: this.#broken };
  }

  #candidates(): readonly Finding[] {
    const reported = new Set<string>();
    const context = this.#context(reported);
    const findings: Finding[] = [];
    const said = new Set<string>();
    for (const active of this.#active) {
      if (isAboutWaivers(active.check)) continue;
      for (const subject of this.#subjects(active.check)) {
        const found = this.#find(active, subject, context);
        for (const each of found) {
          const finding = this.#finding(active, subject, each);
          if (subject.kind !== "connection" || !isSaid(finding, said)) findings.push(finding);
        }
        if (found.length > 0) reported.add(`${active.id} ${subject.place}`);
        this.#tally.push({ id: active.id, check: active.check, subject });
      }
    }
    return findings;
  }

  #context(reported: ReadonlySet<string>): CheckContext {
    const { architecture, analysis, catalogue, stage, today } = this.#input;
    const isReported = (check: string, place: string) => reported.has(`${check} ${place}`);
    return { architecture, analysis, catalogue, stage, today, isReported };
  }

  #subjects(check: Check): readonly Subject[] {
    const subjects = check.subjects.flatMap((kind) => this.#subjectsOf(kind));
    const [kind] = check.subjects;
    const none = subjects.length === 0 && check.findWithoutAny !== undefined && kind !== undefined;
    return none ? [sectionWithoutAny(kind)] : subjects;
  }

  #subjectsOf(kind: SubjectKind): readonly Subject[] {
    const known = this.#subjectsByKind.get(kind);
    if (known !== undefined || kind === "waiver") return known ?? [];
    const subjects = subjectsOf(this.#input.architecture, kind);
    this.#subjectsByKind.set(kind, subjects);
    return subjects;
  }

  #find(active: ActiveCheck, subject: Subject, context: CheckContext): readonly Found[] {
    const { check, id } = active;
    try {
      if (subject.isSectionWithoutAny) return check.findWithoutAny?.(context) ?? [];
      const found = check.find(subject, context);
      const isAttempted = check.kind === "question" && found.length > 0 && this.#isMalformed(check, subject);
      return isAttempted ? [] : found;
    } catch (error) {
      // A fault in one check costs only that check.
      this.#broken.push({ check: id, reason: error instanceof Error ? error.message : String(error) });
      return [];
    }
  }

  /** An answer that cannot be read is reported as such; asking the question again beside it would help nobody. */
  #isMalformed(check: Check, subject: Subject): boolean {
    return this.#fields.isUnsettled(check, subject, "malformed");
  }

  #finding({ id, check, severity }: ActiveCheck, subject: Subject, found: Found): Finding {
    const { message, facts, related } = found;
    const paths = check.reportedAt.flatMap((place) => {
      const path = resolvePlace(place, subject, facts);
      return path === undefined ? [] : [path];
    });
    const path = paths.find((candidate) => this.#input.has(candidate)) ?? ["name"];
    return {
      check: id,
      kind: check.kind,
      severity,
      message,
      subject,
      path,
      comment: undefined,
      facts,
      related,
      under: [],
    };
  }

  #findOfWaivers(): readonly Finding[] {
    const context = this.#context(new Set());
    const uses = [...this.#entryUses(), ...this.#commentUses()];
    return this.#active
      .filter(({ check }) => isAboutWaivers(check))
      .flatMap((active) =>
        uses.flatMap((use): readonly Finding[] => {
          const place = use.form === "entry" ? use.path.join(".") : use.path.join(".") || "architecture";
          const subject: Subject = { kind: "waiver", value: use, place, path: use.path, entity: undefined };
          return this.#find(active, subject, context).map((found) => {
            return { ...this.#finding(active, subject, found), comment: use.comment };
          });
        }),
      );
  }

  #entryUses(): readonly WaiverUse[] {
    return this.#input.architecture.notApplicable.map((waiver) => ({
      ...this.#knowledgeOf(waiver.check),
      form: "entry",
      path: waiver.path,
      comment: undefined,
      check: waiver.check,
      at: waiver.at,
      reason: waiver.reason,
      used: this.#waivers.isUsed(waiver),
    }));
  }

  #commentUses(): readonly WaiverUse[] {
    return this.#input.comments.map((comment, index) => ({
      ...this.#knowledgeOf(comment.check),
      form: "comment",
      path: comment.path,
      comment: index,
      check: comment.check,
      at: undefined,
      reason: comment.reason,
      used: this.#waivers.isUsed(comment),
    }));
  }

  #knowledgeOf(check: string | undefined): Pick<WaiverUse, "known" | "nearest" | "on"> {
    const { checks } = this.#input;
    const known = check !== undefined && checks.has(check);
    const on = this.#active.some(({ id }) => id === check);
    return { known, on, nearest: known || check === undefined ? undefined : nearest(check, [...checks.keys()]) };
  }
}

function activeChecks({ checks, stage, severity, isLeftForLater }: ChecklistInput): readonly ActiveCheck[] {
  return [...checks].flatMap(([id, check]) => {
    if (!check.stages.includes(stage) || isLeftForLater(check)) return [];
    const set = severityAt(id, check, stage, severity);
    return set === "off" ? [] : [{ id, check, severity: set }];
  });
}

/** Two connections to one target may say the same of it, in the same words and at the same key: once is enough. */
function isSaid({ check, subject, path, message }: Finding, said: Set<string>): boolean {
  const words = JSON.stringify([check, subject.place, path, message]);
  const isKnown = said.has(words);
  said.add(words);
  return isKnown;
}

function isAboutWaivers(check: Check): boolean {
  return check.subjects.includes("waiver");
}
