// Prints "N passed, N failed" from the JSON results of vitest: `node closing-line.mjs FILE`. Exit status 0: all ran and passed.
import { readFileSync } from "node:fs";

const { failed, passed, notRun } = count(read(process.argv[2]));
if (notRun.length > 0) console.error(`Not run:\n${notRun.map((name) => `  ${name}`).join("\n")}`);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;

/** Without results no test is known to have passed, which counts as one failure. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    console.error(`The tests left no results: ${error.message}`);
    return undefined;
  }
}

/** A test that was skipped counts as failed here, and so does a file that broke before its first test. */
function count(results) {
  if (results === undefined) return { passed: 0, failed: 1, notRun: [] };
  const tests = results.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === "passed").length;
  const failed = tests.filter((test) => test.status === "failed").length;
  const skipped = tests
    .filter((test) => test.status !== "passed" && test.status !== "failed")
    .map((test) => test.fullName);
  const broken = results.testResults.filter(isBroken).map((file) => file.name);
  const notRun = [...skipped, ...broken];
  return { passed, failed: failed + notRun.length, notRun };
}

function isBroken(file) {
  return file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed");
}
