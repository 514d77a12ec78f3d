import type { LogOutputChannel } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";

/** The files that Archbook looks after, and its config files; on any file system, local, remote or virtual. */
const PATTERN =
  "**/{architecture.yaml,architecture.yml,*.architecture.yaml,*.architecture.yml,archbook.config.yaml,archbook.config.yml}";

export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: "yaml", pattern: PATTERN }],
    outputChannel: output,
    traceOutputChannel: output,
    diagnosticPullOptions: { onChange: true, onTabs: false },
    markdown: { isTrusted: false, supportHtml: false },
  };
}
