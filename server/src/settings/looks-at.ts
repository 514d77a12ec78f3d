import picomatch from "picomatch";
import type { Settings } from "./settings.ts";

/** The names of config files: the nearest one upwards holds; of two in one folder the first. */
export const CONFIG_FILES = ["archbook.config.yaml", "archbook.config.yml"] as const;

/** Whether a file, found in a folder, is one to look at. `path` is relative to the folder of the config file, with slashes. */
export function looksAt({ include, exclude }: Pick<Settings, "include" | "exclude">, path: string): boolean {
  if (isExcluded({ exclude }, path)) return false;
  if (include.length === 0) return isArchitectureFile(path);
  // A pattern that says what files end in means these files; another one says where to look.
  return include.some((pattern) => fits(pattern, path) && (/\.ya?ml$/i.test(pattern) || isArchitectureFile(path)));
}

export function isExcluded({ exclude }: Pick<Settings, "exclude">, path: string): boolean {
  return CONFIG_FILES.some((name) => path.endsWith(name)) || exclude.some((pattern) => fits(pattern, path));
}

/** Whether a file bears the name of an architecture; `path` may be a name alone. */
export function isArchitectureFile(path: string): boolean {
  return /(?:^|[/\\]|\.)architecture\.ya?ml$/i.test(path);
}

function fits(pattern: string, path: string): boolean {
  return picomatch(pattern, { dot: true })(path);
}
