/** What a piece of work takes, in milliseconds: by the clock, and of the processors, which does not depend on what else runs. */
export async function timed(work) {
  const [begin, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: performance.now() - begin, cpu: (user + system) / 1000 };
}
