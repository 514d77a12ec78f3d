/** Runs one at a time. What is asked for meanwhile waits, and of what waits only the last counts. */
export class LatestOnly<Options> {
  readonly #run: (options: Options, isStopped: () => boolean) => Promise<void>;
  #isRunning = false;
  #isStopped = false;
  #next: { readonly options: Options } | undefined;

  constructor(run: (options: Options, isStopped: () => boolean) => Promise<void>) {
    this.#run = run;
  }

  run(options: Options): void {
    this.#next = { options };
    if (!this.#isRunning) void this.#runAll();
  }

  stop(): void {
    this.#isStopped = true;
    this.#next = undefined;
  }

  async #runAll(): Promise<void> {
    this.#isRunning = true;
    try {
      for (let next = this.#next; next !== undefined && !this.#isStopped; next = this.#next) {
        this.#next = undefined;
        await this.#run(next.options, () => this.#isStopped);
      }
    } finally {
      this.#isRunning = false;
    }
  }
}
