import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Replaces the two native modules that the server cannot do without by plain JavaScript, so that nothing needs a compiler.
 *
 * @param {string} server the folder of the VS Code server
 */
export function writeNativeStandIns(server) {
  for (const [name, source] of Object.entries({ "@vscode/native-watchdog": watchdog, "@vscode/spdlog": logger })) {
    const directory = path.join(server, "node_modules", name);
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    writeFileSync(path.join(directory, "package.json"), JSON.stringify({ name, version: "0.0.0", main: "index.js" }));
    writeFileSync(path.join(directory, "index.js"), source);
  }
}

/** Ends an extension host whose server is gone. */
const watchdog = `
exports.start = (parent) => {
  const look = () => {
    try { process.kill(parent, 0); } catch { process.exit(87); }
  };
  setInterval(look, 3000).unref();
};
`;

/** Writes log files: the little of spdlog's interface that VS Code calls. */
const logger = `
const { appendFileSync } = require("node:fs");
const levels = ["trace", "debug", "info", "warn", "error", "critical"];

class Logger {
  constructor(name, file) {
    this.file = file;
    this.level = 2;
    this.plain = false;
  }
  clearFormatters() { this.plain = true; }
  setPattern() {}
  setLevel(level) { this.level = level; }
  getLevel() { return this.level; }
  flush() {}
  drop() {}
  write(level, message) {
    if (level < this.level) return;
    const line = this.plain ? message : new Date().toISOString() + " [" + levels[level] + "] " + message + "\\n";
    // A log that cannot be written must not take the editor down.
    try { appendFileSync(this.file, line); } catch {}
  }
}
levels.forEach((name, level) => {
  Logger.prototype[name] = function (message) { this.write(level, message); };
});

exports.Logger = Logger;
exports.version = 0;
exports.setFlushOn = exports.setLevel = exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(name, file);
`;
