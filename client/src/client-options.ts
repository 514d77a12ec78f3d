import { commands, type LogOutputChannel } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";

/** What the extension's walkthrough waits for where it is no command: an entity, an enum or a question was hovered over. */
const HOVERED = "archbook.hovered";

export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  return {
    // Parts of an architecture bear any name; the server says which files are some. On any file system, local, remote or virtual.
    documentSelector: [{ language: "yaml", pattern: "**/*.{yaml,yml}" }],
    outputChannel: output,
    traceOutputChannel: output,
    diagnosticPullOptions: { onChange: true, onTabs: false },
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      async provideHover(document, position, token, next) {
        const hover = await next(document, position, token);
        if (hover) void commands.executeCommand("setContext", HOVERED, true);
        return hover;
      },
    },
  };
}
