import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import path from "node:path";

const START_TIMEOUT_MS = 90_000;
const STOP_TIMEOUT_MS = 5_000;

/**
 * Starts a VS Code that serves its workbench on this machine alone.
 *
 * @param {{ node: string, server: string }} editor as `fetchEditor` gives it
 * @param {{ directory: string, data: string, extensions: string }} profile as `createProfile` gives it
 * @param {{ port?: number, testDriver?: boolean }} options `port`: 0 takes a free one; `testDriver`: lets a page's address name
 *   an extension and its tests, at the price of message boxes that never return
 * @returns {Promise<{ port: number, log: string, ended: Promise<string>, stop: () => Promise<void> }>} `ended` tells why it ended
 */
export async function startEditorServer(editor, profile, { port = 0, testDriver = false } = {}) {
  const log = path.join(profile.directory, "server.log");
  const child = spawn(editor.node, serverArguments(editor, profile, port, testDriver), {
    // Without this it looks for an extension gallery on the network.
    env: { ...process.env, EXTENSIONS_GALLERY: "{}" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const file = createWriteStream(log);
  child.stdout.pipe(file);
  child.stderr.pipe(file);
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(`The editor's server did not start: ${error.message}`));
    child.once("exit", (code, signal) =>
      resolve(`The editor's server ended (${signal ?? `exit status ${code}`}); its log is ${log}`),
    );
  });
  const stop = () => stopServer(child, ended);
  try {
    return { port: await listeningPort(child, ended), log, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverArguments(editor, profile, port, testDriver) {
  return [
    path.join(editor.server, "out", "server-main.js"),
    ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--accept-server-license-terms"],
    ...["--server-data-dir", profile.data, "--user-data-dir", profile.data, "--extensions-dir", profile.extensions],
    ...["--telemetry-level", "off", "--disable-workspace-trust"],
    ...(testDriver ? ["--enable-smoke-test-driver"] : []),
  ];
}

function listeningPort(child, ended) {
  return new Promise((resolve, reject) => {
    let output = "";
    const timeout = setTimeout(
      () => reject(new Error(`The editor's server did not start within ${START_TIMEOUT_MS / 1000} s.`)),
      START_TIMEOUT_MS,
    );
    ended.then((why) => {
      clearTimeout(timeout);
      reject(new Error(`${why}\n${output}`));
    });
    const read = (chunk) => {
      output += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timeout);
      child.stdout.off("data", read);
      resolve(Number(port));
    };
    child.stdout.on("data", read);
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
  });
}

async function stopServer(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}
