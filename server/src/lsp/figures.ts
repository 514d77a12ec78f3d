import type { CancellationToken } from "vscode-languageserver";
import type { JourneyFigures } from "../analysis/availability/journey-figures.ts";
import type { OutageFigures } from "../analysis/outage-losses.ts";
import type { Architecture } from "../model/architecture.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import {
  type AnsweredMessage,
  answerOf,
  type FigureAnswer,
  type FigureMessage,
  type FigureQuestion,
} from "./figure-question.ts";

/** A thread that counts, as an entry point starts it. */
export interface FigureThread {
  readonly post: (message: FigureMessage) => void;
  readonly stop: () => void;
}

/** Starts a thread; `failed` is called when it ended by itself. */
export type StartFigureThread = (answered: (message: AnsweredMessage) => void, failed: () => void) => FigureThread;

/** A question that waits, or is being answered. */
interface Task {
  readonly id: number;
  readonly architecture: Architecture;
  readonly question: FigureQuestion;
  readonly settle: (answer: FigureAnswer) => void;
}

/**
 * Answers what takes long, one question after the other, in a thread where there are threads. An answer is kept as long as its
 * architecture; a question that nobody waits for any more is given up, if need be with the thread.
 */
export class Figures {
  readonly #start: StartFigureThread | undefined;
  readonly #known = new WeakMap<Architecture, Map<string, FigureAnswer>>();
  #tasks: readonly Task[] = [];
  #running: Task | undefined;
  #thread: FigureThread | undefined;
  #told: Architecture | undefined;
  #asked = 0;

  /** @param start without it, questions are answered between two messages, and large tangles are bounded */
  constructor(start: StartFigureThread | undefined) {
    this.#start = start;
  }

  /** `undefined`: there is no figure, or nobody wants it any more. */
  async journey(snapshot: Snapshot, sla: string, token: CancellationToken): Promise<JourneyFigures | undefined> {
    const answer = await this.#ask(snapshot, { kind: "journey", sla }, token);
    return answer !== undefined && "explanation" in answer ? answer : undefined;
  }

  async outages(
    snapshot: Snapshot,
    down: readonly string[],
    token: CancellationToken,
  ): Promise<readonly OutageFigures[] | undefined> {
    const answer = await this.#ask(snapshot, { kind: "outages", down }, token);
    return answer === undefined || "explanation" in answer ? undefined : answer;
  }

  stop(): void {
    this.#thread?.stop();
    this.#thread = undefined;
    this.#told = undefined;
    this.#running = undefined;
  }

  #ask(snapshot: Snapshot, question: FigureQuestion, token: CancellationToken): Promise<FigureAnswer> {
    const { architecture } = snapshot;
    const known = this.#known.get(architecture);
    const key = keyOf(question);
    if (known?.has(key)) return Promise.resolve(known.get(key));
    // A request that was cancelled before it was looked at tells nobody of it any more.
    if (token.isCancellationRequested) return Promise.resolve(undefined);
    if (this.#start === undefined) return this.#answerHere(snapshot, question, token);
    return new Promise((resolve) => {
      const id = ++this.#asked;
      const settle = (answer: FigureAnswer) => {
        cancelled.dispose();
        resolve(answer);
      };
      const task: Task = { id, architecture, question, settle };
      const cancelled = token.onCancellationRequested(() => this.#giveUp(task));
      this.#tasks = [...this.#tasks, task];
      this.#next();
    });
  }

  async #answerHere(snapshot: Snapshot, question: FigureQuestion, token: CancellationToken): Promise<FigureAnswer> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) return undefined;
    const answer = answerOf(question, snapshot.analysis);
    this.#keep(snapshot.architecture, question, answer);
    return answer;
  }

  #keep(architecture: Architecture, question: FigureQuestion, answer: FigureAnswer): void {
    const known = this.#known.get(architecture) ?? new Map<string, FigureAnswer>();
    this.#known.set(architecture, known.set(keyOf(question), answer));
  }

  #giveUp(task: Task): void {
    task.settle(undefined);
    this.#tasks = this.#tasks.filter((other) => other !== task);
    // The thread hears nothing while it counts; it is stopped, and another one started when there is something to count.
    if (this.#running === task) this.stop();
    this.#next();
  }

  #next(): void {
    if (this.#running !== undefined) return;
    const [task, ...rest] = this.#tasks;
    if (task === undefined) return;
    this.#tasks = rest;
    const known = this.#known.get(task.architecture);
    const key = keyOf(task.question);
    if (known?.has(key)) {
      task.settle(known.get(key));
      this.#next();
      return;
    }
    this.#running = task;
    const thread = this.#threadFor(task.architecture);
    thread?.post({ id: task.id, question: task.question });
  }

  #threadFor(architecture: Architecture): FigureThread | undefined {
    this.#thread ??= this.#start?.(
      ({ id, answer }) => this.#answered(id, answer),
      () => this.#failed(),
    );
    if (this.#told !== architecture) this.#thread?.post({ architecture });
    this.#told = architecture;
    return this.#thread;
  }

  #answered(id: number, answer: FigureAnswer): void {
    const task = this.#running;
    if (task?.id !== id) return;
    this.#running = undefined;
    this.#keep(task.architecture, task.question, answer);
    task.settle(answer);
    this.#next();
  }

  /** What a thread could not answer has no answer; the next question gets a new thread. */
  #failed(): void {
    const task = this.#running;
    this.stop();
    if (task !== undefined) {
      this.#keep(task.architecture, task.question, undefined);
      task.settle(undefined);
    }
    this.#next();
  }
}

function keyOf(question: FigureQuestion): string {
  return JSON.stringify(question);
}
