/** How many steps the schemas of one check may take in one run. Counting, unlike a clock, gives the same result on every machine. */
export class StepBudget {
  readonly #most: number;
  #left: number;
  #depth = 0;

  constructor(most: number) {
    this.#most = most;
    this.#left = most;
  }

  /** @throws OutOfSteps where more is spent than there is */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) {
      throw new OutOfSteps(`its schemas take more than ${this.#most.toLocaleString("en")} steps; simplify them.`);
    }
  }

  /**
   * Does something one level further in.
   *
   * @throws OutOfSteps where schemas lead into themselves without end
   */
  within<Result>(action: () => Result): Result {
    if (this.#depth >= DEEPEST) throw new OutOfSteps("its schemas lead into themselves without end.");
    this.#depth += 1;
    const result = action();
    this.#depth -= 1;
    return result;
  }
}

/** Far deeper than any architecture, and far from the end of the stack. */
const DEEPEST = 300;

/** A check took too many steps: whoever runs it takes it for broken. */
export class OutOfSteps extends Error {
  override readonly name = "OutOfSteps";
}
