import type { Command } from "commander";
import { CHECKS } from "../checklist/registry.generated.ts";
import { explainCheck } from "../report/explain-check.ts";
import { checkNamed } from "./check-named.ts";
import type { CliHost, ExitStatus } from "./cli-host.ts";
import { prettyOptions } from "./pretty-options.ts";

export function addExplain(program: Command, host: CliHost, end: (status: ExitStatus) => void): void {
  program
    .command("explain")
    .summary("explain one check")
    .description("Explains one check: what it asks, why, how to answer it, its fixes and examples.")
    .argument("<check>", 'its id, such as hosting/single-vm; "archbook checks" lists them all')
    .action((id: string) => {
      host.output.write(explainCheck(checkNamed(id), CHECKS, prettyOptions(host, undefined)) ?? "");
      end(0);
    });
}
