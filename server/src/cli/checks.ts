import { type Command, Option } from "commander";
import type { Check } from "../checklist/check.ts";
import { jsonList, markdownList, prettyList } from "../report/list-checks.ts";
import type { CliHost, ExitStatus } from "./cli-host.ts";
import { prettyOptions } from "./pretty-options.ts";
import { settingsFinder } from "./settings-finder.ts";

const FORMATS = ["pretty", "json", "markdown"] as const;

interface ChecksOptions {
  readonly config?: string;
  readonly format: (typeof FORMATS)[number];
}

export function addChecks(program: Command, host: CliHost, end: (status: ExitStatus) => void): void {
  program
    .command("checks")
    .summary("list all checks")
    .description("Lists all checks by area: what each asks, and how severe it is.")
    .addOption(new Option("-f, --format <format>", "how to list them").choices(FORMATS).default("pretty"))
    .option("--config <file>", "the config file (default: the nearest archbook.config.yaml upwards)")
    .action(async ({ format, config }: ChecksOptions) => {
      const { checks } = await settingsFinder({ config, flags: {} }, host)(host.directory);
      host.output.write(listOf(format, checks, host));
      end(0);
    });
}

function listOf(format: ChecksOptions["format"], checks: ReadonlyMap<string, Check>, host: CliHost): string {
  switch (format) {
    case "pretty":
      return prettyList(checks, prettyOptions(host, undefined));
    case "json":
      return jsonList(checks);
    case "markdown":
      return markdownList(checks);
  }
}
