import type { Command } from "commander";
import { explainCheck } from "../report/explain-check.ts";
import { checkNamed } from "./check-named.ts";
import type { CliHost, ExitStatus } from "./cli-host.ts";
import { prettyOptions } from "./pretty-options.ts";
import { settingsFinder } from "./settings-finder.ts";

export function addExplain(program: Command, host: CliHost, end: (status: ExitStatus) => void): void {
  program
    .command("explain")
    .summary("explain one check")
    .description("Explains one check: what it asks, why, how to answer it, its fixes and examples.")
    .argument("<check>", 'its id, such as hosting/single-vm; "archbook checks" lists them all')
    .option("--config <file>", "the config file (default: the nearest archbook.config.yaml upwards)")
    .action(async (id: string, { config }: { readonly config?: string }) => {
      const { checks } = await settingsFinder({ config, flags: {} }, host)(host.directory);
      host.output.write(explainCheck(checkNamed(id, checks), checks, prettyOptions(host, undefined)) ?? "");
      end(0);
    });
}
