import type { Scenario } from "./scenario.ts";

const TIMEOUT_MS = 60_000;

/** Marks the lines that are meant for the one who started the editor; the rest is the editor's own chatter. */
const MARK = "[archbook-suite]";

/** A part of the names of those that are to run; set when the suite is bundled. */
declare const ARCHBOOK_ONLY: string;

/**
 * Runs the scenarios one after the other and rejects if one failed. This and not a test library: what runs in Node and in a web
 * worker alike are a few scenarios in one editor, and no common library is built for both.
 */
export async function runScenarios(all: readonly Scenario[]): Promise<void> {
  const scenarios = all.filter(({ name }) => name.includes(ARCHBOOK_ONLY));
  let failed = 0;
  for (const scenario of scenarios) {
    const error = await outcome(scenario);
    report(`${error === undefined ? "✓" : "✗"} ${scenario.name}`);
    if (error === undefined) continue;
    failed += 1;
    report(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  report(`${scenarios.length - failed} passed, ${failed} failed`);
  if (scenarios.length === 0) throw new Error("The suite has no scenario.");
  if (failed > 0) throw new Error(`${failed} of ${scenarios.length} scenarios failed.`);
}

/** What the scenario threw; undefined if all is well. */
async function outcome(scenario: Scenario): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It did not end within ${TIMEOUT_MS / 1000} s.`)), TIMEOUT_MS);
  });
  try {
    await Promise.race([scenario.run(), timeout]);
    return undefined;
  } catch (error) {
    return error;
  } finally {
    clearTimeout(timer);
  }
}

function report(text: string): void {
  for (const line of text.split("\n")) console.log(`${MARK} ${line}`);
}
