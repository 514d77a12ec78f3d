import type { Analysis } from "../analysis/analysis.ts";
import { dependencyOf, LOCAL_TERMS } from "../analysis/changes.ts";
import { sameValue } from "../analysis/same-value.ts";
import type { Architecture } from "../model/architecture.ts";

/** What was worked out, and on what it rests. */
export interface Remembered<Result> {
  readonly result: Result;
  /** Of the elements of the architecture, in the words of `changesBetween`. */
  readonly near: ReadonlySet<string>;
  /** All else, in the order of reading. */
  readonly reads: readonly Read[];
}

/** One thing that was looked up, and the answer. */
export interface Read {
  readonly source: string;
  readonly args: readonly unknown[];
  readonly value: unknown;
}

/**
 * Notes what is read while something is worked out, so that the next run can tell whether it would come out the same: it looks
 * everything up again, in the same order, and goes on as long as the answers are the same. Each thing is looked up once in a run.
 */
export class Reading {
  /** The architecture and its analysis, of which all that is read is noted. */
  readonly architecture: Architecture;
  readonly analysis: Analysis;
  readonly #sources = new Map<string, Source>();
  readonly #verdicts = new Map<Read, boolean>();
  #noted: Set<Read> = new Set();
  #near: Set<string> = new Set();

  constructor(architecture: Architecture, analysis: Analysis) {
    this.architecture = this.#watchedArchitecture(architecture);
    this.analysis = this.#watchedAnalysis(analysis);
  }

  /** A function of which the answers are noted. `name` is the same from run to run. */
  watch<Args extends readonly unknown[], Answer>(
    name: string,
    lookUp: (...args: Args) => Answer,
  ): (...args: Args) => Answer {
    const source: Source = {
      name,
      // Invariant: what a source is asked for, it was asked for through the function below, now or in an earlier run.
      lookUp: (args) => lookUp(...(args as Args)),
      answers: { read: undefined, inside: undefined },
    };
    this.#sources.set(name, source);
    return (...args) => this.#ask(source, args) as Answer;
  }

  /** Works something out, and remembers what was read for it. */
  note<Result>(work: () => Result): Remembered<Result> {
    this.#noted = new Set();
    this.#near = new Set();
    return { result: work(), near: this.#near, reads: [...this.#noted] };
  }

  /**
   * Whether it would come out the same now.
   *
   * @param changes what changed since; `undefined`: as good as everything
   */
  holds({ near, reads }: Remembered<unknown>, changes: ReadonlySet<string> | undefined): boolean {
    if (changes === undefined ? near.size > 0 : [...changes].some((word) => near.has(word))) return false;
    // In the order of reading: what is asked for later may make sense only if the answers before are the same.
    return reads.every((read) => {
      const known = this.#verdicts.get(read);
      if (known !== undefined) return known;
      const verdict = this.#stillReads(read);
      this.#verdicts.set(read, verdict);
      return verdict;
    });
  }

  #stillReads(read: Read): boolean {
    const source = this.#sources.get(read.source);
    if (source === undefined) return false;
    const answer = answerAt(source, read.args);
    if (answer.read === undefined) {
      const value = source.lookUp(read.args);
      // The earlier answer lives on where it is as good, so that what is derived from it is the same object too.
      answer.read = sameValue(value, read.value) ? read : { ...read, value };
    }
    return answer.read === read || sameValue(answer.read.value, read.value);
  }

  #ask(source: Source, args: readonly unknown[]): unknown {
    const answer = answerAt(source, args);
    answer.read ??= { source: source.name, args, value: source.lookUp(args) };
    this.#noted.add(answer.read);
    return answer.read.value;
  }

  #watchedArchitecture(architecture: Architecture): Architecture {
    const section = this.watch("architecture", (name: string | symbol): unknown => Reflect.get(architecture, name));
    const sections = this.watch("architecture, its sections", () => Object.keys(architecture));
    return new Proxy(architecture, {
      get: (_, name) => section(name),
      has: (_, name) => section(name) !== undefined,
      ownKeys: () => [...sections()],
    });
  }

  #watchedAnalysis(analysis: Analysis): Analysis {
    const watched = { ...analysis, architecture: this.architecture };
    for (const [name, term] of Object.entries(analysis)) {
      if (typeof term === "function") Object.assign(watched, { [name]: this.#watchedTerm(name, term) });
    }
    return watched;
  }

  /** Of what depends on one element only it is noted which; to look it up again would take longer than to know what changed. */
  #watchedTerm(name: string, term: (...args: readonly unknown[]) => unknown): typeof term {
    const watched = this.watch(`analysis.${name}`, term);
    const aspect = Object.entries(LOCAL_TERMS).find(([local]) => local === name)?.[1];
    if (aspect === undefined) return watched;
    return (...args) => {
      const word = dependencyOf(aspect, args[0]);
      if (word === undefined) return watched(...args);
      this.#near.add(word);
      return term(...args);
    };
  }
}

interface Source {
  readonly name: string;
  readonly lookUp: (args: readonly unknown[]) => unknown;
  readonly answers: Answer;
}

/** What is known of some arguments, and of those that begin with them. */
interface Answer {
  read: Read | undefined;
  inside: Map<unknown, Answer> | undefined;
}

function answerAt({ answers }: Source, args: readonly unknown[]): Answer {
  let answer = answers;
  for (const arg of args) {
    answer.inside ??= new Map();
    let inside = answer.inside.get(arg);
    if (inside === undefined) {
      inside = { read: undefined, inside: undefined };
      answer.inside.set(arg, inside);
    }
    answer = inside;
  }
  return answer;
}
