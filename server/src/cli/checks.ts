import { type Command, Option } from "commander";
import { CHECKS } from "../checklist/registry.generated.ts";
import { jsonList, markdownList, prettyList } from "../report/list-checks.ts";
import type { CliHost, ExitStatus } from "./cli-host.ts";
import { prettyOptions } from "./pretty-options.ts";

const FORMATS = ["pretty", "json", "markdown"] as const;

interface ChecksOptions {
  readonly format: (typeof FORMATS)[number];
}

export function addChecks(program: Command, host: CliHost, end: (status: ExitStatus) => void): void {
  program
    .command("checks")
    .summary("list all checks")
    .description("Lists all checks by area: what each asks, and how severe it is.")
    .addOption(new Option("-f, --format <format>", "how to list them").choices(FORMATS).default("pretty"))
    .action(({ format }: ChecksOptions) => {
      host.output.write(listOf(format, host));
      end(0);
    });
}

function listOf(format: ChecksOptions["format"], host: CliHost): string {
  switch (format) {
    case "pretty":
      return prettyList(CHECKS, prettyOptions(host, undefined));
    case "json":
      return jsonList(CHECKS);
    case "markdown":
      return markdownList(CHECKS);
  }
}
