/** Runs what is asked for at once, and tells what still runs for an older request to stop: only the last one counts. */
export class LatestOnly<Options> {
  readonly #run: (options: Options, signal: AbortSignal) => Promise<void>;
  #last = new AbortController();
  #isStopped = false;

  /** @param run gives up once its signal says so, and shows nothing any more */
  constructor(run: (options: Options, signal: AbortSignal) => Promise<void>) {
    this.#run = run;
  }

  run(options: Options): void {
    this.#last.abort();
    if (this.#isStopped) return;
    this.#last = new AbortController();
    void this.#run(options, this.#last.signal);
  }

  stop(): void {
    this.#isStopped = true;
    this.#last.abort();
  }
}
