/** One thing a user does in the editor and what must come of it. It throws where that does not come. */
export interface Scenario {
  readonly name: string;
  readonly run: () => Promise<void>;
}
