const TIMEOUT_MS = 40_000;
const PAUSE_MS = 100;

/**
 * Asks again until there is an answer: an editor is told of most things a little later than they happen.
 *
 * @param what completes "There is no …" when the time is over
 * @param ask gives undefined as long as there is no answer
 * @param seen tells what there is instead
 */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | PromiseLike<T | undefined>,
  seen: () => unknown = () => undefined,
): Promise<T> {
  const end = Date.now() + TIMEOUT_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() >= end)
      throw new Error(`There is no ${what}. There is: ${JSON.stringify(await seen(), undefined, 1)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
